import {
  addRational,
  divideRational,
  multiplyRational,
  type Rational,
  subtractRational,
  zero,
} from '../../expression/exact/rational.ts'

/** A polynomial of one variable: the coefficient of xᵏ at index k, the last one not zero. */
export type Univariate = readonly Rational[]

export function trimmed(coefficients: readonly Rational[]): Univariate {
  let length = coefficients.length
  while (length > 0 && coefficients[length - 1]!.num === 0n) length--
  return coefficients.slice(0, length)
}

export function degreeOf(a: Univariate): number {
  return a.length - 1
}

export function times(a: Univariate, b: Univariate): Univariate {
  if (a.length === 0 || b.length === 0) return []
  const product = Array.from({ length: a.length + b.length - 1 }, () => zero)
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      product[i + j] = addRational(product[i + j]!, multiplyRational(left, right))
    })
  })
  return trimmed(product)
}

/** Quotient and remainder of a/b, b not zero. */
export function divided(a: Univariate, b: Univariate): { whole: Univariate; rest: Univariate } {
  const rest = [...a]
  const lead = b[b.length - 1]!
  const whole: Rational[] = []
  for (let shift = a.length - b.length; shift >= 0; shift--) {
    const factor = divideRational(rest[shift + b.length - 1]!, lead)
    whole[shift] = factor
    b.forEach((entry, k) => {
      rest[shift + k] = subtractRational(rest[shift + k]!, multiplyRational(factor, entry))
    })
  }
  return { whole: trimmed(whole), rest: trimmed(rest.slice(0, b.length - 1)) }
}

export function valueAt(a: Univariate, x: Rational): Rational {
  return a.reduceRight((sum, entry) => addRational(multiplyRational(sum, x), entry), zero)
}
