import type {
  AntiderivativeCurve,
  AntiderivativeRequest,
  Area,
  AreaRequest,
  Curve,
  IntegralProblem,
} from '../../domain/index.ts'
import { antiderivative, cumulativeSum, integrate } from '../calculus/index.ts'
import { CoreFailure } from '../context.ts'
import type { RunContext } from '../context.ts'
import { call } from '../expression/build.ts'
import { toTex, toText } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import { sampleCurve } from '../plot/index.ts'
import { readFunction } from './read-function.ts'
import { toCurve } from './to-curve.ts'

/** The running sum strip by strip, and the area it approaches. */
export function areaJob(
  { function: given, from, to, step, rule }: AreaRequest,
  context: RunContext,
): Area {
  const tree = readFunction(given)
  // A strip that is a rounding error wide is none.
  const count = Math.floor((to - from) / step + 1e-9)
  const rest = to - (from + count * step)
  const partial = rest > 1e-9 * step || count === 0
  const add = (start: number, width: number, strips: number, sums?: Float64Array): Float64Array =>
    cumulativeSum(tree, given.variable, start, width, strips, rule, context, sums).sums
  const whole = count > 0 ? add(from, step, count) : Float64Array.of(0)
  const last = whole.at(-1) ?? 0
  const start = from + count * step
  const sums = partial
    ? Float64Array.of(...whole, last + (add(start, to - start, 1)[1] ?? NaN))
    : whole
  const nodes = Float64Array.from(sums, (_, i) => (i === sums.length - 1 ? to : from + i * step))
  return {
    nodes,
    sums,
    total: sums.at(-1) ?? NaN,
    ...definiteIntegral(tree, given.variable, from, to, context),
  }
}

const problems: Readonly<Partial<Record<CoreFailure['code'], IntegralProblem>>> = {
  'pole-in-range': 'infinite',
  diverges: 'infinite',
  'undefined-in-range': 'undefined',
  'not-converged': 'unsettled',
}

function definiteIntegral(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  context: RunContext,
): Pick<Area, 'exact' | 'above' | 'below' | 'problem'> {
  try {
    const exact = integrate(tree, variable, from, to, context).value
    const size = integrate(call('abs', tree), variable, from, to, context).value
    // Rounding must not leave a sliver on a side where the curve never was.
    const side = (part: number): number => (Math.abs(part) < 1e-12 * size ? 0 : part)
    return {
      exact: side(exact),
      above: side((size + exact) / 2),
      below: side((exact - size) / 2),
      problem: null,
    }
  } catch (error) {
    const problem = error instanceof CoreFailure ? problems[error.code] : undefined
    if (problem === undefined) throw error
    return { exact: NaN, above: NaN, below: NaN, problem }
  }
}

/** An antiderivative by formula where the rules find one, else added up numerically from zero. */
export function antiderivativeJob(
  { function: given, from, to, pixels }: AntiderivativeRequest,
  context: RunContext,
): AntiderivativeCurve {
  const { variable } = given
  const tree = readFunction(given)
  const formula = formulaOf(tree, variable, context)
  if (formula) {
    const drawn = sampleCurve(formula, variable, from, to, { pixels }, context)
    return {
      curve: toCurve(drawn),
      formula: { text: toText(formula), tex: toTex(formula) },
    }
  }
  const { breaks } = sampleCurve(tree, variable, from, to, { pixels }, context)
  const gaps = breaks.filter(({ kind }) => kind === 'pole').map(({ x }) => x)
  return { curve: addedUp(tree, variable, from, to, gaps, context), formula: null }
}

function formulaOf(
  tree: Expression,
  variable: string,
  context: RunContext,
): Expression | undefined {
  try {
    return antiderivative(tree, variable, context)
  } catch (error) {
    if (error instanceof CoreFailure && error.code === 'no-closed-form') return undefined
    throw error
  }
}

const cells = 800

/**
 * Simpson sums over even cells, zero at the place nearest to x = 0. Beyond a pole or a gap the adding
 * begins anew: each stretch has a constant of its own.
 */
function addedUp(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  poles: readonly number[],
  context: RunContext,
): Curve {
  const width = (to - from) / cells
  const xs = Float64Array.from({ length: cells + 1 }, (_, i) => from + i * width)
  const ys = new Float64Array(cells + 1)
  for (let i = 0; i < cells; i++) {
    const start = from + i * width
    const end = start + width
    const blocked = poles.some((pole) => start <= pole && pole <= end)
    const part = blocked
      ? NaN
      : (cumulativeSum(tree, variable, start, width, 1, 'simpson', context).sums[1] ?? NaN)
    const before = ys[i] ?? NaN
    ys[i + 1] = Number.isFinite(part) ? (Number.isNaN(before) ? 0 : before) + part : NaN
  }
  const zero = ys[Math.round(Math.min(1, Math.max(0, -from / (to - from))) * cells)] ?? 0
  const shifted = ys.map((y) => y - (Number.isFinite(zero) ? zero : 0))
  const finite = shifted.filter((y) => Number.isFinite(y))
  const bounds = [Math.min(...finite, 0), Math.max(...finite, 0)] as const
  return { xs, ys: shifted, breaks: poles, corners: [], yBounds: bounds }
}
