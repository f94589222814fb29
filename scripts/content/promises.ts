import type { AuthoredAnswer } from '../../src-shared/core/variant/index.ts'
import type { ExerciseSource } from './exercise-schema.ts'
import type { Report } from './problems.ts'
import type { YamlSource } from './yaml-source.ts'

/** Answers whose verdict the author promises; walked by a test, not part of the compiled lesson. */
export interface Promises {
  readonly accepts: readonly AuthoredAnswer[]
  readonly rejects: readonly { readonly answer: AuthoredAnswer; readonly misconception?: string }[]
  /** Of an exercise in several versions, one for each; they stand in place of the others. */
  readonly cases?: readonly Promises[]
}

/** The promises that hold for the version that was drawn. */
export const promisesFor = (
  promises: Promises,
  values: Readonly<Record<string, number>>,
): Promises => promises.cases?.[values.case ?? NaN] ?? promises

export function promisesOf(source: ExerciseSource): Promises {
  switch (source.kind) {
    case 'choice':
      return each(source, (chosen) => ({ kind: 'choice', chosen }))
    case 'ordering':
      return each(source, (order) => ({ kind: 'ordering', order }))
    case 'code-line':
      return each(source, (line) => ({ kind: 'code-line', line }))
    case 'point':
      return each(source, (place) => ({ kind: 'point', ...place }))
    case 'sketch':
      return each(source, (formula) => ({ kind: 'sketch', formula }))
    case 'training':
      return each(source, (plan) => ({ kind: 'training', ...plan }))
    case 'text':
      return each(source, (text) => ({ kind: 'text', text }))
    default: {
      const { kind } = source
      return each(source, (text) => ({ kind, text }))
    }
  }
}

interface Promised<Answer> {
  readonly accepts: readonly Answer[]
  readonly rejects: readonly { readonly answer: Answer; readonly misconception?: string }[]
}

const each = <Answer>(
  { accepts, rejects }: Promised<Answer>,
  asInput: (answer: Answer) => AuthoredAnswer,
): Promises => ({
  accepts: accepts.map(asInput),
  rejects: rejects.map(({ answer, ...rest }) => ({ ...rest, answer: asInput(answer) })),
})

/** Every listed mistake must be promised by a rejected answer, and every promise must name one. */
export function checkPromises({ value, lineOf }: YamlSource<ExerciseSource>, report: Report): void {
  const known = value.misconceptions.map(({ id }) => id)
  const rejects: readonly { readonly misconception?: string }[] = value.rejects
  known.forEach((id, index) => {
    const line = lineOf(['misconceptions', index])
    if (known.indexOf(id) !== index) report(line, `mistake "${id}" is listed twice`)
    if (!rejects.some(({ misconception }) => misconception === id))
      report(line, `no answer under "rejects" shows mistake "${id}"`)
  })
  rejects.forEach(({ misconception }, index) => {
    if (misconception !== undefined && !known.includes(misconception))
      report(lineOf(['rejects', index]), `there is no mistake "${misconception}"`)
  })
}
