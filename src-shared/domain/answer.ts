import type { HiddenActivation } from './jobs/network.ts'

export const answerKinds = [
  'expression',
  'antiderivative',
  'number',
  'vector',
  'matrix',
  'set',
  'interval',
  'line',
  'point',
  'choice',
  'ordering',
  'code-line',
  'sketch',
  'training',
  'text',
] as const
export type AnswerKind = (typeof answerKinds)[number]

/** The kinds whose answer is one text in the input language. */
export const typedKinds = [
  'expression',
  'antiderivative',
  'number',
  'vector',
  'matrix',
  'set',
  'interval',
  'line',
] as const satisfies readonly AnswerKind[]
export type TypedKind = (typeof typedKinds)[number]

/** Whether an answer of this kind is one text in the input language. */
export function isTypedKind(kind: AnswerKind): kind is TypedKind {
  return typedKinds.some((typed) => typed === kind)
}

export interface TypedAnswer {
  readonly kind: TypedKind
  readonly text: string
}
/** A place on a plot, in the plot's own coordinates. */
export interface PointAnswer {
  readonly kind: 'point'
  readonly x: number
  readonly y: number
}
/** Ids of the chosen options; their order carries no meaning. */
export interface ChoiceAnswer {
  readonly kind: 'choice'
  readonly chosen: readonly string[]
}
/** Ids of the items, first to last. */
export interface OrderingAnswer {
  readonly kind: 'ordering'
  readonly order: readonly string[]
}
/** Number of the chosen line, counted from 1. */
export interface CodeLineAnswer {
  readonly kind: 'code-line'
  readonly line: number
}
/** Heights of a curve drawn by hand, at the places that the exercise fixes, in their order. */
export interface SketchAnswer {
  readonly kind: 'sketch'
  readonly ys: readonly number[]
}
/** How a small network is to be trained. It is trained so, and judged by what it has learned. */
export interface TrainingAnswer {
  readonly kind: 'training'
  /** Neurons of each hidden layer. */
  readonly hidden: readonly number[]
  readonly activation: HiddenActivation
  readonly rate: number
  readonly epochs: number
}
export const selfAssessments = ['correct', 'partly', 'incorrect'] as const
export type SelfAssessment = (typeof selfAssessments)[number]

/** A short text, judged by the learner who wrote it after reading the model answer. */
export interface TextAnswer {
  readonly kind: 'text'
  readonly text: string
  readonly selfAssessment?: SelfAssessment
}

/** An answer exactly as the learner gave it, before anything has read it. */
export type AnswerInput =
  | TypedAnswer
  | PointAnswer
  | ChoiceAnswer
  | OrderingAnswer
  | CodeLineAnswer
  | SketchAnswer
  | TrainingAnswer
  | TextAnswer

/** Whether this is a text whose writer has not yet judged it. */
export function awaitsAssessment(input: AnswerInput): boolean {
  return input.kind === 'text' && input.selfAssessment === undefined
}
