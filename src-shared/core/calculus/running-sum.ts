import { compileLoop } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import type { SumRule } from '../../domain/index.ts'
import { checkStop, CoreFailure, type RunContext } from '../context.ts'

export interface RunningSum {
  /** Nodes from + i·step, count + 1 of them. */
  readonly xs: Float64Array
  /** f at the nodes. */
  readonly values: Float64Array
  /** Sum up to each node, starting with 0. */
  readonly sums: Float64Array
  /** The last of the sums. */
  readonly total: number
  /** Bound on the rounding of `total`; says nothing of how far the rule is from the integral. */
  readonly rounding: number
}

const mostSteps = 20_000_000
const chunk = 1 << 16

/**
 * Sum of f(x)·δx from `from` in `count` steps, added in order as a learner's loop would.
 *
 * Throws `CoreFailure` for a step that is not positive or a count out of bounds, and `Stopped`.
 */
export function runningSum(
  tree: Expression,
  variable: string,
  from: number,
  step: number,
  count: number,
  rule: SumRule,
  context: RunContext,
): RunningSum {
  requireSteps(from, step, count)
  const xs = Float64Array.from({ length: count + 1 }, (_, i) => from + i * step)
  const values = new Float64Array(count + 1)
  compileLoop([tree], [variable])([xs], [values], 0, count + 1)
  const { sums, rounding } = cumulativeSum(tree, variable, from, step, count, rule, context)
  return { xs, values, sums, total: sums[count]!, rounding }
}

/** The sums alone, for counts at which nodes and values would only fill the memory. */
export interface CumulativeSum {
  /** Sum up to each node, starting with 0: count + 1 of them. */
  readonly sums: Float64Array
  /** Bound on the rounding of the last sum. */
  readonly rounding: number
}

/**
 * As `runningSum`, without the nodes and values. `sums` may be given to be written into; it must hold
 * count + 1 numbers.
 */
export function cumulativeSum(
  tree: Expression,
  variable: string,
  from: number,
  step: number,
  count: number,
  rule: SumRule,
  context: RunContext,
  sums: Float64Array = new Float64Array(count + 1),
): CumulativeSum {
  requireSteps(from, step, count)
  if (sums.length !== count + 1) {
    throw new CoreFailure('shape-mismatch', { expected: count + 1, got: sums.length })
  }
  const loop = compileLoop([tree], [variable])
  const room = Math.min(chunk, count) + 1
  const xs = new Float64Array(room)
  const values = new Float64Array(room)
  const usesMiddle = rule === 'middle' || rule === 'simpson'
  const middles = new Float64Array(usesMiddle ? room : 0)
  let size = 0
  sums[0] = 0
  for (let start = 0; start < count; start += chunk) {
    checkStop(context)
    const length = Math.min(chunk, count - start)
    for (let i = 0; i <= length; i++) xs[i] = from + (start + i) * step
    loop([xs], [values], 0, length + 1)
    if (usesMiddle) {
      for (let i = 0; i < length; i++) xs[i] = xs[i]! + 0.5 * step
      loop([xs], [middles], 0, length)
    }
    size += accumulate(rule, step, values, middles, sums, start, length)
    context.progress((start + length) / count)
  }
  return { sums, rounding: size * (count + 4) * 2 ** -53 }
}

function requireSteps(from: number, step: number, count: number): void {
  if (!Number.isFinite(from)) throw new CoreFailure('infinite-bound')
  if (!(step > 0) || !Number.isFinite(step)) throw new CoreFailure('step-not-positive', { step })
  if (!Number.isInteger(count) || count < 1) throw new CoreFailure('too-few-points', { count })
  if (count > mostSteps) throw new CoreFailure('too-large', { count, most: mostSteps })
}

/** Fills sums[start + 1 … start + length] and returns the sum of the sizes of what was added. */
function accumulate(
  rule: SumRule,
  step: number,
  values: Float64Array,
  middles: Float64Array,
  sums: Float64Array,
  start: number,
  length: number,
): number {
  let sum = sums[start]!
  let size = 0
  const sixth = step / 6
  const shift = rule === 'right' ? 1 : 0
  if (rule === 'left' || rule === 'right' || rule === 'middle') {
    const heights = rule === 'middle' ? middles : values
    for (let i = 0; i < length; i++) {
      const part = heights[i + shift]! * step
      sum += part
      size += Math.abs(part)
      sums[start + i + 1] = sum
    }
    return size
  }
  const isSimpson = rule === 'simpson'
  for (let i = 0; i < length; i++) {
    const part = isSimpson
      ? (values[i]! + 4 * middles[i]! + values[i + 1]!) * sixth
      : (values[i]! + values[i + 1]!) * 0.5 * step
    sum += part
    size += Math.abs(part)
    sums[start + i + 1] = sum
  }
  return size
}
