/**
 * What is known about a function on a box, after the decorations of IEEE 1788-2015 (trv, def, dac),
 * with one more rung for "no corner either". A higher rung implies the lower ones.
 */
export const rung = {
  /** The function has no value anywhere on the box. */
  nowhere: 0,
  /** It may be undefined or infinite somewhere on the box. */
  perhaps: 1,
  /** It has a finite value everywhere, but may jump. */
  defined: 2,
  /** It is continuous. */
  continuous: 3,
  /** It is continuously differentiable. */
  smooth: 4,
} as const
export type Rung = (typeof rung)[keyof typeof rung]

/** An enclosure of all values of a function on a box; `lo` and `hi` are NaN if there are none. */
export interface Interval {
  readonly lo: number
  readonly hi: number
  readonly rung: Rung
}

const unit = 2 ** -52
const tiny = Number.MIN_VALUE

export const lowest = (a: Rung, b: Rung): Rung => (a < b ? a : b)

/**
 * A lower bound of a real number that `x` approximates to `ulps` units in the last place. Infinity is
 * an overflow: the number is at least the largest double.
 */
export function down(x: number, ulps = 1): number {
  if (x === Infinity) return Number.MAX_VALUE
  return Number.isFinite(x) ? x - (Math.abs(x) * unit * ulps + tiny) : x
}

/** An upper bound, likewise. */
export function up(x: number, ulps = 1): number {
  if (x === -Infinity) return -Number.MAX_VALUE
  return Number.isFinite(x) ? x + (Math.abs(x) * unit * ulps + tiny) : x
}

export const empty: Interval = { lo: NaN, hi: NaN, rung: rung.nowhere }

export function isEmpty(a: Interval): boolean {
  return a.rung === rung.nowhere
}

/** An interval with bounds as they are; infinite bounds lower the rung to `perhaps`. */
export function interval(lo: number, hi: number, level: Rung): Interval {
  const bounded = Number.isFinite(lo) && Number.isFinite(hi)
  if (Number.isNaN(lo) || Number.isNaN(hi))
    return { lo: -Infinity, hi: Infinity, rung: rung.perhaps }
  return { lo, hi, rung: bounded ? level : lowest(level, rung.perhaps) }
}

export function point(x: number): Interval {
  return Number.isNaN(x) ? empty : interval(x, x, rung.smooth)
}

export function hull(a: Interval, b: Interval, level: Rung): Interval {
  if (isEmpty(a)) return isEmpty(b) ? empty : { ...b, rung: lowest(level, rung.perhaps) }
  if (isEmpty(b)) return { ...a, rung: lowest(level, rung.perhaps) }
  return interval(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi), lowest(level, lowest(a.rung, b.rung)))
}

export function neg(a: Interval): Interval {
  return isEmpty(a) ? empty : { lo: -a.hi, hi: -a.lo, rung: a.rung }
}

export function add(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty
  return interval(down(a.lo + b.lo), up(a.hi + b.hi), lowest(a.rung, b.rung))
}

export function sub(a: Interval, b: Interval): Interval {
  return add(a, neg(b))
}

/** Zero times an infinite bound is zero: the bound stands for arbitrarily large finite numbers. */
function product(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y
}

export function mul(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty
  const corners = [
    product(a.lo, b.lo),
    product(a.lo, b.hi),
    product(a.hi, b.lo),
    product(a.hi, b.hi),
  ]
  const lo = Math.min(...corners)
  const hi = Math.max(...corners)
  return interval(down(lo), up(hi), lowest(a.rung, b.rung))
}

export function div(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty
  if (b.lo === 0 && b.hi === 0) return empty
  if (b.lo < 0 && b.hi > 0) return { lo: -Infinity, hi: Infinity, rung: rung.perhaps }
  const level = lowest(lowest(a.rung, b.rung), b.lo <= 0 && b.hi >= 0 ? rung.perhaps : rung.smooth)
  const low = b.lo === 0 ? Infinity : 1 / b.lo
  const high = b.hi === 0 ? -Infinity : 1 / b.hi
  const reciprocal: Interval = { lo: down(high), hi: up(low), rung: level }
  return mul(a, reciprocal)
}

/** |a|^n for a non-negative integer n, bounds in the order of |a|. */
function powerOfSize(x: number, n: number): number {
  return Math.pow(Math.abs(x), n)
}

/** a^n for an integer n ≠ 0. */
export function powi(a: Interval, n: number): Interval {
  if (isEmpty(a)) return empty
  if (n < 0) return div(point(1), powi(a, -n))
  const ulps = 4
  const low = powerOfSize(a.lo, n)
  const high = powerOfSize(a.hi, n)
  if (n % 2 === 1) {
    const lo = a.lo < 0 ? -up(low, ulps) : down(low, ulps)
    const hi = a.hi < 0 ? -down(high, ulps) : up(high, ulps)
    return interval(lo, hi, a.rung)
  }
  const hi = up(Math.max(low, high), ulps)
  if (a.lo <= 0 && a.hi >= 0) return interval(0, hi, a.rung)
  return interval(Math.max(0, down(Math.min(low, high), ulps)), hi, a.rung)
}
