import { compileScalar } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import { requireStep } from './difference.ts'
import { gradientAt } from './gradient-at.ts'

/** Rates of change of f(x, y) in evenly spaced directions from one point. */
export interface DirectionScan {
  /** Degrees from the x-axis. */
  readonly angles: Float64Array
  readonly rates: Float64Array
  /** The first direction with the largest rate. */
  readonly best: {
    readonly angle: number
    readonly rate: number
    readonly vector: readonly [number, number]
  }
  /** By how much the best rate beats the second best. */
  readonly lead: number
}

const mostDirections = 1_000_000

/**
 * Tries every direction with a small step, as the lesson on the gradient does: `count` directions,
 * 360°/count apart, rates as forward or central differences over `step`.
 */
export function scanDirections(
  tree: Expression,
  variables: readonly [string, string],
  at: readonly [number, number],
  step: number,
  count: number,
  scheme: 'forward' | 'central',
  context: RunContext,
): DirectionScan {
  requireStep(step)
  if (!Number.isInteger(count) || count < 2) throw new CoreFailure('too-few-points', { count })
  if (count > mostDirections) throw new CoreFailure('too-large', { count, most: mostDirections })
  const f = compileScalar(tree, variables)
  const [x, y] = at
  const here = f(x, y)
  if (!Number.isFinite(here)) throw new CoreFailure('undefined-here', { x, y })
  const spacing = 360 / count
  const angles = Float64Array.from({ length: count }, (_, k) => (k * 360) / count)
  const rates = new Float64Array(count)
  let best = 0
  let second = -Infinity
  angles.forEach((_, k) => {
    if (k % 256 === 0) checkStop(context)
    const [dx, dy] = unit(k * spacing)
    const ahead = f(x + step * dx, y + step * dy)
    const rate =
      scheme === 'forward'
        ? (ahead - here) / step
        : (ahead - f(x - step * dx, y - step * dy)) / (2 * step)
    rates[k] = rate
    if (k === 0) return
    if (rate > rates[best]!) {
      second = rates[best]!
      best = k
    } else if (rate > second) second = rate
  })
  const angle = angles[best]!
  const rate = rates[best]!
  const [dx, dy] = unit(best * spacing)
  return {
    angles,
    rates,
    best: { angle, rate, vector: [rate * dx, rate * dy] },
    lead: rate - second,
  }
}

function unit(degrees: number): readonly [number, number] {
  const radians = degrees * (Math.PI / 180)
  return [Math.cos(radians), Math.sin(radians)]
}

/** ∇f·d/|d|: the rate of change along a direction, which need not be normalised. */
export function directionalDerivative(
  tree: Expression,
  variables: readonly string[],
  at: readonly number[],
  direction: readonly number[],
): number {
  const length = Math.hypot(...direction)
  if (!(length > 0) || !Number.isFinite(length)) throw new CoreFailure('no-direction')
  const slopes = gradientAt(tree, variables, at)
  return slopes.reduce((sum, slope, i) => sum + (slope * direction[i]!) / length, 0)
}
