import { multiplyRational, rational, type Rational } from '../../expression/exact/rational.ts'
import { degreeOf, divided, type Univariate, valueAt } from './univariate.ts'

/** c·∏(x − root)^power·rest, where rest is x² + … or 1. */
export interface Factored {
  readonly roots: readonly { readonly root: Rational; readonly power: number }[]
  readonly rest: Univariate
}

/** Larger end coefficients would have too many divisors to try. */
const largestTried = 1_000_000n

/**
 * The rational roots of a polynomial and what is left, made monic; null if more than a quadratic is
 * left, or the coefficients are too large to be searched (rational root theorem).
 */
export function factored(polynomial: Univariate): Factored | null {
  const lead = polynomial[polynomial.length - 1]
  if (!lead) return null
  let rest: Univariate = polynomial.map((entry) =>
    multiplyRational(entry, rational(lead.den, lead.num)),
  )
  const roots: { root: Rational; power: number }[] = []
  while (degreeOf(rest) > 0) {
    const root = rationalRoot(rest)
    if (root === null) return null
    if (root === 'none') break
    let power = 0
    for (; valueAt(rest, root).num === 0n; power++) {
      rest = divided(rest, [rational(-root.num, root.den), rational(1n)]).whole
    }
    roots.push({ root, power })
  }
  return degreeOf(rest) === 0 || degreeOf(rest) === 2 ? { roots, rest } : null
}

function rationalRoot(polynomial: Univariate): Rational | 'none' | null {
  if (polynomial[0]!.num === 0n) return rational(0n)
  const scale = polynomial.reduce((product, { den }) => product * den, 1n)
  const whole = polynomial.map(({ num, den }) => (num * scale) / den)
  const content = whole.reduce(divisor)
  const [last, first] = [whole[0]! / content, whole[whole.length - 1]! / content]
  const tops = divisorsOf(last)
  const bottoms = divisorsOf(first)
  if (!tops || !bottoms) return null
  for (const bottom of bottoms) {
    for (const top of tops) {
      for (const root of [rational(top, bottom), rational(-top, bottom)]) {
        if (valueAt(polynomial, root).num === 0n) return root
      }
    }
  }
  return 'none'
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function divisorsOf(value: bigint): bigint[] | null {
  const size = value < 0n ? -value : value
  if (size > largestTried) return null
  const small: bigint[] = []
  for (let k = 1n; k * k <= size; k++) if (size % k === 0n) small.push(k)
  return [...new Set([...small, ...small.map((k) => size / k)])]
}
