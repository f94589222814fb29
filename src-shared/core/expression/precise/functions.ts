import type { UnaryName } from '../bounded/program.ts'
import {
  absolute,
  addErrors,
  difference,
  isAwayFromZero,
  isExactZero,
  negated,
  oneBall,
  product,
  quotient,
  scaled,
  signOf,
  squareRoot,
  sum,
  top,
  zeroBall,
} from './ball.ts'
import type { Ball } from './ball.ts'
import { arctangent, exponential, ln2, logarithm, pi, sineAndCosine } from './elementary.ts'

/** A ball, `undefined` where there certainly is no real value, `unsure` where that is open. */
export type Precise = Ball | 'undefined' | 'unsure'

/** Continues with a ball; passes the other two on. */
export function chain(a: Precise, next: (ball: Ball) => Precise): Precise {
  return typeof a === 'string' ? a : next(a)
}

function orUnsure(a: Ball | undefined): Precise {
  return a ?? 'unsure'
}

/** a/b, without a value where b is zero. */
export function divide(a: Ball, b: Ball, bits: number): Precise {
  if (isExactZero(b)) return 'undefined'
  return isAwayFromZero(b) ? quotient(a, b, bits) : 'unsure'
}

/** ln a */
export function naturalLogarithm(a: Ball, bits: number): Precise {
  const sign = signOf(a)
  if (sign === undefined) return 'unsure'
  return sign <= 0 ? 'undefined' : orUnsure(logarithm(a, bits))
}

function root(a: Ball, bits: number): Precise {
  const sign = signOf(a)
  if (sign === undefined) return 'unsure'
  return sign < 0 ? 'undefined' : squareRoot(a, bits)
}

function cubeRoot(a: Ball, bits: number): Precise {
  if (isExactZero(a)) return zeroBall
  if (!isAwayFromZero(a)) return 'unsure'
  const third = chain(naturalLogarithm(absolute(a), bits), (log) =>
    quotient(log, { mantissa: 3n, exponent: 0, error: -Infinity }, bits),
  )
  return chain(
    chain(third, (ball) => orUnsure(exponential(ball, bits))),
    (size) => (a.mantissa < 0n ? negated(size) : size),
  )
}

function trigonometric(
  a: Ball,
  bits: number,
  pick: (sine: Ball, cosine: Ball) => Precise,
): Precise {
  if (isExactZero(a)) return pick(zeroBall, oneBall)
  const both = sineAndCosine(a, bits)
  return both ? pick(both[0], both[1]) : 'unsure'
}

/** e^a and e^−a */
function hyperbolic(a: Ball, bits: number, pick: (up: Ball, down: Ball) => Precise): Precise {
  const up = exponential(a, bits)
  const down = exponential(negated(a), bits)
  return up && down ? pick(up, down) : 'unsure'
}

function arcsine(a: Ball, bits: number): Precise {
  const room = difference(oneBall, product(a, a, bits), bits)
  const quarter = scaled(pi(bits), -1)
  if (isExactZero(room)) return a.mantissa < 0n ? negated(quarter) : quarter
  const other = root(room, bits)
  return chain(other, (cosine) =>
    chain(divide(a, cosine, bits), (t) => orUnsure(arctangent(t, bits))),
  )
}

/** ln(|a| + √(a² + shift)), the inverse of sinh and cosh. */
function areaLogarithm(a: Ball, shift: Ball, bits: number): Precise {
  const size = absolute(a)
  const inner = root(sum(product(a, a, bits), shift, bits), bits)
  return chain(inner, (other) => naturalLogarithm(sum(size, other, bits), bits))
}

function areaTangent(a: Ball, bits: number): Precise {
  const ratio = divide(sum(oneBall, a, bits), difference(oneBall, a, bits), bits)
  return chain(
    chain(ratio, (ball) => naturalLogarithm(ball, bits)),
    (log) => scaled(log, -1),
  )
}

/** The whole number that `pick` gives for all of the ball, or unsure. */
function step(a: Ball, pick: (floor: bigint, isWhole: boolean) => bigint): Precise {
  const bounds = [-1n, 1n].map((side) => {
    if (a.error === -Infinity) return a
    const radius: Ball = { mantissa: side, exponent: a.error, error: -Infinity }
    return sum(a, radius, 20_000)
  })
  const [low, high] = bounds.map((bound) => {
    if (top(bound) > 4000) return undefined
    if (bound.exponent >= 0) return pick(bound.mantissa << BigInt(bound.exponent), true)
    const shift = BigInt(Math.min(-bound.exponent, 40_000))
    const floor = bound.mantissa >> shift
    return pick(floor, floor << shift === bound.mantissa)
  })
  if (low === undefined || low !== high) return 'unsure'
  return { mantissa: low, exponent: 0, error: -Infinity }
}

const two: Ball = { mantissa: 2n, exponent: 0, error: -Infinity }
const minusOne: Ball = { mantissa: -1n, exponent: 0, error: -Infinity }

const functions: Readonly<Record<UnaryName, (a: Ball, bits: number) => Precise>> = {
  neg: negated,
  sin: (a, bits) => trigonometric(a, bits, (s) => s),
  cos: (a, bits) => trigonometric(a, bits, (_, c) => c),
  tan: (a, bits) => trigonometric(a, bits, (s, c) => divide(s, c, bits)),
  sec: (a, bits) => trigonometric(a, bits, (_, c) => divide(oneBall, c, bits)),
  csc: (a, bits) => trigonometric(a, bits, (s) => divide(oneBall, s, bits)),
  cot: (a, bits) => trigonometric(a, bits, (s, c) => divide(c, s, bits)),
  asin: arcsine,
  acos: (a, bits) =>
    chain(arcsine(a, bits), (angle) => difference(scaled(pi(bits), -1), angle, bits)),
  atan: (a, bits) => orUnsure(arctangent(a, bits)),
  sinh: (a, bits) => hyperbolic(a, bits, (up, down) => scaled(difference(up, down, bits), -1)),
  cosh: (a, bits) => hyperbolic(a, bits, (up, down) => scaled(sum(up, down, bits), -1)),
  tanh: (a, bits) =>
    hyperbolic(a, bits, (up, down) =>
      divide(difference(up, down, bits), sum(up, down, bits), bits),
    ),
  sech: (a, bits) => hyperbolic(a, bits, (up, down) => divide(two, sum(up, down, bits), bits)),
  csch: (a, bits) =>
    isExactZero(a)
      ? 'undefined'
      : hyperbolic(a, bits, (up, down) => divide(two, difference(up, down, bits), bits)),
  coth: (a, bits) =>
    isExactZero(a)
      ? 'undefined'
      : hyperbolic(a, bits, (up, down) =>
          divide(sum(up, down, bits), difference(up, down, bits), bits),
        ),
  asinh: (a, bits) =>
    chain(areaLogarithm(a, oneBall, bits), (size) => (a.mantissa < 0n ? negated(size) : size)),
  acosh: (a, bits) => {
    const sign = signOf(difference(a, oneBall, bits))
    if (sign === undefined) return 'unsure'
    return sign < 0 ? 'undefined' : areaLogarithm(a, minusOne, bits)
  },
  atanh: areaTangent,
  exp: (a, bits) => (isExactZero(a) ? oneBall : orUnsure(exponential(a, bits))),
  ln: naturalLogarithm,
  log10: (a, bits) =>
    chain(naturalLogarithm(a, bits), (log) => {
      const ten: Ball = { mantissa: 10n, exponent: 0, error: -Infinity }
      return chain(naturalLogarithm(ten, bits), (base) => divide(log, base, bits))
    }),
  log2: (a, bits) => chain(naturalLogarithm(a, bits), (log) => divide(log, ln2(bits), bits)),
  sqrt: root,
  cbrt: cubeRoot,
  abs: absolute,
  sign: (a) => {
    const sign = signOf(a)
    if (sign === undefined) return 'unsure'
    return { mantissa: BigInt(sign), exponent: 0, error: -Infinity }
  },
  floor: (a) => step(a, (floor) => floor),
  ceil: (a) => step(a, (floor, isWhole) => (isWhole ? floor : floor + 1n)),
  sigmoid: (a, bits) =>
    chain(orUnsure(exponential(negated(a), bits)), (down) =>
      divide(oneBall, sum(oneBall, down, bits), bits),
    ),
  relu: (a) => {
    const sign = signOf(a)
    if (sign === undefined) return { ...zeroBall, error: addErrors(top(a), a.error) }
    return sign > 0 ? a : zeroBall
  },
}

/** Applies a function of one argument at the given precision. */
export function applyPrecise(name: UnaryName, a: Ball, bits: number): Precise {
  return functions[name](a, bits)
}
