import {
  compileScalar,
  evaluateComplex,
  generateLoop,
  generateVector,
  lower,
  type Program,
  tangent,
  withOutputs,
} from '../expression/compile/index.ts'
import type { Expression } from '../expression/tree.ts'
import { checkStop, CoreFailure, quietContext, type RunContext } from '../context.ts'

/** How a rate of change is taken. `complex` is Im f(x + iδ)/δ, which has no subtraction to lose by. */
export type DifferenceScheme = 'forward' | 'central' | 'complex'

export function requireStep(step: number): void {
  if (!(step > 0) || !Number.isFinite(step)) throw new CoreFailure('step-not-positive', { step })
}

/** (f(x+δ) − f(x))/δ. The error is about |f″|·δ/2 plus rounding of about 2ε|f|/δ. */
export function forwardDifference(f: (x: number) => number, x: number, step: number): number {
  return (f(x + step) - f(x)) / step
}

/** (f(x+δ) − f(x−δ))/(2δ). The error is about |f‴|·δ²/6 plus rounding of about ε|f|/δ. */
export function centralDifference(f: (x: number) => number, x: number, step: number): number {
  return (f(x + step) - f(x - step)) / (2 * step)
}

/**
 * Rate of change of a tree of one variable at one point.
 *
 * Throws `CoreFailure('step-not-positive')`.
 */
export function differenceAt(
  tree: Expression,
  variable: string,
  x: number,
  step: number,
  scheme: DifferenceScheme,
): number {
  requireStep(step)
  if (scheme === 'complex') {
    return evaluateComplex(lower([tree], [variable]), [{ re: x, im: step }]).im / step
  }
  const f = compileScalar(tree, [variable])
  return scheme === 'forward' ? forwardDifference(f, x, step) : centralDifference(f, x, step)
}

export interface Difference {
  readonly value: number
  /** What the straight line of the step misses of the curve: ½|f″|δ (forward only) and ⅙|f‴|δ². */
  readonly truncation: number
  /** What subtracting nearly equal heights may lose; the complex step subtracts nothing. */
  readonly rounding: number
  /** The sum of both: an estimate to first order, not a bound. */
  readonly error: number
}

/** As `differenceAt`, with an estimate of both its errors. Throws `CoreFailure('step-not-positive')`. */
export function differenceWithError(
  tree: Expression,
  variable: string,
  x: number,
  step: number,
  scheme: DifferenceScheme,
): Difference {
  const value = differenceAt(tree, variable, x, step, scheme)
  const [height, , second, third] = taylor(tree, variable, x)
  const bend = (Math.abs(third!) * step * step) / 6
  const truncation = scheme === 'forward' ? (Math.abs(second!) * step) / 2 + bend : bend
  const loss = Number.EPSILON * Math.abs(height!) + Math.abs(value) * spacing(x)
  const rounding = scheme === 'complex' ? 2 * Number.EPSILON * Math.abs(value) : loss / step
  return { value, truncation, rounding, error: truncation + rounding }
}

/** f, f′, f″, f‴ at one place, by dual numbers three deep. */
function taylor(tree: Expression, variable: string, x: number): number[] {
  let program = lower([tree], [variable])
  let outputs: readonly number[] = program.outputs
  for (let order = 1; order <= 3; order++) {
    const last = outputs.length - 1
    const wider = tangent(withOutputs(program, outputs), [1])
    program = wider
    outputs = [...wider.outputs.slice(0, last + 1), wider.outputs[2 * last + 1]!]
  }
  const results = new Float64Array(outputs.length)
  generateVector(withOutputs(program, outputs))([x], results)
  return [...results]
}

/** Half the distance from x to the next double: how far x + δ may be from where it should be. */
function spacing(x: number): number {
  return (Number.EPSILON / 2) * Math.abs(x)
}

/**
 * Rate of change at every point of `xs`: what the learner's own few lines of code would give, to the
 * last bit. NaN where the function is undefined at a point used.
 *
 * Throws `CoreFailure('step-not-positive')` and `Stopped`.
 */
export function rateOfChange(
  tree: Expression,
  variable: string,
  step: number,
  xs: Float64Array,
  scheme: DifferenceScheme,
  context: RunContext = quietContext,
): Float64Array {
  requireStep(step)
  const program = lower([tree], [variable])
  const rates = new Float64Array(xs.length)
  const chunk = scheme === 'complex' ? 1024 : 1 << 16
  for (let from = 0; from < xs.length; from += chunk) {
    checkStop(context)
    const part = xs.subarray(from, from + chunk)
    const found = scheme === 'complex' ? complexRates(program, part, step) : null
    rates.set(found ?? realRates(program, part, step, scheme === 'central'), from)
  }
  return rates
}

function complexRates(program: Program, xs: Float64Array, step: number): Float64Array {
  return xs.map((x) => evaluateComplex(program, [{ re: x, im: step }]).im / step)
}

function realRates(
  program: Program,
  xs: Float64Array,
  step: number,
  isCentral: boolean,
): Float64Array {
  const loop = generateLoop(program)
  const count = xs.length
  const ahead = new Float64Array(count)
  const behind = new Float64Array(count)
  loop([xs.map((x) => x + step)], [ahead], 0, count)
  loop([isCentral ? xs.map((x) => x - step) : xs], [behind], 0, count)
  const width = isCentral ? 2 * step : step
  return ahead.map((value, i) => (value - behind[i]!) / width)
}
