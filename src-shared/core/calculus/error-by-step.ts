import { derivativeOver, evaluateOver } from '../expression/compile/index.ts'
import type { Expression } from '../expression/tree.ts'
import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import { type DifferenceScheme, rateOfChange, requireStep } from './difference.ts'

/** Errors of one scheme over all steps; the largest over the points, NaN where none was defined. */
export interface StepErrors {
  readonly scheme: DifferenceScheme
  readonly errors: Float64Array
  /** Index of the smallest error, -1 if no error is a number. */
  readonly best: number
}

export interface ErrorByStep {
  readonly steps: Float64Array
  readonly schemes: readonly StepErrors[]
}

const mostSteps = 10_000

/** Steps from 10^from to 10^to, `perDecade` to a decade, both ends included; largest first. */
export function logarithmicSteps(from: number, to: number, perDecade: number): Float64Array {
  if (!(from < to)) throw new CoreFailure('empty-range', { from, to })
  const count = Math.round((to - from) * perDecade)
  if (!(perDecade > 0)) throw new CoreFailure('too-few-points', { perDecade })
  if (!(count <= mostSteps)) throw new CoreFailure('too-large', { count, most: mostSteps })
  return Float64Array.from(
    { length: count + 1 },
    (_, k) => Number(`1e${String(to)}`) * 10 ** (-k / perDecade),
  )
}

/**
 * How the error of the rate of change depends on its step: large steps miss the curvature, tiny ones
 * drown in rounding. Each error is the largest |difference − f′| over `xs`.
 *
 * `exact` is the derivative as a formula; without it f′ comes from dual numbers.
 * Throws `CoreFailure('step-not-positive')` and `Stopped`.
 */
export function errorByStep(
  tree: Expression,
  variable: string,
  xs: Float64Array,
  steps: Float64Array,
  schemes: readonly DifferenceScheme[],
  context: RunContext,
  exact?: Expression,
): ErrorByStep {
  steps.forEach(requireStep)
  const slopes = exact ? evaluateOver(exact, variable, xs) : derivativeOver(tree, variable, xs)
  const total = schemes.length * steps.length
  const results = schemes.map((scheme, s): StepErrors => {
    const errors = new Float64Array(steps.length)
    steps.forEach((step, k) => {
      checkStop(context)
      errors[k] = largestDistance(rateOfChange(tree, variable, step, xs, scheme, context), slopes)
      context.progress((s * steps.length + k + 1) / total)
    })
    return { scheme, errors, best: indexOfSmallest(errors) }
  })
  return { steps, schemes: results }
}

/** Largest |a − b| over the points where both are finite. */
export function largestDistance(a: Float64Array, b: Float64Array): number {
  let largest = NaN
  for (let i = 0; i < a.length; i++) {
    const distance = Math.abs(a[i]! - b[i]!)
    if (Number.isFinite(distance) && !(distance <= largest)) largest = distance
  }
  return largest
}

function indexOfSmallest(values: Float64Array): number {
  let best = -1
  values.forEach((value, index) => {
    if (!Number.isNaN(value) && (best < 0 || value < values[best]!)) best = index
  })
  return best
}
