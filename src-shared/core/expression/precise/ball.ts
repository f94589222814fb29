import { bitLength } from '../exact/rational.ts'
import type { Rational } from '../exact/rational.ts'

/**
 * A real number known to many bits: mantissa · 2^exponent, within 2^error of the true value (`error`
 * is -Infinity for an exact one). Midpoint-radius arithmetic after van der Hoeven 2009, "Ball
 * arithmetic", and Johansson 2017, "Arb"; the radius is kept as a power of two, which costs at most
 * a bit per operation and can be as small or large as need be.
 */
export interface Ball {
  readonly mantissa: bigint
  readonly exponent: number
  readonly error: number
}

const noError = -Infinity
export const zeroBall: Ball = { mantissa: 0n, exponent: 0, error: noError }
export const oneBall: Ball = { mantissa: 1n, exponent: 0, error: noError }

/** A power of two at least 2^a + 2^b, as its logarithm. */
export function addErrors(a: number, b: number): number {
  if (a === noError) return b
  if (b === noError) return a
  return Math.max(a, b) + 1
}

/** log2 of a bound above |midpoint|; -Infinity for zero. */
export function top(a: Ball): number {
  return a.mantissa === 0n ? noError : bitLength(a.mantissa) + a.exponent
}

/** Whether the ball surely does not hold zero, with room to divide by it. */
export function isAwayFromZero(a: Ball): boolean {
  return a.mantissa !== 0n && a.error < top(a) - 2
}

export function isExactZero(a: Ball): boolean {
  return a.mantissa === 0n && a.error === noError
}

/** Certain sign of the value, or undefined while the ball reaches over zero. */
export function signOf(a: Ball): -1 | 0 | 1 | undefined {
  if (isExactZero(a)) return 0
  if (!isAwayFromZero(a)) return undefined
  return a.mantissa > 0n ? 1 : -1
}

/** Shortens the mantissa to `bits` bits. */
export function rounded(a: Ball, bits: number): Ball {
  const excess = bitLength(a.mantissa) - bits
  if (excess <= 0) return a
  const exponent = a.exponent + excess
  const mantissa = a.mantissa >> BigInt(excess)
  const exact = a.error === noError && mantissa << BigInt(excess) === a.mantissa
  return { mantissa, exponent, error: exact ? noError : addErrors(a.error, exponent) }
}

export function negated(a: Ball): Ball {
  return { ...a, mantissa: -a.mantissa }
}

export function absolute(a: Ball): Ball {
  return a.mantissa < 0n ? negated(a) : a
}

/** a·2^power */
export function scaled(a: Ball, power: number): Ball {
  return { mantissa: a.mantissa, exponent: a.exponent + power, error: a.error + power }
}

export function sum(a: Ball, b: Ball, bits: number): Ball {
  if (a.mantissa === 0n) return { ...b, error: addErrors(a.error, b.error) }
  if (b.mantissa === 0n) return { ...a, error: addErrors(a.error, b.error) }
  const [high, low] = top(a) >= top(b) ? [a, b] : [b, a]
  if (top(high) - top(low) > 4 * bits) {
    return rounded({ ...high, error: addErrors(high.error, addErrors(low.error, top(low))) }, bits)
  }
  const exponent = Math.min(a.exponent, b.exponent)
  const mantissa =
    (a.mantissa << BigInt(a.exponent - exponent)) + (b.mantissa << BigInt(b.exponent - exponent))
  return rounded({ mantissa, exponent, error: addErrors(a.error, b.error) }, bits)
}

export function difference(a: Ball, b: Ball, bits: number): Ball {
  return sum(a, negated(b), bits)
}

export function product(a: Ball, b: Ball, bits: number): Ball {
  const cross = addErrors(top(a) + b.error, top(b) + a.error)
  const error = addErrors(cross, a.error + b.error)
  const mantissa = a.mantissa * b.mantissa
  return rounded({ mantissa, exponent: a.exponent + b.exponent, error: orNone(error) }, bits)
}

/** −Infinity plus Infinity is no number; an absent error stays absent. */
function orNone(error: number): number {
  return Number.isNaN(error) ? noError : error
}

/** a/b. The caller makes sure that `b` is away from zero. */
export function quotient(a: Ball, b: Ball, bits: number): Ball {
  if (isExactZero(a)) return zeroBall
  const shift = Math.max(0, bits + 4 + bitLength(b.mantissa) - bitLength(a.mantissa))
  const dividend = a.mantissa << BigInt(shift)
  const mantissa = dividend / b.mantissa
  const exponent = a.exponent - b.exponent - shift
  const midpoint = { mantissa, exponent, error: noError }
  const spread = addErrors(a.error, top(midpoint) + 1 + b.error) - (top(b) - 2)
  const exact = mantissa * b.mantissa === dividend
  const error = exact ? orNone(spread) : addErrors(orNone(spread), exponent)
  return rounded({ mantissa, exponent, error }, bits)
}

/** √a for a ball away from zero and above it, or exact zero. */
export function squareRoot(a: Ball, bits: number): Ball {
  if (a.mantissa === 0n) return zeroBall
  let shift = Math.max(0, 2 * bits + 8 - bitLength(a.mantissa))
  if ((a.exponent - shift) % 2 !== 0) shift += 1
  const radicand = a.mantissa << BigInt(shift)
  const mantissa = integerSquareRoot(radicand)
  const exponent = (a.exponent - shift) / 2
  const exact = mantissa * mantissa === radicand
  const spread = a.error - Math.floor((top(a) - 2) / 2)
  const error = exact ? spread : addErrors(spread, exponent)
  return rounded({ mantissa, exponent, error }, bits)
}

/** ⌊√n⌋ by Newton's iteration from above. */
function integerSquareRoot(n: bigint): bigint {
  let guess = 1n << BigInt(Math.ceil(bitLength(n) / 2))
  for (;;) {
    const next = (guess + n / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

/** a^n for a whole n ≥ 0 by repeated squaring. */
export function wholePower(a: Ball, n: number, bits: number): Ball {
  let result = oneBall
  let base = a
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, base, bits)
    if (rest > 1) base = product(base, base, bits)
  }
  return result
}

export function ballFromRational(value: Rational, bits: number): Ball {
  const num: Ball = { mantissa: value.num, exponent: 0, error: noError }
  if (value.den === 1n) return rounded(num, bits)
  return quotient(num, { mantissa: value.den, exponent: 0, error: noError }, bits)
}

/** The exact value of a finite double. */
export function ballFromNumber(value: number): Ball {
  let mantissa = value
  let exponent = 0
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    exponent -= 1
  }
  return { mantissa: BigInt(mantissa), exponent, error: noError }
}

/** The midpoint as a double, possibly 0 or infinite. */
export function ballToNumber(a: Ball): number {
  const excess = Math.max(0, bitLength(a.mantissa) - 64)
  const exponent = a.exponent + excess
  const leading = Number(a.mantissa >> BigInt(excess))
  const half = Math.trunc(exponent / 2)
  return leading * 2 ** half * 2 ** (exponent - half)
}

/** The midpoint in fixed point: midpoint·2^places, cut to a whole number. */
export function toFixed(a: Ball, places: number): bigint {
  const shift = a.exponent + places
  return shift >= 0 ? a.mantissa << BigInt(shift) : a.mantissa >> BigInt(-shift)
}
