import type { SumRule } from '../../domain/index.ts'
import { compileLoop, generateSum, lower } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
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
  const goOn = generateSum(lower([tree], [variable]), rule)
  let size = 0
  sums[0] = 0
  for (let start = 0; start < count; start += chunk) {
    checkStop(context)
    const length = Math.min(chunk, count - start)
    size += goOn(from, step, start, length, sums)
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
