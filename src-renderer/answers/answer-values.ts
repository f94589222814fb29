import { isTypedKind } from '../../src-shared/domain/index.ts'
import type { AnswerInput, AnswerKind, PublishedExercise } from '../../src-shared/domain/index.ts'
import { emptyGrid } from './grid-text.ts'

/** What stands in an exercise before the learner has touched it; nothing where a choice must be made. */
export function firstAnswer({
  kind,
  options = [],
  sketch,
  shape,
}: PublishedExercise): AnswerInput | undefined {
  switch (kind) {
    case 'ordering':
      return { kind, order: options.map(({ id }) => id) }
    case 'sketch': {
      const [low, high] = sketch?.y ?? [-1, 1]
      const level = low <= 0 && high >= 0 ? 0 : (low + high) / 2
      return { kind, ys: (sketch?.at ?? []).map(() => level) }
    }
    case 'training':
      // A plan that learns nothing: what to change is the question.
      return { kind, hidden: [2], activation: 'sigmoid', rate: 0.01, epochs: 50 }
    case 'text':
      return { kind, text: '' }
    case 'choice':
    case 'code-line':
    case 'point':
      return undefined
    default:
      return { kind, text: shape ? emptyGrid(shape) : '' }
  }
}

/** Whether something was given: an empty field is no answer. */
export function hasAnswer(input: AnswerInput | undefined): boolean {
  if (!input) return false
  if ('text' in input) return /[^\s[\](),;]/.test(input.text)
  return input.kind !== 'choice' || input.chosen.length > 0
}

/** What to say where nothing was given; a key of the messages on problems. */
export function missingAnswer(kind: AnswerKind): string {
  if (kind === 'point') return 'no-point'
  return isTypedKind(kind) || kind === 'text' ? 'empty' : 'nothing-chosen'
}

/** Whether two answers are the same to the last character; two missing ones are not. */
export function sameAnswer(a: AnswerInput | undefined, b: AnswerInput | undefined): boolean {
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b)
}
