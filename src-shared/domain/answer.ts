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

/** The kinds whose answer is one text in the input language. */
export type TypedKind = Exclude<AnswerKind, 'point' | 'choice' | 'ordering' | 'code-line' | 'text'>

/** An answer exactly as the learner gave it, before anything has read it. */
export type AnswerInput =
  | { readonly kind: TypedKind; readonly text: string }
  | { readonly kind: 'point'; readonly x: number; readonly y: number }
  | { readonly kind: 'choice'; readonly chosen: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'code-line'; readonly line: number }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly selfAssessment?: 'correct' | 'partly' | 'incorrect'
    }
