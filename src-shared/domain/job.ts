import type { AnswerInput } from './answer.ts'
import type { Exercise, Variant } from './exercise.ts'
import type { VectorMapJobs } from './jobs/vector-map.ts'
import type { MarginJobs } from './jobs/margin.ts'
import type { Rubric } from './rubric.ts'
import type { Problem, Score } from './verdict.ts'
import type { Curve } from './curve.ts'
import type { FunctionText } from './function-text.ts'
import type { IntegralJobs } from './jobs/integral.ts'
import type { NetworkJobs } from './jobs/network.ts'
import type { OptimumJobs } from './jobs/optimum.ts'
import type { PlaneJobs } from './jobs/plane.ts'

export interface CurveRequest {
  readonly function: FunctionText
  readonly from: number
  readonly to: number
  /** Width of the plot in device pixels: how fine to sample. */
  readonly pixels: number
  /** The derivative of that order is sampled instead. */
  readonly derivative?: 0 | 1 | 2
}

export const schemes = ['forward', 'central'] as const
export type Scheme = (typeof schemes)[number]

/** (f(x+δ) − f(x)) / δ or (f(x+δ) − f(x−δ)) / 2δ on an even grid. */
export interface RateRequest {
  readonly function: FunctionText
  readonly from: number
  readonly to: number
  readonly points: number
  readonly delta: number
  readonly scheme: Scheme
}
export interface Rate {
  readonly xs: Float64Array
  readonly rate: Float64Array
  /** The exact derivative at the same places; NaN where there is none. */
  readonly exact: Float64Array
}

/** Everything the secant-to-tangent plot shows at one place. */
export interface ProbeRequest {
  readonly function: FunctionText
  readonly at: number
  readonly delta: number
}
export interface Probe {
  readonly value: number
  /** f(x+δ). */
  readonly valueAhead: number
  readonly secantSlope: number
  /** NaN where f has no derivative; then the one-sided slopes differ. */
  readonly slope: number
  readonly slopeLeft: number
  readonly slopeRight: number
}

/** Error of the difference quotients against δ at one place. */
export interface ErrorStudyRequest {
  readonly function: FunctionText
  readonly at: number
}
export interface ErrorStudy {
  readonly deltas: Float64Array
  readonly forward: Float64Array
  readonly central: Float64Array
}

/** An answer as the grader reads it, for the live echo. */
export interface Reading {
  /** TeX of what was read, in the learner's own form; absent while it cannot be read. */
  readonly tex?: string
  readonly problems: readonly Problem[]
}
export interface VariantRequest {
  readonly exercise: Exercise
  /** Unsigned 32-bit. */
  readonly seed: number
}

/** An answer to be read as it is typed. */
export interface ReadRequest {
  readonly input: AnswerInput
  readonly variables: readonly string[]
}

/** An answer, and what it is judged by. */
export interface AnswerRequest {
  readonly rubric: Rubric
  readonly input: AnswerInput
  /** Where the evidence is drawn; what the scorer proposes unless told. */
  readonly window?: { readonly from: number; readonly to: number }
}

/** Every job of the core: what it takes and what it gives. */
export interface Jobs
  extends PlaneJobs, NetworkJobs, VectorMapJobs, IntegralJobs, OptimumJobs, MarginJobs {
  readonly curve: { readonly request: CurveRequest; readonly response: Curve }
  readonly rate: { readonly request: RateRequest; readonly response: Rate }
  readonly probe: { readonly request: ProbeRequest; readonly response: Probe }
  readonly errors: { readonly request: ErrorStudyRequest; readonly response: ErrorStudy }
  readonly variant: { readonly request: VariantRequest; readonly response: Variant }
  readonly read: { readonly request: ReadRequest; readonly response: Reading }
  readonly score: { readonly request: AnswerRequest; readonly response: Score }
}
export type JobName = keyof Jobs
export type Job = {
  readonly [N in JobName]: { readonly type: N; readonly request: Jobs[N]['request'] }
}[JobName]
