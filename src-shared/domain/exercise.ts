import type { AnswerKind } from './answer.ts'
import type { ExerciseId, LessonId } from './ids.ts'
import type { Rubric } from './rubric.ts'

/** Values a parameter may take: whole numbers from..to in steps, or a list of numbers. */
export type ParameterRange =
  | {
      readonly from: number
      readonly to: number
      /** Default 1. */
      readonly step?: number
      /** Values that may not be drawn, such as 0. */
      readonly except?: readonly number[]
    }
  | { readonly oneOf: readonly number[] }

export interface HintText {
  /** HTML, formulas with parameters left open. */
  readonly text: string
  /** Part of a plot to light up, e.g. `tangent`. */
  readonly highlight?: string
}

/**
 * An exercise as authored. Texts may hold `{{name}}` (TeX) and `{{name|text}}` (input language)
 * where `name` is a formula or a parameter. Formulas, rubric texts and conditions are expressions
 * of the input language in the parameters.
 */
export interface Exercise {
  readonly id: ExerciseId
  readonly lessonId: LessonId
  /** Hash of the compiled content. */
  readonly contentVersion: string
  readonly title: string
  readonly kind: AnswerKind
  readonly parameters: Readonly<Record<string, ParameterRange>>
  /** Relations between the parameters that a draw must satisfy, such as `k != -c`. */
  readonly conditions: readonly string[]
  /** Named formulas for use in the texts and, as `{{name}}`, in the rubric. */
  readonly formulas: Readonly<Record<string, string>>
  /** HTML, formulas with parameters left open. */
  readonly prompt: string
  readonly rubric: Rubric
  /** From the first look to the full solution. */
  readonly hints: readonly HintText[]
  /** The given function, drawn beside the answer; text in the input language. */
  readonly given?: { readonly text: string; readonly variable: string }
  /** Where the learner's formula is drawn against the truth. */
  readonly window?: { readonly from: number; readonly to: number }
  readonly placeholder?: string
}

/** An exercise with its parameters drawn and substituted: what one learner sees. */
export interface Variant extends Omit<Exercise, 'parameters' | 'conditions' | 'formulas'> {
  readonly seed: number
  readonly values: Readonly<Record<string, number>>
  /** The named formulas in the drawn numbers, as text of the input language. */
  readonly formulas: Readonly<Record<string, string>>
}
