import { compileScalar } from '../expression/compile/index.ts'
import type { Expression } from '../expression/tree.ts'
import { requireStep } from './difference.ts'
import { type Slope, slopeAt } from './one-sided-slope.ts'

/** A straight line y = value + slope·(t − x). */
export interface Line {
  readonly x: number
  readonly value: number
  readonly slope: number
}

export interface Probe {
  readonly x: number
  /** f(x); NaN or infinite where f has no value. */
  readonly value: number
  readonly step: number
  /** f(x + δ). */
  readonly ahead: number
  readonly slope: Slope
  /** Through (x, f(x)) and (x + δ, f(x + δ)); null where either is missing. */
  readonly secant: Line | null
  /** Touching the curve at x; null where there is no single finite slope. */
  readonly tangent: Line | null
}

/**
 * Everything that the lesson on the derivative shows at a point: value, secant over δ, slope, tangent.
 *
 * Throws `CoreFailure('step-not-positive')` and `CoreFailure('unknown-variable')`.
 */
export function probe(tree: Expression, variable: string, x: number, step: number): Probe {
  requireStep(step)
  const f = compileScalar(tree, [variable])
  const value = f(x)
  const ahead = f(x + step)
  const slope = slopeAt(tree, variable, x)
  const secantSlope = (ahead - value) / step
  return {
    x,
    value,
    step,
    ahead,
    slope,
    secant: Number.isFinite(secantSlope) ? { x, value, slope: secantSlope } : null,
    tangent: slope.kind === 'exact' ? { x, value, slope: slope.slope } : null,
  }
}
