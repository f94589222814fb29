import type { BinaryName, Instruction, Program } from '../bounded/program.ts'
import type { OddRoots } from '../bounded/evaluate.ts'
import type { Rational } from '../exact/rational.ts'
import {
  absolute,
  addErrors,
  ballFromNumber,
  ballFromRational,
  difference,
  isAwayFromZero,
  isExactZero,
  negated,
  oneBall,
  product,
  signOf,
  sum,
  top,
  wholePower,
  zeroBall,
} from './ball.ts'
import type { Ball } from './ball.ts'
import { exponential, pi } from './elementary.ts'
import { applyPrecise, chain, divide, naturalLogarithm } from './functions.ts'
import type { Precise } from './functions.ts'

/** Whole powers up to this are multiplied out; larger ones go through the logarithm. */
const largestWhole = 1024
/** Powers whose binary exponent would pass this are not taken, so that it stays exact. */
const largestExponent = 2 ** 45

/**
 * Computes a program at one point to `bits` bits with a proven bound on the error.
 * @param point the variables' values, in the program's order; numbers are taken as exact
 */
export function evaluatePrecise(
  program: Program,
  point: readonly (number | Ball)[],
  bits: number,
  oddRoots: OddRoots,
): Precise {
  const values: Precise[] = []
  for (const step of program.steps) values.push(evaluateStep(step, values, point, bits, oddRoots))
  return values.at(-1) ?? 'undefined'
}

function evaluateStep(
  step: Instruction,
  values: readonly Precise[],
  point: readonly (number | Ball)[],
  bits: number,
  oddRoots: OddRoots,
): Precise {
  switch (step.op) {
    case 'rational':
      return ballFromRational(step.value, bits)
    case 'pi':
      return pi(bits)
    case 'e':
      return exponential(oneBall, bits) ?? 'unsure'
    case 'variable': {
      const value = point[step.index] ?? 0
      return typeof value === 'number' ? ballFromNumber(value) : value
    }
    case 'unary':
      return chain(values[step.a] ?? 'undefined', (a) => applyPrecise(step.name, a, bits))
    case 'power':
      return chain(values[step.a] ?? 'undefined', (a) =>
        raiseToFraction(a, step.exponent, bits, oddRoots),
      )
    case 'binary':
      return evaluateBinary(
        step.name,
        values[step.a] ?? 'undefined',
        values[step.b] ?? 'undefined',
        bits,
      )
  }
}

function evaluateBinary(name: BinaryName, a: Precise, b: Precise, bits: number): Precise {
  if (a === 'undefined' || b === 'undefined') return 'undefined'
  if (a === 'unsure' || b === 'unsure') return 'unsure'
  switch (name) {
    case 'add':
      return sum(a, b, bits)
    case 'sub':
      return difference(a, b, bits)
    case 'mul':
      return isExactZero(a) || isExactZero(b) ? zeroBall : product(a, b, bits)
    case 'div':
      return divide(a, b, bits)
    case 'pow':
      return raise(a, b, bits)
    case 'min':
    case 'max':
      return extreme(name, a, b, bits)
  }
}

function extreme(name: 'min' | 'max', a: Ball, b: Ball, bits: number): Precise {
  const gap = difference(a, b, bits)
  const sign = signOf(gap)
  if (sign === undefined) return { ...a, error: addErrors(a.error, addErrors(top(gap), gap.error)) }
  return sign > 0 === (name === 'max') ? a : b
}

/** a^b for a variable exponent, real only above a = 0. */
function raise(a: Ball, b: Ball, bits: number): Precise {
  const sign = signOf(a)
  if (sign === undefined) return 'unsure'
  if (sign < 0) return 'undefined'
  if (sign === 0) {
    const exponent = signOf(b)
    if (exponent === undefined || exponent === 0) return 'unsure'
    return exponent > 0 ? zeroBall : 'undefined'
  }
  return chain(
    naturalLogarithm(a, bits),
    (log) => exponential(product(b, log, bits), bits) ?? 'unsure',
  )
}

function raiseToFraction(a: Ball, exponent: Rational, bits: number, oddRoots: OddRoots): Precise {
  const { num, den } = exponent
  if (num === 0n) return oneBall
  const size = num < 0n ? -num : num
  if (Math.abs(top(a)) * Number(size) > largestExponent && !isExactZero(a)) return 'unsure'
  if (den === 1n && size <= largestWhole) {
    const power = wholePower(a, Number(size), bits)
    return num < 0n ? divide(oneBall, power, bits) : power
  }
  if (isExactZero(a)) return num > 0n ? zeroBall : 'undefined'
  if (!isAwayFromZero(a)) return 'unsure'
  const below = a.mantissa < 0n
  const real = den === 1n || (den % 2n === 1n && oddRoots === 'real')
  if (below && !real) return 'undefined'
  const log = naturalLogarithm(absolute(a), bits)
  const power = chain(log, (ball) => {
    const argument = product(ball, ballFromRational(exponent, bits), bits)
    return exponential(argument, bits) ?? 'unsure'
  })
  return chain(power, (ball) => (below && num % 2n !== 0n ? negated(ball) : ball))
}
