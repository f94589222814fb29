import {
  add,
  bounded,
  divide,
  exactly,
  multiply,
  negate,
  noValue,
  unsure,
} from './bounded-number.ts'
import type { Bounded } from './bounded-number.ts'
import type { UnaryName } from './program.ts'

/** Roundings charged for one call of a function of the language's runtime. */
const callRoundings = 8

/** A function whose slope is at most `slope` in magnitude near `a`. */
function smooth(a: Bounded, value: number, slope: number): Bounded {
  return bounded(value, a.error * slope, callRoundings)
}

/** Beyond this the argument of a periodic function has lost its phase. */
const largestPhaseError = 0.1

function sine(a: Bounded): Bounded {
  if (a.value === 0 && a.error === 0) return exactly(0)
  if (a.error > largestPhaseError) return unsure
  return smooth(a, Math.sin(a.value), Math.min(1, Math.abs(Math.cos(a.value)) + a.error))
}

function cosine(a: Bounded): Bounded {
  if (a.value === 0 && a.error === 0) return exactly(1)
  if (a.error > largestPhaseError) return unsure
  return smooth(a, Math.cos(a.value), Math.min(1, Math.abs(Math.sin(a.value)) + a.error))
}

function exponential(a: Bounded): Bounded {
  if (a.value === 0 && a.error === 0) return exactly(1)
  const value = Math.exp(a.value)
  return bounded(value, Math.max(value, 2 ** -1022) * Math.expm1(a.error), callRoundings)
}

/** @param scale 1 for ln, 1/ln 10 for log10 */
function logarithm(a: Bounded, log: (x: number) => number, scale: number): Bounded {
  if (a.value + a.error <= 0) return a.error === 0 || a.value + a.error < 0 ? noValue : unsure
  if (a.value - a.error <= 0) return unsure
  if (a.value === 1 && a.error === 0) return exactly(0)
  return smooth(a, log(a.value), scale / (a.value - a.error))
}

function squareRoot(a: Bounded): Bounded {
  if (a.value + a.error < 0) return noValue
  if (a.value - a.error < 0) return unsure
  const root = Math.sqrt(a.value)
  if (a.error === 0)
    return Number.isInteger(root) && root * root === a.value ? exactly(root) : bounded(root, 0)
  return bounded(root, a.error / (root + Math.sqrt(a.value - a.error)))
}

function cubeRoot(a: Bounded): Bounded {
  if (a.error === 0 && a.value === 0) return exactly(0)
  if (Math.abs(a.value) <= a.error) return unsure
  const root = Math.cbrt(a.value)
  return smooth(a, root, 1 / (3 * Math.cbrt(Math.abs(a.value) - a.error) ** 2))
}

/** asin and acos: slope 1/√(1−x²), no value beyond ±1. */
function arc(a: Bounded, inverse: (x: number) => number): Bounded {
  const edge = 1 - Math.abs(a.value)
  if (edge < -a.error) return noValue
  if (a.error === 0) return bounded(inverse(a.value), 0, callRoundings)
  if (edge <= a.error) return unsure
  const reach = Math.abs(a.value) + a.error
  return smooth(a, inverse(a.value), 1 / Math.sqrt((1 - reach) * (1 + reach)))
}

/** A step function: certain only where the bound does not reach across a step. */
function step(a: Bounded, value: (x: number) => number): Bounded {
  const low = value(a.value - a.error)
  return low === value(a.value + a.error) && low === value(a.value) ? exactly(low) : unsure
}

function reciprocal(a: Bounded): Bounded {
  return a.state === 'value' ? divide(exactly(1), a) : a
}

function hyperbolicSlope(a: Bounded): number {
  return Math.cosh(Math.abs(a.value) + a.error)
}

function hyperbolicTangent(a: Bounded): Bounded {
  return smooth(a, Math.tanh(a.value), 1)
}

function hyperbolicSine(a: Bounded): Bounded {
  return smooth(a, Math.sinh(a.value), hyperbolicSlope(a))
}

function hyperbolicCosine(a: Bounded): Bounded {
  return smooth(a, Math.cosh(a.value), hyperbolicSlope(a))
}

function areaCosine(a: Bounded): Bounded {
  if (a.value + a.error < 1) return noValue
  if (a.value - a.error < 1) return a.error === 0 ? exactly(0) : unsure
  const least = a.value - a.error
  return smooth(
    a,
    Math.acosh(a.value),
    1 / Math.sqrt(Math.max((least - 1) * (least + 1), 2 ** -1000)),
  )
}

function areaTangent(a: Bounded): Bounded {
  const reach = Math.abs(a.value) + a.error
  if (Math.abs(a.value) - a.error >= 1) return noValue
  if (reach >= 1) return unsure
  return smooth(a, Math.atanh(a.value), 1 / ((1 - reach) * (1 + reach)))
}

function sigmoid(a: Bounded): Bounded {
  const small = Math.exp(-Math.abs(a.value))
  const value = a.value >= 0 ? 1 / (1 + small) : small / (1 + small)
  return bounded(
    value,
    Math.max(value, 2 ** -1022) * Math.expm1(Math.min(a.error, 700)),
    callRoundings,
  )
}

function magnitude(a: Bounded): Bounded {
  return { state: 'value', value: Math.abs(a.value), error: a.error }
}

function positivePart(a: Bounded): Bounded {
  return { state: 'value', value: Math.max(0, a.value), error: a.value + a.error < 0 ? 0 : a.error }
}

const functions: Readonly<Record<UnaryName, (a: Bounded) => Bounded>> = {
  neg: negate,
  sin: sine,
  cos: cosine,
  tan: (a) => quotientOf(sine(a), cosine(a)),
  sec: (a) => reciprocal(cosine(a)),
  csc: (a) => reciprocal(sine(a)),
  cot: (a) => quotientOf(cosine(a), sine(a)),
  asin: (a) => arc(a, Math.asin),
  acos: (a) => arc(a, Math.acos),
  atan: (a) => smooth(a, Math.atan(a.value), 1),
  sinh: hyperbolicSine,
  cosh: hyperbolicCosine,
  tanh: hyperbolicTangent,
  sech: (a) => reciprocal(hyperbolicCosine(a)),
  csch: (a) => reciprocal(hyperbolicSine(a)),
  coth: (a) => reciprocal(hyperbolicTangent(a)),
  asinh: (a) => smooth(a, Math.asinh(a.value), 1),
  acosh: areaCosine,
  atanh: areaTangent,
  exp: exponential,
  ln: (a) => logarithm(a, Math.log, 1),
  log10: (a) => logarithm(a, Math.log10, Math.LOG10E),
  log2: (a) => logarithm(a, Math.log2, Math.LOG2E),
  sqrt: squareRoot,
  cbrt: cubeRoot,
  abs: magnitude,
  sign: (a) => step(a, Math.sign),
  floor: (a) => step(a, Math.floor),
  ceil: (a) => step(a, Math.ceil),
  sigmoid,
  relu: positivePart,
}

function quotientOf(a: Bounded, b: Bounded): Bounded {
  if (a.state !== 'value') return a
  return b.state === 'value' ? divide(a, b) : b
}

/** Applies a function of one argument to a value with a bound. */
export function applyBounded(name: UnaryName, a: Bounded): Bounded {
  return functions[name](a)
}

/** A fixed exponent p/q in lowest terms, as the evaluator needs it. */
export interface FixedExponent {
  readonly near: number
  readonly whole: boolean
  /** The sign of (−1)^(p/q), or undefined where that has no real value. */
  readonly signBelowZero: -1 | 1 | undefined
}

/** a^(p/q) for a fixed fraction. */
export function raiseToFraction(a: Bounded, exponent: FixedExponent): Bounded {
  const { near, whole, signBelowZero } = exponent
  if (near === 0) return exactly(1)
  if (whole && Math.abs(near) <= 3) return raiseToWhole(a, near)
  if (smallestIsZero(a)) {
    if (a.value !== 0 || a.error !== 0) return unsure
    return near > 0 ? exactly(0) : noValue
  }
  if (a.value < 0 && signBelowZero === undefined) return noValue
  const value = Math.pow(Math.abs(a.value), near)
  const spread = Math.abs(near) * (a.error / (Math.abs(a.value) - a.error))
  const roundings = callRoundings + Math.abs(near * Math.log(Math.abs(a.value)))
  const error = Math.max(value, 2 ** -1022) * Math.expm1(spread)
  const signed = a.value < 0 && signBelowZero === -1 ? -value : value
  return bounded(signed, error, roundings)
}

function smallestIsZero(a: Bounded): boolean {
  return Math.abs(a.value) <= a.error
}

function raiseToWhole(a: Bounded, exponent: number): Bounded {
  let power = a
  for (let step = 1; step < Math.abs(exponent); step++) power = multiply(power, a)
  return exponent < 0 ? reciprocal(power) : power
}

/** a^b for a variable exponent, real only above a = 0. */
export function raise(a: Bounded, b: Bounded): Bounded {
  if (a.value + a.error < 0) return noValue
  if (a.value - a.error <= 0) {
    if (a.error === 0 && b.value - b.error > 0) return exactly(0)
    return a.error === 0 && b.value + b.error < 0 ? noValue : unsure
  }
  return exponential(multiply(b, logarithm(a, Math.log, 1)))
}

/** The larger or smaller of two values. */
export function extreme(name: 'min' | 'max', a: Bounded, b: Bounded): Bounded {
  const error = Math.max(a.error, b.error)
  return { state: 'value', value: Math[name](a.value, b.value), error }
}

export function subtract(a: Bounded, b: Bounded): Bounded {
  return add(a, negate(b))
}
