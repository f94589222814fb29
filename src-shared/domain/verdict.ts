import type { Problem } from './answer.ts'

/** `undecided` means that the scorer could prove neither side; it is never shown as wrong. */
export const verdicts = ['correct', 'incorrect', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

/** One remark on a scored answer. `code` is a key of the message catalogue under `feedback`. */
export interface Feedback {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
  /** Id of the exercise's misconception that the answer shows. */
  readonly misconception?: string
  /** HTML of the lesson's content, already in the learner's numbers. */
  readonly message?: string
}

/** Where the learner's formula is furthest from the truth. */
export interface EvidencePlace {
  readonly variable: string
  readonly at: number
  /** Value of the learner's formula there; null where it has none. */
  readonly learner: number | null
  readonly truth: number
  /** Values at which the other variables are held. */
  readonly others?: Readonly<Record<string, number>>
  /** Part of the answer that is meant: entry of a vector, or row and column of a matrix, from 0. */
  readonly entry?: readonly number[]
  /** Plot window that shows the gap. */
  readonly range: { readonly from: number; readonly to: number }
}

/** What the scorer found. It names the true formula, so it never leaves the core. */
export interface FoundEvidence extends EvidencePlace {
  /** The learner's formula for that part and the true one, as text of the input language. */
  readonly learnerText: string
  readonly truthText: string
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

/** What the learner sees of it. */
export interface Evidence extends EvidencePlace {
  /** Absent where there is nothing to draw, as for a number. */
  readonly curves?: EvidenceCurves
}

/** A form the exercise asks for besides truth. */
export type RequiredForm = 'simplified' | 'factored' | 'expanded' | 'exact'

/** The rule that judged, stored with the attempt so that it can be understood later. */
export interface Rule {
  readonly name: string
  readonly version: number
}

/** An answer that was judged; `E` is what is shown of the evidence. */
export interface Scored<E extends EvidencePlace = Evidence> {
  readonly status: 'scored'
  readonly verdict: Verdict
  readonly feedback: readonly Feedback[]
  readonly evidence?: E
  /** Whether the form asked for was met; independent of the verdict. */
  readonly form?: { readonly asked: RequiredForm; readonly met: boolean }
  readonly rule: Rule
}

/** Not ready is never "wrong": nothing was judged. */
export interface NotReady {
  readonly status: 'not-ready'
  readonly problems: readonly Problem[]
}

export type Score<E extends EvidencePlace = Evidence> = NotReady | Scored<E>
