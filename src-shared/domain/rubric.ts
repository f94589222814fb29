import type { TypedKind } from './answer.ts'
import type { PointsRequest } from './jobs/network.ts'
import type { RequiredForm } from './verdict.ts'

/** Open interval per variable; null means unbounded on that side. A missing variable is any real. */
export type VariableDomain = Readonly<Record<string, readonly [number | null, number | null]>>

/** A wrong answer worth naming: the formula a particular mistake leads to. */
export interface Misconception {
  readonly id: string
  /** In the input language, of the same kind as the reference. */
  readonly answer: string
  /** HTML of the lesson, shown when the learner's answer equals this one. */
  readonly message?: string
}

interface RubricBase {
  /** Names the answer may use, including symbols that stand for constants. */
  readonly variables: readonly string[]
  readonly domain?: VariableDomain
  /** The right answer in the input language. */
  readonly reference: string
  /** Other answers that are just as right, such as those of another sign convention. */
  readonly alternatives?: readonly string[]
  readonly misconceptions?: readonly Misconception[]
}

export interface ExpressionRubric extends RubricBase {
  readonly kind: 'expression'
  readonly requiredForm?: RequiredForm
}
export interface AntiderivativeRubric extends RubricBase {
  readonly kind: 'antiderivative'
  /**
   * Whether `+ C` must be there. By default it must when the reference has a letter of its own
   * that is no variable.
   */
  readonly constant?: 'required' | 'optional'
  /** The integrand, so that an answer that was differentiated instead can be recognised. */
  readonly integrand?: string
}
export interface NumberRubric extends RubricBase {
  readonly kind: 'number'
  /** Absolute tolerance; without it only the exact value counts. */
  readonly tol?: number
  readonly requiredForm?: RequiredForm
}
export interface VectorRubric extends RubricBase {
  readonly kind: 'vector'
  /** Absolute tolerance per entry, for constant entries. */
  readonly tol?: number
}
export interface MatrixRubric extends RubricBase {
  readonly kind: 'matrix'
  readonly tol?: number
}
export interface SetRubric extends RubricBase {
  readonly kind: 'set'
  readonly tol?: number
}
export interface IntervalRubric extends RubricBase {
  readonly kind: 'interval'
  readonly tol?: number
}
export interface LineRubric extends RubricBase {
  readonly kind: 'line'
  /** Tolerance on the coefficients, both sides scaled so that the reference's largest is 1. */
  readonly tol?: number
  /** Whether the sign of the left-hand side matters, as for a separating line with two sides. */
  readonly oriented?: boolean
}
export interface PointRubric {
  readonly kind: 'point'
  /** Constants in the input language. */
  readonly x: string
  readonly y: string
  /** Distance that still counts, in plot units. */
  readonly tol: number
  readonly misconceptions?: readonly {
    readonly id: string
    readonly x: string
    readonly y: string
    readonly message?: string
  }[]
}
export interface ChoiceRubric {
  readonly kind: 'choice'
  readonly correct: readonly string[]
  /** What to say when a wrong option was chosen, by option id. */
  readonly misconceptions?: readonly {
    readonly id: string
    readonly option: string
    readonly message?: string
  }[]
}
export interface OrderingRubric {
  readonly kind: 'ordering'
  readonly correct: readonly string[]
  readonly misconceptions?: readonly {
    readonly id: string
    readonly order: readonly string[]
    readonly message?: string
  }[]
}
export interface CodeLineRubric {
  readonly kind: 'code-line'
  /** Lines that count as right, counted from 1. */
  readonly correct: readonly number[]
  readonly misconceptions?: readonly {
    readonly id: string
    readonly line: number
    readonly message?: string
  }[]
}
/** A curve drawn by hand through movable points. */
export interface SketchRubric {
  readonly kind: 'sketch'
  /** The one variable of the formulas. */
  readonly variables: readonly string[]
  /** Places of the points, ascending. */
  readonly at: readonly number[]
  /** Lowest and highest place of a point: a formula that leaves this range is followed to its edge. */
  readonly range: readonly [number, number]
  /** The right curve in the input language. */
  readonly reference: string
  /** How far each point may be off, in units of y. */
  readonly tol: number
  readonly misconceptions?: readonly Misconception[]
}
/** The one change to a plan that would have brought it to its goal. */
export const trainingCauses = [
  'more-epochs',
  'larger-rate',
  'other-activation',
  'more-neurons',
] as const
export type TrainingCause = (typeof trainingCauses)[number]

export interface TrainingRubric {
  readonly kind: 'training'
  /** The points to learn from; `seed` is a constant in the input language, as the one of the weights. */
  readonly points: Omit<PointsRequest, 'seed'> & { readonly seed: string }
  /** Of the starting weights. */
  readonly seed: string
  /** Share of the points that must end up on the right side. */
  readonly goal: number
  readonly mostEpochs: number
  /** Told where that one change alone would have reached the goal. */
  readonly misconceptions?: readonly {
    readonly id: string
    readonly cause: TrainingCause
    readonly message?: string
  }[]
}
export interface TextRubric {
  readonly kind: 'text'
  /** HTML shown after the learner has written, to compare with. */
  readonly modelAnswer: string
  readonly minimumLength?: number
}

/** How one exercise is judged. Never sent to the renderer before the learner has earned it. */
export type Rubric =
  | ExpressionRubric
  | AntiderivativeRubric
  | NumberRubric
  | VectorRubric
  | MatrixRubric
  | SetRubric
  | IntervalRubric
  | LineRubric
  | PointRubric
  | ChoiceRubric
  | OrderingRubric
  | CodeLineRubric
  | SketchRubric
  | TrainingRubric
  | TextRubric

/** The rubrics whose right answer is a text in the input language. */
export type TypedRubric = Extract<Rubric, { readonly kind: TypedKind }>
