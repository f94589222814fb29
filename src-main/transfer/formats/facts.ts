import type { AnswerInput, Scored } from '../../../src-shared/domain/index.ts'
import type { AttemptRow } from '../../store/index.ts'

/** The answer whole, as typed; for other kinds in one line. */
export function wholeAnswer(row: AttemptRow): string {
  const input = JSON.parse(row.input) as AnswerInput
  return 'text' in input ? input.text : row.answer
}

/** Ids of the listed mistakes that were recognised in the answer. */
export function misconceptionsOf(row: AttemptRow): readonly string[] {
  const { feedback } = JSON.parse(row.score) as Scored
  return feedback.flatMap(({ misconception }) => misconception ?? [])
}

/** Levels of the hints that were open. */
export function hintsOf(row: AttemptRow): readonly number[] {
  return JSON.parse(row.hints) as readonly number[]
}
