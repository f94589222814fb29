import type { Pair, VectorCode } from './vector-code.ts'

/**
 * Elementary functions of two numbers at a time, by the reductions and polynomials of fdlibm (Sun
 * Microsystems, 1993) without its branches. Arguments outside a kernel's range are not trusted
 * (see `VectorCode.trustWhere`). Errors against exact values stay below 1 ulp (exp, ln, sin, cos), 2 ulp
 * (tan and what is made of quotients) or 2.5 ulp (tanh, sigmoid).
 */

/** 1.5·2⁵²: adding it rounds to an integer, which then stands in the lowest bits. */
const rounder = 6755399441055744
const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10
/** Of R(t) = r(eʳ + 1)/(eʳ − 1) − 2 = t(P₁ + t(P₂ + …)), t = r². */
const expCoefficients = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5,
  -1.6533902205465251539e-6, 4.13813679705723846039e-8,
]
/** Beyond it 2ᵏ is no normal number. */
const expLimit = 708

interface Reduced {
  /** x = k·ln 2 + r with r = high − low, |r| ≤ ½ ln 2. */
  readonly r: Pair
  readonly high: Pair
  readonly low: Pair
  /** What rounding took from r. */
  readonly rest: Pair
  /** 2ᵏ. */
  readonly power: Pair
  /** t(P₁ + …). */
  readonly tail: Pair
}

function reduceExp(code: VectorCode, x: Pair): Reduced {
  const shifted = code.mulAdd(x, code.number(Math.LOG2E), code.number(rounder))
  const k = code.sub(shifted, code.number(rounder))
  const high = code.mulSub(k, code.number(ln2High), x)
  const low = code.mul(k, code.number(ln2Low))
  const r = code.sub(high, low)
  const rest = code.sub(code.sub(high, r), low)
  const t = code.mul(r, r)
  const tail = code.mul(t, code.polynomial(t, expCoefficients))
  const exponent = code.shift('shiftLeft', shifted, 52)
  const power = code.binary('addIntegers', exponent, code.bits(0x3ff00000, 0))
  return { r, high, low, rest, power, tail }
}

/** No trust where |x| > limit or x is NaN. */
function trustWithin(code: VectorCode, x: Pair, limit: number): void {
  code.trustWhere(code.binary('lessOrEqual', code.unary('abs', x), code.number(limit)))
}

export function expOf(code: VectorCode, x: Pair): Pair {
  const { sub, mul, div } = code
  const { r, high, low, power, tail } = reduceExp(code, x)
  const c = sub(r, tail)
  const quotient = div(mul(r, c), sub(code.number(2), c))
  const value = sub(code.number(1), sub(sub(low, quotient), high))
  trustWithin(code, x, expLimit)
  return mul(value, power)
}

/** x clamped to [−limit, limit]; NaN stays NaN. */
function clamp(code: VectorCode, x: Pair, limit: number): Pair {
  const below = code.binary('lesser', x, code.number(limit))
  return code.binary('larger', below, code.number(-limit))
}

/** tanh x from e²ˣ = 2ᵏ(R + r)/(R − r) by one division, exact to the relative last bits even at 0. */
export function tanhOf(code: VectorCode, x: Pair): Pair {
  const { add, sub, mul, mulAdd } = code
  const held = clamp(code, x, 22)
  const { r, rest, power, tail } = reduceExp(code, add(held, held))
  const one = code.number(1)
  const two = code.number(2)
  const [less, more] = [sub(power, one), add(power, one)]
  const top = mulAdd(two, less, mulAdd(more, r, mulAdd(more, rest, mul(less, tail))))
  const bottom = mulAdd(two, more, mulAdd(less, r, mul(more, tail)))
  return code.div(top, bottom)
}

/**
 * 1/(1 + e⁻ˣ) with 1 + e⁻|ˣ| beside it, whose logarithm is the softplus of −|x|. Beyond ±700 the
 * argument is held there.
 */
export function sigmoidParts(code: VectorCode, x: Pair): { value: Pair; onePlus: Pair } {
  const { add, sub, mul, div } = code
  const size = code.binary('lesser', code.unary('abs', x), code.number(700))
  const { r, rest, power, tail } = reduceExp(code, code.unary('neg', size))
  const two = code.number(2)
  const under = add(two, sub(sub(tail, rest), r))
  const over = mul(power, add(two, add(add(tail, rest), r)))
  const total = add(under, over)
  // e⁻|ˣ| = over/under, so that the value is under/total or over/total.
  const isNegative = code.binary('less', x, code.number(0))
  const value = div(code.select(isNegative, over, under), total)
  return { value, onePlus: div(total, under) }
}

export function sigmoidOf(code: VectorCode, x: Pair): Pair {
  trustWithin(code, x, 700)
  return sigmoidParts(code, x).value
}

const lnCoefficients = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
]
/** Bits of √½, without its lowest 32. */
const rootHalf = 0x3fe6a09e

export function lnOf(code: VectorCode, x: Pair): Pair {
  const { add, sub, mul, div } = code
  // Exponent k and mantissa 1 + f in [√½, √2), from the bits.
  const offset = code.bits(rootHalf, 0)
  const moved = code.binary(
    'addIntegers',
    code.binary('subIntegers', x, offset),
    code.bits(0x3ff00000, 0),
  )
  const exponentBits = code.binary('and', moved, code.bits(0xfff00000, 0))
  const biased = code.binary('or', code.shift('shiftRight', moved, 52), code.bits(0x43300000, 0))
  const k = sub(biased, code.number(4503599627370496 + 1023))
  const mantissa = code.binary(
    'addIntegers',
    code.binary('subIntegers', x, exponentBits),
    code.bits(0x3ff00000, 0),
  )
  const f = sub(mantissa, code.number(1))
  const s = div(f, add(code.number(2), f))
  const z = mul(s, s)
  const rest = mul(z, code.polynomial(z, lnCoefficients))
  const half = mul(code.number(0.5), mul(f, f))
  const low = add(mul(s, add(half, rest)), mul(k, code.number(ln2Low)))
  const value = sub(mul(k, code.number(ln2High)), sub(sub(half, low), f))
  const isNormal = code.binary('greater', x, code.number(2.2250738585072014e-308))
  const isFinite = code.binary('less', x, code.number(Infinity))
  code.trustWhere(code.binary('and', isNormal, isFinite))
  return value
}

/** π/2 as three numbers of 33 bits and a tail. */
const halfPi = [
  1.57079632673412561417, 6.0771005063039659766e-11, 2.02226624879595063154e-21,
] as const
const sinCoefficients = [
  -1.66666666666666324348e-1, 8.33333333332248946124e-3, -1.98412698298579493134e-4,
  2.75573137070700676789e-6, -2.50507602534068634195e-8, 1.58969099521155010221e-10,
]
const cosCoefficients = [
  4.16666666666666019037e-2, -1.38888888888741095749e-3, 2.48015872894767294178e-5,
  -2.75573143513906633035e-7, 2.0875723212981748279e-9, -1.13596475577881948265e-11,
]
/** Beyond it the products with the parts of π/2 are no longer exact. */
const angleLimit = 1e6

/** Sine and cosine of the same angle share their work. */
export interface Angle {
  readonly sin: () => Pair
  readonly cos: () => Pair
}

export function angleOf(code: VectorCode, x: Pair): Angle {
  const { sub, mul, mulSub } = code
  const shifted = code.mulAdd(x, code.number(2 / Math.PI), code.number(rounder))
  const n = sub(shifted, code.number(rounder))
  const first = mulSub(n, code.number(halfPi[0]), x)
  const w = mul(n, code.number(halfPi[1]))
  const second = sub(first, w)
  const lost = sub(sub(first, second), w)
  const less = mulSub(n, code.number(halfPi[2]), lost)
  const y = code.add(second, less)
  const tail = code.add(sub(second, y), less)
  const z = mul(y, y)
  const isOdd = code.binary(
    'subIntegers',
    code.bits(0, 0),
    code.binary('and', shifted, code.bits(0, 1)),
  )
  trustWithin(code, x, angleLimit)
  const sinPart = sinPolynomial(code, y, tail, z)
  const cosPart = cosPolynomial(code, y, tail, z)
  const turned = (bits: Pair, value: Pair): Pair => {
    const sign = code.shift('shiftLeft', code.binary('and', bits, code.bits(0, 2)), 62)
    return code.binary('xor', value, sign)
  }
  return {
    sin: () => turned(shifted, code.select(isOdd, cosPart, sinPart)),
    cos: () => {
      const quarter = code.binary('addIntegers', shifted, code.bits(0, 1))
      return turned(quarter, code.select(isOdd, sinPart, cosPart))
    },
  }
}

/** sin(y + tail), |y| ≤ π/4, z = y². */
function sinPolynomial(code: VectorCode, y: Pair, tail: Pair, z: Pair): Pair {
  const small = code.mulAdd(code.mul(z, y), code.polynomial(z, sinCoefficients), tail)
  return code.add(y, small)
}

/** cos(y + tail), with what 1 − z/2 loses added back. */
function cosPolynomial(code: VectorCode, y: Pair, tail: Pair, z: Pair): Pair {
  const one = code.number(1)
  const half = code.mul(code.number(0.5), z)
  const main = code.sub(one, half)
  const lost = code.mulSub(y, tail, code.sub(code.sub(one, main), half))
  const square = code.mul(z, z)
  return code.add(main, code.mulAdd(square, code.polynomial(z, cosCoefficients), lost))
}
