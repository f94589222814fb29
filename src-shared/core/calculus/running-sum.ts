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
  /** Estimate of the distance from the integral, by a better rule over the same steps; NaN at poles. */
  readonly error: number
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
  const tables = [new Float64Array(count + 1), new Float64Array(count + 1)] as const
  const [xs, values] = tables
  const loop = compileLoop([tree], [variable])
  for (let start = 0; start <= count; start += chunk) {
    checkStop(context)
    const end = Math.min(start + chunk, count + 1)
    for (let i = start; i < end; i++) xs[i] = from + i * step
    loop([xs], [values], start, end)
  }
  const { sums, rounding } = cumulativeSum(tree, variable, from, step, count, rule, context)
  const total = sums[count]!
  const error = rounding + ruleError(tree, variable, from, step, count, rule, total, context)
  return { xs, values, sums, total, rounding, error }
}

/**
 * Distance of a rule's total from the next better one: the parabolas' for the simple rules; for the
 * parabolas themselves, those over twice the step, whose error is 16 times as large (Richardson).
 */
function ruleError(
  tree: Expression,
  variable: string,
  from: number,
  step: number,
  count: number,
  rule: SumRule,
  total: number,
  context: RunContext,
): number {
  const quiet: RunContext = { ...context, progress: () => undefined }
  const last = (by: number, steps: number): number =>
    cumulativeSum(tree, variable, from, by, steps, 'simpson', quiet).sums[steps]!
  if (rule !== 'simpson') return Math.abs(total - last(step, count))
  const coarse = count % 2 === 0 ? last(2 * step, count / 2) : last(step * count, 1)
  return Math.abs(total - coarse) / (count % 2 === 0 ? 15 : 1)
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
