import { add, call, div, mul, num, pow, sub, variable } from '../../expression/build.ts'
import { toRationalFunction } from '../../expression/index.ts'
import type { Expression } from '../../expression/index.ts'
import type { Polynomial } from '../../expression/exact/polynomial.ts'
import {
  addRational,
  divideRational,
  multiplyRational,
  rational,
  type Rational,
  subtractRational,
  zero,
} from '../../expression/exact/rational.ts'
import { termTree } from '../simplify/index.ts'
import { type Factored, factored } from './factors.ts'
import { solveExactly } from './solve.ts'
import { degreeOf, divided, times, trimmed, type Univariate } from './univariate.ts'

const highestDegree = 12

/**
 * ∫ of a quotient of polynomials with rational coefficients by division and partial fractions, where
 * the denominator has rational roots and at most one quadratic besides; null for anything else.
 */
export function integrateRational(tree: Expression, name: string): Expression | null {
  const quotient = toRationalFunction(tree, [name])
  if (!quotient) return null
  const [top, bottom] = [univariate(quotient.num), univariate(quotient.den)]
  if (degreeOf(bottom) < 1 || Math.max(degreeOf(top), degreeOf(bottom)) > highestDegree) return null
  const { whole, rest } = divided(top, bottom)
  const parts = factored(bottom)
  if (!parts) return null
  const lead = bottom[bottom.length - 1]!
  const scaled = rest.map((entry) => divideRational(entry, lead))
  const x = variable(name)
  const powers = whole.map((entry, k) => {
    const raised = rational(BigInt(k + 1))
    return mul(numeral(divideRational(entry, raised)), pow(x, numeral(raised)))
  })
  return [...powers.reverse(), ...fractions(scaled, parts, x)].reduce(add, num(0))
}

function univariate(polynomial: Polynomial): Univariate {
  const coefficients: Rational[] = []
  for (const [key, value] of polynomial) coefficients[Number(key || '0')] = rational(value)
  return trimmed(Array.from(coefficients, (entry: Rational | undefined) => entry ?? zero))
}

function numeral(value: Rational): Expression {
  return termTree({ coefficient: value, factors: [] })
}

/** The integrals of the partial fractions of top over the factored, monic denominator. */
function fractions(top: Univariate, { roots, rest }: Factored, x: Expression): Expression[] {
  const linear = (root: Rational): Univariate => [rational(-root.num, root.den), rational(1n)]
  const raised = (base: Univariate, power: number): Univariate =>
    Array.from({ length: power }, () => base).reduce(times, [rational(1n)])
  const whole = roots.reduce(
    (product, { root, power }) => times(product, raised(linear(root), power)),
    rest,
  )
  const unknowns = roots.flatMap(({ root, power }) =>
    Array.from({ length: power }, (_, k) => ({
      share: divided(whole, raised(linear(root), k + 1)).whole,
      integral: (a: Rational) => overLinear(a, root, k + 1, x),
    })),
  )
  const rootProduct = divided(whole, rest).whole
  const isQuadratic = degreeOf(rest) === 2
  const shares = [
    ...unknowns.map(({ share }) => share),
    ...(isQuadratic ? [rootProduct, times([zero, rational(1n)], rootProduct)] : []),
  ]
  const found = solveExactly(
    shares.map((_, row) => [...shares.map((share) => share[row] ?? zero), top[row] ?? zero]),
  )
  const terms = unknowns.map(({ integral }, k) => integral(found[k]!))
  if (!isQuadratic) return terms
  const [constant, slope] = found.slice(unknowns.length)
  return [...terms, overQuadratic(slope!, constant!, rest, x)]
}

/** ∫ a/(x − r)ᵏ dx; the logarithm of qx − p for r = p/q, which differs by a constant. */
function overLinear(a: Rational, root: Rational, power: number, x: Expression): Expression {
  if (a.num === 0n) return num(0)
  if (power === 1) {
    const inside = sub(mul(numeral(rational(root.den)), x), numeral(rational(root.num)))
    return mul(numeral(a), call('ln', bars(inside)))
  }
  const lowered = rational(BigInt(power - 1))
  const base = sub(x, numeral(root))
  const front = divideRational(rational(-a.num, a.den), lowered)
  return div(numeral(front), pow(base, numeral(lowered)))
}

/** ∫ (bx + c)/(x² + px + q) dx. */
function overQuadratic(b: Rational, c: Rational, quadratic: Univariate, x: Expression): Expression {
  const [q, p] = [quadratic[0]!, quadratic[1]!]
  const half = rational(1n, 2n)
  const spread = subtractRational(multiplyRational(p, p), multiplyRational(rational(4n), q))
  const inside = add(add(pow(x, num(2)), mul(numeral(p), x)), numeral(q))
  const isPositive = spread.num < 0n
  const logarithm = call('ln', isPositive ? inside : bars(inside))
  const first = mul(numeral(multiplyRational(b, half)), logarithm)
  const left = addRational(c, multiplyRational(rational(-1n, 2n), multiplyRational(b, p)))
  if (left.num === 0n) return first
  const size = isPositive ? rational(-spread.num, spread.den) : spread
  const root = call('sqrt', numeral(size))
  const middle = add(mul(num(2), x), numeral(p))
  const second = isPositive
    ? mul(numeral(multiplyRational(rational(2n), left)), div(call('atan', div(middle, root)), root))
    : mul(numeral(left), div(call('ln', bars(div(sub(middle, root), add(middle, root)))), root))
  return add(first, second)
}

function bars(inside: Expression): Expression {
  return { kind: 'call', name: 'abs', args: [inside], form: 'bars' }
}
