import type { Rubric } from './rubric.ts'
import type { AnswerSheet } from './sheet.ts'

/** Values a parameter may take: numbers from..to in steps, or one of a list. */
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

/**
 * The part of an exercise that a draw of its parameters changes. Formulas, conditions and the
 * rubric's texts are expressions of the input language in the parameters. Texts may hold `{{name}}`
 * (as TeX) and `{{name|text}}` (in the input language), where `name` is a formula or a parameter.
 * Code and the options of a picture are plain text: every opening in them is filled in the input
 * language. Options to choose from or to order get their places when a variant is drawn.
 */
export interface Exercise extends AnswerSheet {
  /** Names in its formulas besides the parameters. */
  readonly variables?: readonly string[]
  readonly parameters: Readonly<Record<string, ParameterRange>>
  /** Relations between the parameters that a draw must satisfy, such as `k != -c`. */
  readonly conditions: readonly string[]
  readonly formulas: Readonly<Record<string, string>>
  readonly prompt: string
  readonly rubric: Rubric
  /** From the first look to the full solution. */
  readonly hints: readonly { readonly text: string; readonly highlight?: string }[]
  /**
   * Versions that numbers alone cannot make, such as programs with a bug in them. The parameter `case`
   * says which one a draw is, from 0; what it holds stands in place of the exercise's own.
   */
  readonly cases?: readonly ExerciseCase[]
  /** The given function, drawn beside the answer. */
  readonly given?: { readonly text: string; readonly variable: string }
}

/** One version of an exercise that has several. */
export interface ExerciseCase {
  readonly prompt: string
  readonly code: string
  readonly rubric: Rubric
  readonly hints: Exercise['hints']
}

/** An exercise in the numbers of one draw. */
export type Variant<E extends Exercise = Exercise> = E & {
  readonly seed: number
  readonly values: Readonly<Record<string, number>>
}
