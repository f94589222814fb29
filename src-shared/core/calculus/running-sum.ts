import { compileLoop } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { checkStop, CoreFailure, type RunContext } from '../context.ts'

/** How the area over one step is taken: at its left, middle or right end, by trapezoid or parabola. */
export const sumRules = ['left', 'middle', 'right', 'trapezoid', 'simpson'] as const
export type SumRule = (typeof sumRules)[number]

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
  if (!Number.isFinite(from)) throw new CoreFailure('infinite-bound')
  if (!(step > 0) || !Number.isFinite(step)) throw new CoreFailure('step-not-positive', { step })
  if (!Number.isInteger(count) || count < 1) throw new CoreFailure('too-few-points', { count })
  if (count > mostSteps) throw new CoreFailure('too-large', { count, most: mostSteps })
  const loop = compileLoop([tree], [variable])
  const xs = new Float64Array(count + 1)
  const values = new Float64Array(count + 1)
  const sums = new Float64Array(count + 1)
  const usesMiddle = rule === 'middle' || rule === 'simpson'
  const middles = new Float64Array(usesMiddle ? chunk : 0)
  const middleValues = new Float64Array(middles.length)
  let size = 0
  xs[0] = from
  loop([xs], [values], 0, 1)
  for (let start = 0; start < count; start += chunk) {
    checkStop(context)
    const end = Math.min(start + chunk, count)
    for (let i = start + 1; i <= end; i++) xs[i] = from + i * step
    loop([xs], [values], start + 1, end + 1)
    if (usesMiddle) {
      for (let i = start; i < end; i++) middles[i - start] = xs[i]! + 0.5 * step
      loop([middles], [middleValues], 0, end - start)
    }
    size += accumulate(rule, step, values, middleValues, sums, start, end)
    context.progress(end / count)
  }
  return { xs, values, sums, total: sums[count]!, rounding: size * (count + 4) * 2 ** -53 }
}

/** Fills sums[start + 1 … end] and returns the sum of the sizes of what was added. */
function accumulate(
  rule: SumRule,
  step: number,
  values: Float64Array,
  middles: Float64Array,
  sums: Float64Array,
  start: number,
  end: number,
): number {
  let sum = sums[start]!
  let size = 0
  const third = step / 6
  for (let i = start; i < end; i++) {
    const left = values[i]!
    const right = values[i + 1]!
    let part: number
    if (rule === 'left') part = left * step
    else if (rule === 'right') part = right * step
    else if (rule === 'trapezoid') part = (left + right) * 0.5 * step
    else if (rule === 'middle') part = middles[i - start]! * step
    else part = (left + 4 * middles[i - start]! + right) * third
    sum += part
    size += Math.abs(part)
    sums[i + 1] = sum
  }
  return size
}
