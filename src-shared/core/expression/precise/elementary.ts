import {
  addErrors,
  ballToNumber,
  difference,
  isAwayFromZero,
  quotient,
  rounded,
  scaled,
  toFixed,
  top,
  zeroBall,
} from './ball.ts'
import type { Ball } from './ball.ts'
import { fixedExp, fixedLn2, fixedPi, fixedSineAndCosine, fixedSmallArctangent } from './series.ts'

/** Bits beyond the asked precision in which the series are summed. */
const extra = 40
/** Angles beyond 2^largestAngle are not reduced; the caller learns nothing there. */
const largestAngle = 64
/** Powers of e beyond 2^largestPower are not taken: exponents must stay exact as doubles. */
const largestPower = 30
/** Widest fixed-point number that is worth computing with. */
const widest = 6000

function fromFixed(value: bigint, places: number, error: number, bits: number): Ball {
  return rounded({ mantissa: value, exponent: -places, error: addErrors(error, 20 - places) }, bits)
}

/** Fixed-point places that keep `bits` significant bits of the argument; undefined if too many. */
function placesFor(a: Ball, bits: number): number | undefined {
  const size = top(a)
  const small = size === -Infinity ? 0 : Math.max(0, -size)
  const places = bits + extra + small
  return size > largestAngle || places > widest ? undefined : places
}

export function pi(bits: number): Ball {
  return fromFixed(fixedPi(bits + extra), bits + extra, -Infinity, bits)
}

export function ln2(bits: number): Ball {
  return fromFixed(fixedLn2(bits + extra), bits + extra, -Infinity, bits)
}

/** e^a; undefined where the argument is too large or too uncertain. */
export function exponential(a: Ball, bits: number): Ball | undefined {
  if (a.error > -2 || top(a) > largestPower) return undefined
  const places = bits + extra + Math.max(0, top(a))
  const x = toFixed(a, places)
  const unit = fixedLn2(places)
  const power = x / unit
  const rest = fixedExp(x - power * unit, places)
  const value = fromFixed(rest, places, -Infinity, bits)
  const error = addErrors(value.error, top(value) + a.error + 1)
  const places2 = Number(power)
  return scaled({ ...value, error }, places2)
}

/** ln a for a ball away from zero and above it. Halley's iteration on e^y. */
export function logarithm(a: Ball, bits: number): Ball | undefined {
  const places = bits + extra
  if (places > widest) return undefined
  const power = top(a)
  const x = toFixed(scaled({ ...a, error: -Infinity }, -power), places)
  const start = Math.log(ballToNumber(scaled(a, -power)))
  let y = BigInt(Math.round(start * 2 ** 52)) << BigInt(places - 52)
  for (let good = 48; good < places; good *= 3) {
    const power = fixedExp(y, places)
    y += (((x - power) << BigInt(places)) * 2n) / (x + power)
  }
  const wide = places + 64
  const whole = (BigInt(power) * fixedLn2(wide)) >> 64n
  const spread = a.error - (top(a) - 2)
  return fromFixed(y + whole, places, spread, bits)
}

/** sin a and cos a; undefined where the argument is too large or too uncertain. */
export function sineAndCosine(a: Ball, bits: number): readonly [Ball, Ball] | undefined {
  const places = placesFor(a, bits)
  if (places === undefined || a.error > -2) return undefined
  const wide = places + Math.max(0, top(a))
  const x = toFixed(a, wide)
  const quarter = fixedPi(wide) >> 1n
  const turns = (2n * x + quarter) / (2n * quarter)
  const count = 2n * x + quarter < 0n ? turns - 1n : turns
  const [sine, cosine] = fixedSineAndCosine(x - count * quarter, wide)
  const pairs: readonly (readonly [bigint, bigint])[] = [
    [sine, cosine],
    [cosine, -sine],
    [-sine, -cosine],
    [-cosine, sine],
  ]
  const [s, c] = pairs[Number(((count % 4n) + 4n) % 4n)] ?? [sine, cosine]
  const toBall = (value: bigint): Ball => fromFixed(value, wide, a.error, bits)
  return [toBall(s), toBall(c)]
}

/** arctan a: a double's guess, then the small rest by series. */
export function arctangent(a: Ball, bits: number): Ball | undefined {
  if (top(a) > 1) {
    const inverse = isAwayFromZero(a)
      ? quotient({ mantissa: 1n, exponent: 0, error: -Infinity }, a, bits)
      : undefined
    const rest = inverse && arctangent(inverse, bits)
    if (!rest) return undefined
    const quarter = scaled(pi(bits), -1)
    return difference(
      a.mantissa < 0n ? { ...quarter, mantissa: -quarter.mantissa } : quarter,
      rest,
      bits,
    )
  }
  if (a.mantissa === 0n) return { ...zeroBall, error: a.error }
  const places = placesFor(a, bits)
  if (places === undefined) return undefined
  const x = toFixed(a, places)
  if (top(a) < -20) return fromFixed(fixedSmallArctangent(x, places), places, a.error, bits)
  const guess = BigInt(Math.round(Math.atan(ballToNumber(a)) * 2 ** 52)) << BigInt(places - 52)
  const [sine, cosine] = fixedSineAndCosine(guess, places)
  const shift = BigInt(places)
  const rest = ((x * cosine - (sine << shift)) << shift) / ((cosine << shift) + x * sine)
  return fromFixed(guess + fixedSmallArctangent(rest, places), places, a.error, bits)
}
