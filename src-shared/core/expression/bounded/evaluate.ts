import { applyBounded, extreme, raise, raiseToFraction, subtract } from './bounded-functions.ts'
import type { FixedExponent } from './bounded-functions.ts'
import { add, bounded, divide, exactly, multiply, noValue, unsure } from './bounded-number.ts'
import type { Bounded } from './bounded-number.ts'
import { toNumber } from '../exact/rational.ts'
import type { Rational } from '../exact/rational.ts'
import type { BinaryName, Instruction, Program } from './program.ts'

/**
 * Whether x^(1/3) has a value below zero. Both readings are in use; an answer is right if it is
 * right in one of them.
 */
export type OddRoots = 'real' | 'none'

/** The exponent's nearest double and what becomes of a negative base. */
export function fixedExponent(exponent: Rational, oddRoots: OddRoots): FixedExponent {
  const whole = exponent.den === 1n
  const real = whole || (oddRoots === 'real' && exponent.den % 2n === 1n)
  const sign = exponent.num % 2n === 0n ? 1 : -1
  return { near: toNumber(exponent), whole, signBelowZero: real ? sign : undefined }
}

/**
 * Computes a program at one point with a bound on the error.
 * @param point the variables' values, in the program's order
 */
export function evaluateBounded(
  program: Program,
  point: readonly number[],
  oddRoots: OddRoots = 'real',
): Bounded {
  return evaluateAll(program, point, oddRoots).at(-1) ?? noValue
}

/** The values of all steps of a program at one point. */
export function evaluateAll(
  program: Program,
  point: readonly number[],
  oddRoots: OddRoots,
): readonly Bounded[] {
  const values: Bounded[] = []
  for (const step of program.steps) values.push(evaluateStep(step, values, point, oddRoots))
  return values
}

function evaluateStep(
  step: Instruction,
  values: readonly Bounded[],
  point: readonly number[],
  oddRoots: OddRoots,
): Bounded {
  switch (step.op) {
    case 'rational':
      return step.exact ? exactly(step.near) : bounded(step.near, 0, 2)
    case 'pi':
      return bounded(Math.PI, 0)
    case 'e':
      return bounded(Math.E, 0)
    case 'variable':
      return exactly(point[step.index] ?? 0)
    case 'unary': {
      const a = values[step.a] ?? noValue
      return a.state === 'value' ? applyBounded(step.name, a) : a
    }
    case 'power': {
      const a = values[step.a] ?? noValue
      return a.state === 'value' ? raiseToFraction(a, fixedExponent(step.exponent, oddRoots)) : a
    }
    case 'binary':
      return evaluateBinary(step.name, values[step.a] ?? noValue, values[step.b] ?? noValue)
  }
}

function evaluateBinary(name: BinaryName, a: Bounded, b: Bounded): Bounded {
  if (a.state === 'undefined' || b.state === 'undefined') return noValue
  if (a.state === 'unsure' || b.state === 'unsure') return unsure
  switch (name) {
    case 'add':
      return add(a, b)
    case 'sub':
      return subtract(a, b)
    case 'mul':
      return multiply(a, b)
    case 'div':
      return divide(a, b)
    case 'pow':
      return raise(a, b)
    default:
      return extreme(name, a, b)
  }
}
