import type { Span } from './span.ts'

export const verdicts = ['correct', 'incorrect', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

export type MessageValues = Readonly<Record<string, string | number>>

/** Why an answer could not be read, or not be read yet. `code` is a key of the message catalogue. */
export interface Problem {
  readonly code: string
  readonly span?: Span
  readonly values?: MessageValues
  /** Replacing `span` by `text` mends the answer. */
  readonly repair?: { readonly span: Span; readonly text: string }
}

/** What a verdict says beside right or wrong. */
export interface Feedback {
  readonly code: string
  readonly values?: MessageValues
  /** Which of the exercise's listed mistakes this is. */
  readonly misconception?: string
  /** HTML compiled from the lesson's own Markdown, where the lesson words it. */
  readonly html?: string
}

/** A curve as it is stored, in plain arrays; null lifts the pen. */
export interface StoredCurve {
  readonly xs: readonly number[]
  readonly ys: readonly (number | null)[]
  /** Range of y that shows the curve well, poles cut. */
  readonly yBounds: readonly [number, number]
}

/** The two formulas over the range, ready to be drawn. */
export interface EvidenceCurves {
  readonly learner: StoredCurve
  readonly truth: StoredCurve
}

/** Where the learner's formula and the truth lie furthest apart, ready to be drawn. */
export interface Evidence {
  readonly variable: string
  readonly at: number
  readonly learner: number
  readonly truth: number
  /** Values at which the other variables are held. */
  readonly others?: Readonly<Record<string, number>>
  /** Which part of the answer is meant: entry of a vector, or row and column of a matrix, from 0. */
  readonly entry?: readonly number[]
  /** Plot window that shows the gap. */
  readonly range?: { readonly from: number; readonly to: number }
  /** Both, drawn; in what leaves the core, this stands for the texts below. */
  readonly curves?: EvidenceCurves
  /** Both formulas of that part, as text of the input language. Never leaves the core. */
  readonly learnerText?: string
  readonly truthText?: string
  /** A curve drawn by hand instead of the learner's formula. Never leaves the core. */
  readonly learnerPoints?: { readonly xs: readonly number[]; readonly ys: readonly number[] }
}

/** A form that an exercise can ask for besides truth. */
export const requiredForms = ['simplified', 'factored', 'expanded', 'exact'] as const
export type RequiredForm = (typeof requiredForms)[number]

/** The rule that judged, kept with every attempt. */
export interface Rule {
  readonly name: string
  readonly version: number
}

export interface Scored {
  readonly status: 'scored'
  readonly verdict: Verdict
  readonly feedback: readonly Feedback[]
  readonly evidence?: Evidence
  /** A form that the exercise asks for, judged apart from truth. */
  readonly form?: { readonly asked: RequiredForm; readonly met: boolean }
  readonly rule: Rule
}

/** "Not ready" is never "wrong": nothing was judged. */
export type Score = { readonly status: 'not-ready'; readonly problems: readonly Problem[] } | Scored
