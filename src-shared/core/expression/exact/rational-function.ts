import type { Expression } from '../tree.ts'
import {
  addPolynomials,
  constantPolynomial,
  constantValue,
  equalPolynomials,
  multiplyPolynomials,
  TooLargeToExpand,
  variablePolynomial,
} from './polynomial.ts'
import type { Polynomial } from './polynomial.ts'
import { rational, rationalFromDecimal } from './rational.ts'
import type { Rational } from './rational.ts'

/** A quotient of polynomials with whole-number coefficients; the denominator is not zero. */
export interface RationalFunction {
  readonly num: Polynomial
  readonly den: Polynomial
}

/** Thrown inside this file when a tree is no rational function; callers get undefined. */
class NotRational extends Error {}

/** Largest exponent that is multiplied out. */
const largestExponent = 80n

const unit = constantPolynomial(1n)

function quotient(num: Polynomial, den: Polynomial): RationalFunction {
  return { num, den }
}

/**
 * Expands a tree of sums, products, quotients and whole powers into one quotient of polynomials.
 * @param variables names in the order of the polynomial's variables
 * @returns undefined when the tree is something else, is too large to expand, or divides by zero
 */
export function toRationalFunction(
  tree: Expression,
  variables: readonly string[],
): RationalFunction | undefined {
  try {
    return expand(tree, variables)
  } catch (error) {
    if (error instanceof NotRational || error instanceof TooLargeToExpand) return undefined
    throw error
  }
}

/** The exact value of a tree without variables, where it is rational by plain arithmetic. */
export function rationalValue(tree: Expression): Rational | undefined {
  if (tree.kind === 'number') return rationalFromDecimal(tree.text)
  const value = toRationalFunction(tree, [])
  if (!value) return undefined
  const num = constantValue(value.num)
  const den = constantValue(value.den)
  return num === undefined || den === undefined ? undefined : rational(num, den)
}

/**
 * a − b as one quotient; its numerator is empty exactly when both are the same function wherever
 * both have a value.
 * @returns undefined when it is too large to expand
 */
export function differenceOf(
  a: RationalFunction,
  b: RationalFunction,
): RationalFunction | undefined {
  try {
    return combine('-', a, b)
  } catch (error) {
    if (error instanceof TooLargeToExpand) return undefined
    throw error
  }
}

function expand(tree: Expression, variables: readonly string[]): RationalFunction {
  switch (tree.kind) {
    case 'number': {
      const { num, den } = rationalFromDecimal(tree.text)
      return quotient(constantPolynomial(num), constantPolynomial(den))
    }
    case 'variable': {
      const index = variables.indexOf(tree.name)
      if (index < 0) throw new NotRational()
      return quotient(variablePolynomial(index), unit)
    }
    case 'group':
      return expand(tree.inner, variables)
    case 'unary': {
      const { num, den } = expand(tree.operand, variables)
      return tree.op === '+' ? { num, den } : quotient(addPolynomials(new Map(), num, -1n), den)
    }
    case 'binary':
      if (tree.op === '^') return power(expand(tree.left, variables), tree.right)
      return combine(tree.op, expand(tree.left, variables), expand(tree.right, variables))
    default:
      throw new NotRational()
  }
}

function combine(
  op: '+' | '-' | '*' | '/',
  a: RationalFunction,
  b: RationalFunction,
): RationalFunction {
  if (op === '*')
    return quotient(multiplyPolynomials(a.num, b.num), multiplyPolynomials(a.den, b.den))
  if (op === '/') {
    if (b.num.size === 0) throw new NotRational()
    return quotient(multiplyPolynomials(a.num, b.den), multiplyPolynomials(a.den, b.num))
  }
  const sign = op === '+' ? 1n : -1n
  if (equalPolynomials(a.den, b.den)) return quotient(addPolynomials(a.num, b.num, sign), a.den)
  const left = multiplyPolynomials(a.num, b.den)
  const right = multiplyPolynomials(b.num, a.den)
  return quotient(addPolynomials(left, right, sign), multiplyPolynomials(a.den, b.den))
}

function power(base: RationalFunction, exponent: Expression): RationalFunction {
  const value = rationalValue(exponent)
  if (value?.den !== 1n) throw new NotRational()
  const size = value.num < 0n ? -value.num : value.num
  if (size > largestExponent) throw new NotRational()
  if (value.num < 0n && base.num.size === 0) throw new NotRational()
  const [num, den] = value.num < 0n ? [base.den, base.num] : [base.num, base.den]
  return quotient(raise(num, Number(size)), raise(den, Number(size)))
}

function raise(base: Polynomial, exponent: number): Polynomial {
  let result = unit
  for (let step = 0; step < exponent; step++) result = multiplyPolynomials(result, base)
  return result
}
