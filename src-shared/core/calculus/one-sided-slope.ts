import { compileScalar, lower, oneSided } from '../expression/compile/index.ts'
import type { Expression } from '../expression/tree.ts'

/**
 * The slope of a function at a point, as a learner should be told it. `exact` has one tangent;
 * `vertical` has one that is upright; `corner` has a different slope on each side (a side beyond the
 * function's domain is absent); `jump` is not continuous there; `undefined` has no value there.
 */
export type Slope =
  | { readonly kind: 'exact'; readonly slope: number }
  | { readonly kind: 'vertical'; readonly slope: number }
  | { readonly kind: 'corner'; readonly left: number; readonly right: number }
  | { readonly kind: 'end'; readonly side: 'left' | 'right'; readonly slope: number }
  | { readonly kind: 'jump'; readonly left: number; readonly right: number }
  | { readonly kind: 'undefined' }

/** Slopes closer than this, relative to their size, are the same slope. */
const sameSlope = 1e-9

function isClose(a: number, b: number): boolean {
  if (a === b) return true
  return Math.abs(a - b) <= sameSlope * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Slope of a tree of one variable at `x`, from the rules of differentiation on either side. */
export function slopeAt(tree: Expression, variable: string, x: number): Slope {
  const program = lower([tree], [variable])
  const f = compileScalar(tree, [variable])
  const value = f(x)
  if (!Number.isFinite(value)) return { kind: 'undefined' }
  const [left, right] = ([-1, 1] as const).map((side) => {
    const ruled = oneSided(program, x, side)
    const slope = Number.isNaN(ruled.slope) ? measuredSlope(f, x, value, side) : ruled.slope
    return { value: ruled.value, slope }
  })
  if (!left || !right) return { kind: 'undefined' }
  const steady = [left, right].every((one) => isClose(one.value, value))
  if (!steady) return { kind: 'jump', left: left.value, right: right.value }
  if (Number.isNaN(left.slope) && Number.isNaN(right.slope)) return { kind: 'undefined' }
  if (Number.isNaN(left.slope)) return { kind: 'end', side: 'left', slope: right.slope }
  if (Number.isNaN(right.slope)) return { kind: 'end', side: 'right', slope: left.slope }
  if (!isClose(left.slope, right.slope)) {
    return { kind: 'corner', left: left.slope, right: right.slope }
  }
  if (!Number.isFinite(right.slope)) return { kind: 'vertical', slope: right.slope }
  return { kind: 'exact', slope: right.slope }
}

/**
 * One-sided slope by extrapolated differences (Neville's scheme on halved steps), for the places
 * where the rules give 0/0, such as √(x²) at 0. NaN if it does not settle.
 */
function measuredSlope(f: (x: number) => number, x: number, value: number, side: 1 | -1): number {
  const rows = 8
  const first = 2 ** -10 * Math.max(1, Math.abs(x))
  let row: number[] = []
  let best = NaN
  let bestError = Infinity
  for (let k = 0; k < rows; k++) {
    const step = side * first * 2 ** -k
    const next = [(f(x + step) - value) / step]
    for (let j = 0; j < k; j++) {
      const weight = 2 ** (j + 1)
      next.push((weight * next[j]! - row[j]!) / (weight - 1))
      const error = Math.abs(next[j + 1]! - next[j]!)
      if (error < bestError) {
        bestError = error
        best = next[j + 1]!
      }
    }
    row = next
  }
  return bestError <= 1e-6 * Math.max(1, Math.abs(best)) ? best : NaN
}
