import type { AnswerInput, Exercise, SketchRubric, TypedKind, Variant } from '../../domain/index.ts'
import { constantValue, sketchHeights } from '../scoring/index.ts'
import { makeFiller } from './fill.ts'

/**
 * An answer that an author foretells: where it holds numbers it is a formula in the exercise's
 * parameters. Without parameters a typed one stands as a learner types it.
 */
export type AuthoredAnswer =
  | { readonly kind: TypedKind; readonly text: string }
  | { readonly kind: 'point'; readonly x: string; readonly y: string }
  /** The curve itself; the sketch has its heights. */
  | { readonly kind: 'sketch'; readonly formula: string }
  | Extract<
      AnswerInput,
      { readonly kind: 'choice' | 'ordering' | 'code-line' | 'training' | 'text' }
    >

/**
 * The answer as a learner would give it to this variant of the exercise.
 * @param exercise as authored, its formulas still in the parameters
 * @throws {Error} naming the formula, when one cannot be read
 */
export function answerInNumbers(
  answer: AuthoredAnswer,
  exercise: Exercise,
  { values, rubric }: Pick<Variant, 'values' | 'rubric'>,
): AnswerInput {
  const filler = makeFiller(exercise, values)
  switch (answer.kind) {
    case 'choice':
    case 'ordering':
    case 'code-line':
    case 'training':
    case 'text':
      return answer
    case 'point': {
      const [x, y] = [answer.x, answer.y].map((text) =>
        constantValue(filler.formula(text, 'expression')),
      )
      return { kind: 'point', x: x ?? NaN, y: y ?? NaN }
    }
    case 'sketch': {
      const heights = sketchHeights(
        filler.formula(answer.formula, 'expression'),
        rubric as SketchRubric,
      )
      return { kind: 'sketch', ys: heights }
    }
    default:
      return Object.keys(values).length === 0
        ? answer
        : { kind: answer.kind, text: filler.formula(answer.text, answer.kind) }
  }
}
