export {
  addRational,
  compareRational,
  divideRational,
  equalRational,
  multiplyRational,
  one,
  rational,
  type Rational,
  rationalFromDecimal,
  toNumber,
  zero,
} from '../../expression/exact/rational.ts'
import { type Rational, rational } from '../../expression/exact/rational.ts'

/** Larger integer powers are left as they stand. */
const largestExponent = 64n
const mostDigits = 40

/** value^exponent, or null if that is not a rational of reasonable size. */
export function powerOfRational(value: Rational, exponent: Rational): Rational | null {
  if (exponent.den === 1n) return wholePower(value, exponent.num)
  if (exponent.den > 3n || value.num < 0n) return null
  const num = exactRoot(value.num, exponent.den)
  const den = exactRoot(value.den, exponent.den)
  return num === null || den === null ? null : wholePower(rational(num, den), exponent.num)
}

function wholePower(value: Rational, exponent: bigint): Rational | null {
  const size = exponent < 0n ? -exponent : exponent
  if (size > largestExponent || (exponent < 0n && value.num === 0n)) return null
  const num = value.num ** size
  const den = value.den ** size
  if (String(num).length > mostDigits || String(den).length > mostDigits) return null
  return exponent < 0n ? rational(den, num) : rational(num, den)
}

/** The exact square or cube root of a non-negative integer, or null. */
function exactRoot(value: bigint, degree: bigint): bigint | null {
  if (value > 10n ** 30n) return null
  const guess = BigInt(Math.round(Number(value) ** (1 / Number(degree))))
  for (const candidate of [guess - 1n, guess, guess + 1n]) {
    if (candidate >= 0n && candidate ** degree === value) return candidate
  }
  return null
}
