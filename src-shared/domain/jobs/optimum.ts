import type { FunctionText } from '../function-text.ts'

export const turningKinds = ['minimum', 'maximum', 'inflection', 'undecided'] as const
/** What a place of slope zero, or a corner, is for the curve around it. */
export type TurningKind = (typeof turningKinds)[number]

/** All places of an interval at which the slope is zero or jumps. */
export interface OptimumRequest {
  readonly function: FunctionText
  readonly from: number
  readonly to: number
}
export interface TurningPoint {
  readonly x: number
  readonly value: number
  readonly kind: TurningKind
  /** f″ there; NaN at a corner. */
  readonly curvature: number
  readonly corner: boolean
}
export interface Optimum {
  readonly points: readonly TurningPoint[]
  /** Where f″ changes its sign. */
  readonly inflections: readonly number[]
  /** Proved: there are no other places of slope zero. */
  readonly complete: boolean
}

/** A walk downhill: each step subtracts `rate` times the gradient. */
export interface DescentRequest {
  readonly text: string
  /** One or two. */
  readonly variables: readonly string[]
  readonly start: readonly number[]
  /** The learning rate. */
  readonly rate: number
  /** Part of the last step that is added to the next; 0 for none. */
  readonly momentum: number
  readonly steps: number
}
export const descentOutcomes = ['ran', 'settled', 'diverged', 'left-domain'] as const
export type DescentOutcome = (typeof descentOutcomes)[number]

export interface DescentRun {
  /** The coordinates of every place visited, place by place, the start included. */
  readonly path: Float64Array
  /** f at each place. */
  readonly values: Float64Array
  /** `settled`: a step changed nothing any more; `diverged`: beyond a million. */
  readonly outcome: DescentOutcome
}

export interface OptimumJobs {
  readonly optimum: { readonly request: OptimumRequest; readonly response: Optimum }
  readonly descent: { readonly request: DescentRequest; readonly response: DescentRun }
}
