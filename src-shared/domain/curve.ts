/** A polyline with gaps: a NaN in `ys` lifts the pen (pole, jump, outside the domain). */
export interface Curve {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Where the pen was lifted inside the interval. */
  readonly breaks: readonly number[]
  /** Where the slope jumps. */
  readonly corners: readonly number[]
  /** Range of y that shows the curve well, poles cut. */
  readonly yBounds: readonly [number, number]
}
