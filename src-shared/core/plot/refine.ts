import type { YBounds } from './y-bounds.ts'

export interface Flatness {
  readonly yBounds: YBounds
  /** Largest distance, in units of y, between the curve and the segment drawn for it. */
  readonly tolerance: number
}

const deepest = 7

/**
 * Puts the points of a continuous stretch, both ends included, halving until each segment is flat.
 * Heights far outside the plot are drawn at most four plot heights away, so that no renderer
 * overflows, and are not refined.
 */
export function refineLink(
  f: (x: number) => number,
  from: number,
  to: number,
  flatness: Flatness,
  put: (x: number, y: number) => void,
): void {
  const { yBounds, tolerance } = flatness
  const far = 4 * (yBounds.hi - yBounds.lo)
  const clamp = (y: number): number => Math.min(Math.max(y, yBounds.lo - far), yBounds.hi + far)
  const isOutside = (a: number, b: number): boolean =>
    (a > yBounds.hi && b > yBounds.hi) || (a < yBounds.lo && b < yBounds.lo)
  const split = (a: number, fa: number, b: number, fb: number, depth: number): void => {
    const m = a + (b - a) / 2
    const fm = f(m)
    const bent = Math.abs(fm - (fa + fb) / 2) > tolerance
    if (bent && depth < deepest && !(isOutside(fa, fb) && isOutside(fa, fm))) {
      split(a, fa, m, fm, depth + 1)
      split(m, fm, b, fb, depth + 1)
    } else put(b, clamp(fb))
  }
  const start = f(from)
  const end = f(to)
  put(from, clamp(start))
  split(from, start, to, end, 0)
}
