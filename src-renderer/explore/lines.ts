import type { PlotSeries } from '../plots/index.ts'

/** The straight line through (x, y) with `slope`, drawn from `from` to `to`. */
export function lineThrough(
  x: number,
  y: number,
  slope: number,
  from: number,
  to: number,
): Pick<PlotSeries, 'xs' | 'ys'> {
  return { xs: [from, to], ys: [y + slope * (from - x), y + slope * (to - x)] }
}

/** Range of an axis with a little air above and below what must be seen. */
export function padded(
  [low, high]: readonly [number, number],
  part = 0.06,
): {
  readonly from: number
  readonly to: number
} {
  const size = high - low
  const air = size > 0 ? size * part : Math.max(1, Math.abs(low) * 0.1)
  return { from: low - air, to: high + air }
}
