import type { Curve } from '../curve.ts'
import type { FunctionText } from '../function-text.ts'

/** How the area over one step is taken: at its left, middle or right end, by trapezoid or parabola. */
export const sumRules = ['left', 'middle', 'right', 'trapezoid', 'simpson'] as const
export type SumRule = (typeof sumRules)[number]

/** The sum of f(x)·δx from `from` to `to`; the last strip is narrower where δx does not fit. */
export interface AreaRequest {
  readonly function: FunctionText
  readonly from: number
  readonly to: number
  /** δx. */
  readonly step: number
  readonly rule: SumRule
}

/** Why there is no number for the area under a curve. */
export const integralProblems = ['infinite', 'undefined', 'unsettled'] as const
export type IntegralProblem = (typeof integralProblems)[number]

export interface Area {
  /** Ends of the strips, from left to right. */
  readonly nodes: Float64Array
  /** The sum up to each of them, starting with 0; NaN from where f has no value. */
  readonly sums: Float64Array
  readonly total: number
  /** The definite integral; NaN where there is none. */
  readonly exact: number
  /** The parts of it above and below the x axis, the second not positive. */
  readonly above: number
  readonly below: number
  readonly problem: IntegralProblem | null
}

/** An antiderivative over an interval, ready to be drawn. */
export interface AntiderivativeRequest {
  readonly function: FunctionText
  readonly from: number
  readonly to: number
  /** Width of the plot in device pixels: how fine to sample. */
  readonly pixels: number
}
export interface AntiderivativeCurve {
  readonly curve: Curve
  /** Its formula without the constant; null where none was found and the curve was added up. */
  readonly formula: { readonly text: string; readonly tex: string } | null
}

export interface IntegralJobs {
  readonly area: { readonly request: AreaRequest; readonly response: Area }
  readonly antiderivative: {
    readonly request: AntiderivativeRequest
    readonly response: AntiderivativeCurve
  }
}
