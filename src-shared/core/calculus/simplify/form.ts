import type { ConstantName, FunctionName } from '../../expression/index.ts'
import { addRational, equalRational, one, type Rational, zero } from './rational.ts'

/**
 * The shape in which formulas are tidied: a sum of terms, a term being a rational coefficient times
 * powers of bases. Sums inside products stay factored; nothing is multiplied out unless it shortens.
 */
export type Sum = readonly Term[]

export interface Term {
  readonly coefficient: Rational
  readonly factors: readonly Factor[]
}

export interface Factor {
  readonly base: Base
  readonly exponent: Sum
}

/** `whole` is an integer under a root or a symbolic exponent; `sum` has two terms or more. */
export type Base =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'whole'; readonly value: bigint }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Sum[] }
  | { readonly kind: 'sum'; readonly sum: Sum }

export function constantSum(value: Rational): Sum {
  return value.num === 0n ? [] : [{ coefficient: value, factors: [] }]
}

export const oneSum: Sum = constantSum(one)

/** The rational value of a sum without symbols, or null. */
export function rationalOf(sum: Sum): Rational | null {
  if (sum.length === 0) return zero
  const [first] = sum
  return sum.length === 1 && first?.factors.length === 0 ? first.coefficient : null
}

export function isOne(sum: Sum): boolean {
  const value = rationalOf(sum)
  return value !== null && equalRational(value, one)
}

function rationalKey({ num, den }: Rational): string {
  return den === 1n ? String(num) : `${String(num)}/${String(den)}`
}

/** Texts that are equal exactly for equal shapes, whatever the order of terms and factors. */
export function baseKey(base: Base): string {
  switch (base.kind) {
    case 'symbol':
      return `$${base.name}`
    case 'constant':
      return `#${base.name}`
    case 'whole':
      return `@${String(base.value)}`
    case 'call':
      return `${base.name}(${base.args.map(sumKey).join(',')})`
    case 'sum':
      return `(${sumKey(base.sum)})`
  }
}

export function factorsKey(factors: readonly Factor[]): string {
  return factors
    .map(({ base, exponent }) => `${baseKey(base)}^${sumKey(exponent)}`)
    .sort()
    .join('*')
}

export function sumKey(sum: Sum): string {
  return `[${sum
    .map(({ coefficient, factors }) => `${rationalKey(coefficient)}:${factorsKey(factors)}`)
    .sort()
    .join('+')}]`
}

/** Adds like terms; the first of each kind keeps its place. */
export function collect(terms: Iterable<Term>): Sum {
  const byKey = new Map<string, Term>()
  for (const term of terms) {
    const key = factorsKey(term.factors)
    const known = byKey.get(key)
    const coefficient = known ? addRational(known.coefficient, term.coefficient) : term.coefficient
    byKey.set(key, { coefficient, factors: known?.factors ?? term.factors })
  }
  return [...byKey.values()].filter(({ coefficient }) => coefficient.num !== 0n)
}

/** How much there is to read: numbers, names and operations. */
export function sizeOf(sum: Sum): number {
  let size = Math.max(1, sum.length)
  for (const { coefficient, factors } of sum) {
    if (!equalRational(coefficient, one)) size += coefficient.den === 1n ? 1 : 2
    for (const { base, exponent } of factors) {
      size += 1 + (isOne(exponent) ? 0 : sizeOf(exponent))
      if (base.kind === 'call') for (const argument of base.args) size += sizeOf(argument)
      if (base.kind === 'sum') size += 1 + sizeOf(base.sum)
    }
  }
  return size
}

/** Whether a sum is a polynomial in its symbols. */
export function isPolynomial(sum: Sum): boolean {
  return sum.every(({ factors }) =>
    factors.every(({ base, exponent }) => {
      const power = rationalOf(exponent)
      return base.kind === 'symbol' && power !== null && power.den === 1n && power.num > 0n
    }),
  )
}
