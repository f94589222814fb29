/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

export const zero: Rational = { num: 0n, den: 1n }
export const one: Rational = { num: 1n, den: 1n }

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** @throws {RangeError} when `den` is zero */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('division by zero')
  if (den === 1n) return { num, den }
  const divisor = gcd(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

/** Exact value of a decimal literal such as `12`, `.5`, `1.5e-3`. */
export function rationalFromDecimal(text: string): Rational {
  const [mantissa = '0', exponent = '0'] = text.split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  const power = Number(exponent) - part.length
  const digits = BigInt(whole + part || '0')
  return power >= 0
    ? rational(digits * 10n ** BigInt(power))
    : rational(digits, 10n ** BigInt(-power))
}

/** Exact value of a finite double. */
export function rationalFromNumber(value: number): Rational {
  let scaled = value
  let den = 1n
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    den *= 2n
  }
  return rational(BigInt(scaled), den)
}

export function addRational(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den + b.num * a.den, a.den * b.den)
}
export function subtractRational(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den - b.num * a.den, a.den * b.den)
}
export function multiplyRational(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den)
}
/** @throws {RangeError} when `b` is zero */
export function divideRational(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num)
}
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export function equalRational(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den
}

/** Number of bits of |value|. */
export function bitLength(value: bigint): number {
  const hex = (value < 0n ? -value : value).toString(16)
  return hex === '0' ? 0 : hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28
}

/** Nearest double, up to one unit in the last place; infinite beyond the range of doubles. */
export function toNumber(value: Rational): number {
  const direct = Number(value.num) / Number(value.den)
  if (value.num === 0n || (Number.isFinite(direct) && Math.abs(direct) > 1e-290)) return direct
  const shift = 64 - (bitLength(value.num) - bitLength(value.den))
  const scaled =
    shift >= 0
      ? (value.num << BigInt(shift)) / value.den
      : value.num / (value.den << BigInt(-shift))
  const half = Math.trunc(-shift / 2)
  return Number(scaled) * 2 ** half * 2 ** (-shift - half)
}
