import {
  type Base,
  baseKey,
  collect,
  constantSum,
  type Factor,
  factorsKey,
  isOne,
  isPolynomial,
  oneSum,
  rationalOf,
  sizeOf,
  type Sum,
  sumKey,
  type Term,
} from './form.ts'
import {
  compareRational,
  equalRational,
  multiplyRational,
  one,
  powerOfRational,
  rational,
  type Rational,
} from './rational.ts'

const minusOne = rational(-1n)

export function scaleSum(sum: Sum, by: Rational): Sum {
  return sum.map(({ coefficient, factors }) => ({
    coefficient: multiplyRational(coefficient, by),
    factors,
  }))
}

/** A sum with its like terms added; multiplied out where that makes it shorter. */
export function addSums(...sums: readonly Sum[]): Sum {
  const terms = sums.flat()
  const flat = terms.length < 2 ? terms : terms.flatMap(withoutOuterBrackets)
  const collected = pythagoras(collect(flat))
  if (collected.length < 2) return collected
  const expanded = pythagoras(collect(collected.flatMap(multiplyOut)))
  return sizeOf(expanded) < sizeOf(collected) ? expanded : collected
}

/** c·(a + b) as the terms c·a and c·b. */
function withoutOuterBrackets(term: Term): Sum {
  const [only, ...others] = term.factors
  if (others.length > 0 || only?.base.kind !== 'sum' || !isOne(only.exponent)) return [term]
  return scaleSum(only.base.sum, term.coefficient)
}

/** A term with its brackets multiplied out: polynomials up to the fourth power, others alone. */
export function multiplyOut(term: Term): Sum {
  let product: Sum = [{ coefficient: term.coefficient, factors: [] }]
  for (const factor of term.factors) {
    const power = rationalOf(factor.exponent)
    const { base } = factor
    const most = base.kind === 'sum' && isPolynomial(base.sum) ? 4n : 1n
    const opens = base.kind === 'sum' && power?.den === 1n && power.num > 0n && power.num <= most
    const repeats = opens ? Number(power.num) : 0
    const by: Sum = repeats > 0 && base.kind === 'sum' ? base.sum : [asTerm([factor])]
    for (let k = 0; k < Math.max(1, repeats); k++) {
      product = collect(product.flatMap((a) => by.map((b) => multiplyTerms(a, b))))
      if (product.length > 24) return [term]
    }
  }
  return product
}

function asTerm(factors: readonly Factor[]): Term {
  return { coefficient: one, factors }
}

/** c·sin²u·R + c·cos²u·R = c·R, and cosh² − sinh² likewise. */
function pythagoras(sum: Sum): Sum {
  for (const term of sum) {
    for (const factor of term.factors) {
      const { base, exponent } = factor
      const power = rationalOf(exponent)
      if (base.kind !== 'call' || power?.num !== 2n || power.den !== 1n) continue
      if (base.name !== 'sin' && base.name !== 'cosh') continue
      const partnerName = base.name === 'sin' ? 'cos' : 'sinh'
      const rest = term.factors.filter((other) => other !== factor)
      const partner = factorsKey([...rest, { base: { ...base, name: partnerName }, exponent }])
      const sign = base.name === 'sin' ? one : minusOne
      const wanted = multiplyRational(term.coefficient, sign)
      const other = sum.find(
        ({ coefficient, factors }) =>
          factorsKey(factors) === partner && equalRational(coefficient, wanted),
      )
      if (!other) continue
      const joined = sum.flatMap((one) =>
        one === other ? [] : [one === term ? { ...term, factors: rest } : one],
      )
      return pythagoras(collect(joined))
    }
  }
  return sum
}

/** A product of terms; equal bases add their exponents. */
export function multiplyTerms(a: Term, b: Term): Term {
  let coefficient = multiplyRational(a.coefficient, b.coefficient)
  const byBase = new Map<string, Factor>()
  for (const factor of [...a.factors, ...b.factors]) {
    const key = baseKey(factor.base)
    const known = byBase.get(key)
    const exponent = known ? addSums(known.exponent, factor.exponent) : factor.exponent
    byBase.set(key, { base: factor.base, exponent })
  }
  const factors: Factor[] = []
  for (const factor of byBase.values()) {
    const power = rationalOf(factor.exponent)
    if (power?.num === 0n) continue
    const value =
      factor.base.kind === 'whole' && power
        ? powerOfRational(rational(factor.base.value), power)
        : null
    if (value) coefficient = multiplyRational(coefficient, value)
    else factors.push(factor)
  }
  return { coefficient, factors }
}

/** A sum as one term: itself if it has one, else a bracket. */
function bracket(sum: Sum): Term {
  const [first] = sum
  if (sum.length === 1 && first) return first
  return asTerm([{ base: { kind: 'sum', sum }, exponent: oneSum }])
}

export function multiplySums(a: Sum, b: Sum): Sum {
  if (a.length === 0 || b.length === 0) return []
  const left = bracket(shareFactors(a, b))
  const right = bracket(shareFactors(b, a))
  return openLoneBracket(multiplyTerms(left, right))
}

/** ±1·(a + b) is the sum itself; other multiples stay factored. */
function openLoneBracket(term: Term): Sum {
  const isUnit = equalRational(term.coefficient, one) || equalRational(term.coefficient, minusOne)
  return isUnit ? withoutOuterBrackets(term) : [term]
}

/**
 * Takes out of a sum the factors that all its terms share with a product it meets, so that they can
 * cancel: (2x·eˣ − x²·eˣ)·(eˣ)⁻².
 */
function shareFactors(sum: Sum, met: Sum): Sum {
  const [first] = sum
  const [other] = met
  if (sum.length < 2 || met.length !== 1 || !first || !other) return sum
  const shared = first.factors.flatMap(({ base }) => {
    const key = baseKey(base)
    const cancels = other.factors.some((f) => baseKey(f.base) === key && isDivisor(f))
    const exponent = cancels ? leastExponent(sum, key) : null
    return exponent ? [{ base, exponent }] : []
  })
  if (shared.length === 0) return sum
  const inverse = asTerm(
    shared.map(({ base, exponent }) => ({ base, exponent: scaleSum(exponent, minusOne) })),
  )
  const rest = addSums(sum.map((term) => multiplyTerms(term, inverse)))
  return [multiplyTerms(asTerm(shared), bracket(rest))]
}

/** The power of a base that divides every term; null if some term lacks it. */
function leastExponent(sum: Sum, key: string): Sum | null {
  let least: Sum | null = null
  for (const { factors } of sum) {
    const own = factors.find(({ base }) => baseKey(base) === key)?.exponent
    if (!own) return null
    if (!least || sumKey(own) === sumKey(least)) least = own
    else {
      const [a, b] = [rationalOf(own), rationalOf(least)]
      if (!a || !b) return null
      if (compareRational(a, b) < 0) least = own
    }
  }
  const power = least && rationalOf(least)
  return power && power.num <= 0n ? null : least
}

/** Whether a factor stands below the fraction line, or is an exponential. */
function isDivisor({ base, exponent }: Factor): boolean {
  const power = rationalOf(exponent)
  return power ? power.num < 0n : base.kind === 'constant'
}

export function powerSum(base: Sum, exponent: Sum): Sum {
  const power = rationalOf(exponent)
  if (power?.num === 0n) return oneSum
  if (isOne(exponent)) return base
  const value = rationalOf(base)
  if (value) return powerOfConstant(value, exponent)
  const [only] = base
  if (base.length === 1 && only) return powerOfTerm(only, exponent)
  return [asTerm([{ base: { kind: 'sum', sum: base }, exponent }])]
}

function powerOfConstant(value: Rational, exponent: Sum): Sum {
  const power = rationalOf(exponent)
  const exact = power && powerOfRational(value, power)
  if (exact) return constantSum(exact)
  if (equalRational(value, one)) return oneSum
  if (value.num === 0n && (!power || power.num > 0n)) return []
  const whole = (n: bigint, by: Sum): Factor[] =>
    n === 1n ? [] : [{ base: { kind: 'whole', value: n }, exponent: by }]
  return [
    asTerm([...whole(value.num, exponent), ...whole(value.den, scaleSum(exponent, minusOne))]),
  ]
}

function powerOfTerm(term: Term, exponent: Sum): Sum {
  const power = rationalOf(exponent)
  const [first] = term.factors
  if (power?.den === 1n) {
    const coefficient = powerOfRational(term.coefficient, power)
    if (coefficient) {
      const factors = term.factors.map((factor) => ({
        base: factor.base,
        exponent: multiplySums(factor.exponent, exponent),
      }))
      return [multiplyTerms({ coefficient, factors: [] }, asTerm(factors))]
    }
  }
  const isPlain = term.factors.length === 1 && first !== undefined && mayRaise(first)
  const size = power ? powerOfRational(term.coefficient, power) : null
  const coefficient = equalRational(term.coefficient, one) ? one : size
  if (isPlain && coefficient) {
    const raised = [{ base: first.base, exponent: multiplySums(first.exponent, exponent) }]
    return [{ coefficient, factors: raised }]
  }
  const base: Base = { kind: 'sum', sum: [term] }
  return [asTerm([{ base, exponent }])]
}

/** Whether (b^a)^c = b^(a·c) holds for all real values: a is 1, or b is e. */
function mayRaise({ base, exponent }: Factor): boolean {
  return isOne(exponent) || base.kind === 'constant'
}
