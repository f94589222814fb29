import type { UnaryFunction } from './program.ts'
import { realFunctions } from './functions.ts'
import type { Interval, Rung } from './interval.ts'
import * as arithmetic from './interval.ts'
import { down, empty, interval, isEmpty, lowest, rung, up } from './interval.ts'

/** How far the engine's own functions may be off, in units in the last place, with room to spare. */
const ulps = 4

function increasing(a: Interval, f: (x: number) => number, level: Rung): Interval {
  return interval(down(f(a.lo), ulps), up(f(a.hi), ulps), lowest(a.rung, level))
}

function decreasing(a: Interval, f: (x: number) => number, level: Rung): Interval {
  return interval(down(f(a.hi), ulps), up(f(a.lo), ulps), lowest(a.rung, level))
}

/**
 * The part of `a` inside a function's domain. The rung falls to `perhaps` if something was cut off;
 * `atEdge` is the rung where the domain's own end is reached.
 */
function within(a: Interval, from: number, to: number, atEdge: Rung): Interval {
  if (a.hi < from || a.lo > to) return empty
  const cut = a.lo < from || a.hi > to
  const touches = a.lo <= from || a.hi >= to
  const level = cut ? rung.perhaps : touches ? atEdge : rung.smooth
  return { lo: Math.max(a.lo, from), hi: Math.min(a.hi, to), rung: lowest(a.rung, level) }
}

/** Whether some `offset + k·period` lies in `a`; in doubt it does. */
function meets(a: Interval, offset: number, period: number): boolean {
  const slack = (Math.abs(a.lo) + Math.abs(a.hi) + 1) * 2 ** -50
  const k = Math.ceil((a.lo - slack - offset) / period)
  return offset + k * period <= a.hi + slack
}

function wave(a: Interval, f: (x: number) => number, top: number): Interval {
  const period = 2 * Math.PI
  if (!(a.hi - a.lo < period)) return interval(-1, 1, a.rung)
  const low = f(a.lo)
  const high = f(a.hi)
  const lo = meets(a, top + Math.PI, period) ? -1 : Math.max(-1, down(Math.min(low, high), ulps))
  const hi = meets(a, top, period) ? 1 : Math.min(1, up(Math.max(low, high), ulps))
  return interval(lo, hi, a.rung)
}

const entire: Interval = { lo: -Infinity, hi: Infinity, rung: rung.perhaps }

/** A function that goes from −∞ to ∞, or back, between its poles `offset + k·π`. */
function betweenPoles(
  a: Interval,
  f: (x: number) => number,
  offset: number,
  up: boolean,
): Interval {
  if (!(a.hi - a.lo < Math.PI) || meets(a, offset, Math.PI)) return entire
  return up ? increasing(a, f, rung.smooth) : decreasing(a, f, rung.smooth)
}

function staircase(a: Interval, f: (x: number) => number): Interval {
  const lo = f(a.lo)
  const hi = f(a.hi)
  return interval(lo, hi, lo === hi ? lowest(a.rung, stepRung(a, f)) : lowest(a.rung, rung.defined))
}

/** A stair that is level on `a` still jumps at an end that is itself a step. */
function stepRung(a: Interval, f: (x: number) => number): Rung {
  const level = f(a.lo)
  return f(down(a.lo)) === level && f(up(a.hi)) === level ? rung.smooth : rung.defined
}

const cosh = (a: Interval): Interval => {
  const size = magnitude(a)
  return increasing(size, Math.cosh, rung.smooth)
}

function magnitude(a: Interval): Interval {
  const low = Math.abs(a.lo)
  const high = Math.abs(a.hi)
  const lo = a.lo <= 0 && a.hi >= 0 ? 0 : Math.min(low, high)
  return { lo, hi: Math.max(low, high), rung: a.rung }
}

/** Encloses f(a). */
export function applyFunction(name: UnaryFunction, a: Interval): Interval {
  if (isEmpty(a)) return empty
  const f = realFunctions[name]
  const straddles = a.lo <= 0 && a.hi >= 0
  const kinkAtZero = straddles ? rung.continuous : rung.smooth
  switch (name) {
    case 'sin':
      return wave(a, f, Math.PI / 2)
    case 'cos':
      return wave(a, f, 0)
    case 'tan':
      return betweenPoles(a, f, Math.PI / 2, true)
    case 'cot':
      return betweenPoles(a, f, 0, false)
    case 'sec':
      return arithmetic.div(arithmetic.point(1), wave(a, Math.cos, 0))
    case 'csc':
      return arithmetic.div(arithmetic.point(1), wave(a, Math.sin, Math.PI / 2))
    case 'asin':
    case 'acos': {
      const inside = within(a, -1, 1, rung.continuous)
      if (isEmpty(inside)) return empty
      return name === 'asin'
        ? increasing(inside, f, rung.smooth)
        : decreasing(inside, f, rung.smooth)
    }
    case 'atanh': {
      const inside = within(a, -1, 1, rung.perhaps)
      return isEmpty(inside) || (inside.lo === inside.hi && Math.abs(inside.lo) === 1)
        ? empty
        : increasing(inside, f, rung.smooth)
    }
    case 'acosh': {
      const inside = within(a, 1, Infinity, rung.continuous)
      return isEmpty(inside) ? empty : increasing(inside, f, rung.smooth)
    }
    case 'ln':
    case 'log10':
    case 'log2': {
      const inside = within(a, 0, Infinity, rung.perhaps)
      return isEmpty(inside) || inside.hi === 0 ? empty : increasing(inside, f, rung.smooth)
    }
    case 'sqrt': {
      const inside = within(a, 0, Infinity, rung.continuous)
      if (isEmpty(inside)) return empty
      const root = increasing(inside, f, rung.smooth)
      return { ...root, lo: Math.max(0, root.lo) }
    }
    case 'cosh':
      return cosh(a)
    case 'exp':
    case 'sigmoid': {
      const result = increasing(a, f, rung.smooth)
      return { ...result, lo: Math.max(0, result.lo) }
    }
    case 'cbrt':
      return increasing(a, f, kinkAtZero)
    case 'abs':
      return { ...magnitude(a), rung: lowest(a.rung, kinkAtZero) }
    case 'relu':
      return { lo: Math.max(0, a.lo), hi: Math.max(0, a.hi), rung: lowest(a.rung, kinkAtZero) }
    case 'sign':
    case 'floor':
    case 'ceil':
      return staircase(a, f)
    case 'sinh':
    case 'tanh':
    case 'asinh':
    case 'atan':
      return increasing(a, f, rung.smooth)
  }
}
