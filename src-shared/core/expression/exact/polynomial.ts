import { bitLength } from './rational.ts'

/**
 * A polynomial with whole-number coefficients in variables numbered from 0: exponents, joined by
 * commas, to coefficient. Zero coefficients are never stored.
 */
export type Polynomial = ReadonlyMap<string, bigint>

/** Beyond these the exact path gives up and leaves the question to sampling. */
const bounds = { terms: 400, degree: 80, bits: 4096, products: 20_000 } as const

/** Thrown when a polynomial grows beyond what is worth expanding. */
export class TooLargeToExpand extends Error {}

const constantKey = ''

export function constantPolynomial(value: bigint): Polynomial {
  return value === 0n ? new Map() : new Map([[constantKey, value]])
}

export function variablePolynomial(index: number): Polynomial {
  return new Map([[monomialKey([...Array<number>(index).fill(0), 1]), 1n]])
}

function monomialKey(exponents: readonly number[]): string {
  let length = exponents.length
  while (length > 0 && exponents[length - 1] === 0) length -= 1
  return exponents.slice(0, length).join(',')
}

/** Exponents of a monomial, by variable; missing ones are 0. */
export function exponentsOf(key: string): readonly number[] {
  return key === constantKey ? [] : key.split(',').map(Number)
}

function multiplyKeys(a: string, b: string): string {
  if (a === constantKey) return b
  if (b === constantKey) return a
  const left = exponentsOf(a)
  const right = exponentsOf(b)
  const sum = Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => (left[index] ?? 0) + (right[index] ?? 0),
  )
  if (sum.some((exponent) => exponent > bounds.degree)) throw new TooLargeToExpand()
  return monomialKey(sum)
}

function put(terms: Map<string, bigint>, key: string, value: bigint): void {
  const sum = (terms.get(key) ?? 0n) + value
  if (sum === 0n) terms.delete(key)
  else terms.set(key, sum)
}

/** a + factor·b */
export function addPolynomials(a: Polynomial, b: Polynomial, factor = 1n): Polynomial {
  const sum = new Map(a)
  for (const [key, value] of b) put(sum, key, value * factor)
  if (sum.size > bounds.terms) throw new TooLargeToExpand()
  return sum
}

/** @throws {TooLargeToExpand} when the product has too many or too large terms */
export function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size * b.size > bounds.products) throw new TooLargeToExpand()
  const product = new Map<string, bigint>()
  for (const [leftKey, left] of a) {
    for (const [rightKey, right] of b) put(product, multiplyKeys(leftKey, rightKey), left * right)
  }
  if (product.size > bounds.terms) throw new TooLargeToExpand()
  for (const value of product.values()) {
    if (bitLength(value) > bounds.bits) throw new TooLargeToExpand()
  }
  return product
}

/** The value of a polynomial without variables, or undefined. */
export function constantValue(polynomial: Polynomial): bigint | undefined {
  if (polynomial.size === 0) return 0n
  return polynomial.size === 1 ? polynomial.get(constantKey) : undefined
}

export function equalPolynomials(a: Polynomial, b: Polynomial): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}

/** Whether a is a constant times b, which is not zero. */
export function areProportional(a: Polynomial, b: Polynomial): boolean {
  if (a.size !== b.size) return false
  const [pair] = a
  if (!pair) return true
  const [firstKey, first] = pair
  const matching = b.get(firstKey)
  if (matching === undefined) return false
  for (const [key, value] of a) if (value * matching !== (b.get(key) ?? 0n) * first) return false
  return true
}
