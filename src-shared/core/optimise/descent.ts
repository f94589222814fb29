import { generateVector } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { gradientProgram } from '../calculus/index.ts'
import { checkStop, CoreFailure, type RunContext } from '../context.ts'

export interface DescentOptions {
  /** Learning rate: how much of the gradient is subtracted. */
  readonly rate: number
  /** Part of the last step that is added to the next (heavy ball, Polyak 1964); 0 for none. */
  readonly momentum?: number
  readonly steps: number
  /** Beyond this distance from 0 in any coordinate the run counts as diverged. */
  readonly bound?: number
}

export interface Descent {
  /** Coordinates of every place visited, the start included: `dimension` numbers to a place. */
  readonly path: Float64Array
  readonly dimension: number
  /** f at each place. */
  readonly values: Float64Array
  readonly outcome: 'ran' | 'settled' | 'diverged' | 'left-domain'
}

const mostSteps = 1_000_000

/**
 * Gradient descent from `start`, each step in the gradient of dual numbers. Stops when a step changes
 * nothing, when the path leaves the bound, or where the function has no value.
 *
 * `slopes` replaces the gradient by given formulas, one per variable.
 * Throws `CoreFailure` for a start outside the domain or an option that makes no sense; `Stopped`.
 */
export function descend(
  tree: Expression,
  variables: readonly string[],
  start: readonly number[],
  options: DescentOptions,
  context: RunContext,
  evaluate = generateVector(gradientProgram(tree, variables)),
): Descent {
  const { rate, momentum = 0, steps, bound = 1e6 } = options
  const dimension = variables.length
  if (start.length !== dimension) throw new CoreFailure('shape-mismatch', { expected: dimension })
  if (!(rate > 0 && Number.isFinite(rate))) throw new CoreFailure('step-not-positive', { rate })
  if (!(momentum >= 0 && momentum < 1)) throw new CoreFailure('invalid-option', { momentum })
  if (!(steps >= 1 && steps <= mostSteps))
    throw new CoreFailure('too-large', { steps, most: mostSteps })
  const path = new Float64Array((steps + 1) * dimension)
  const values = new Float64Array(steps + 1)
  const place = Float64Array.from(start)
  const results = new Float64Array(dimension + 1)
  const velocity = new Float64Array(dimension)
  evaluate(place, results)
  if (!results.every(Number.isFinite))
    throw new CoreFailure('undefined-here', { x: start[0] ?? NaN })
  const record = (k: number): void => {
    path.set(place, k * dimension)
    values[k] = results[0]!
  }
  record(0)
  let outcome: Descent['outcome'] = 'ran'
  let count = 0
  while (count < steps && outcome === 'ran') {
    if (count % 256 === 0) checkStop(context)
    let moved = false
    for (let i = 0; i < dimension; i++) {
      velocity[i] = momentum * velocity[i]! - rate * results[i + 1]!
      const next = place[i]! + velocity[i]!
      moved ||= next !== place[i]!
      place[i] = next
    }
    evaluate(place, results)
    count++
    record(count)
    if (place.some((x) => !(Math.abs(x) <= bound))) outcome = 'diverged'
    else if (!results.every(Number.isFinite)) outcome = 'left-domain'
    else if (!moved) outcome = 'settled'
  }
  return {
    path: path.slice(0, (count + 1) * dimension),
    dimension,
    values: values.slice(0, count + 1),
    outcome,
  }
}
