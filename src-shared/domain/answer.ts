import type { Span } from './span.ts'

/** The kinds of answer an exercise can ask for. */
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
  'text',
] as const
export type AnswerKind = (typeof answerKinds)[number]

/** Kinds that the learner types in the input language. */
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
export interface ChoiceAnswer {
  readonly kind: 'choice'
  /** Ids of the chosen options; their order carries no meaning. */
  readonly chosen: readonly string[]
}
export interface OrderingAnswer {
  readonly kind: 'ordering'
  /** Ids of the items, first to last. */
  readonly order: readonly string[]
}
export interface CodeLineAnswer {
  readonly kind: 'code-line'
  /** Number of the chosen line, counted from 1. */
  readonly line: number
}
export interface TextAnswer {
  readonly kind: 'text'
  readonly text: string
  /** The learner's own judgement after reading the model answer. */
  readonly selfAssessment?: SelfAssessment
}
export type SelfAssessment = 'correct' | 'partly' | 'incorrect'

/** What a learner hands in for one exercise. */
export type AnswerInput =
  TypedAnswer | PointAnswer | ChoiceAnswer | OrderingAnswer | CodeLineAnswer | TextAnswer

/** An edit that probably turns the text into what was meant: replace `span` by `text`. */
export interface Repair {
  readonly span: Span
  readonly text: string
}

/** Why an answer could not be read. `code` is a key of the message catalogue under `problems`. */
export interface Problem {
  readonly code: string
  readonly span?: Span
  readonly values?: Readonly<Record<string, string | number>>
  readonly repair?: Repair
}
