import { formatNumber } from '../ui/index.ts'
import type { PlotModel, PlotSeries, PlotTable } from './model.ts'

/**
 * The plot's numbers as rows at `rowCount` even places of the x axis (even in the exponent on a log
 * axis). Lines are read between their points, gaps stay empty; points stand in rows of their own.
 * A model that brings a table of its own has that one.
 */
export function toTable(model: PlotModel, rowCount = 21): PlotTable {
  if (model.table) return model.table
  // What is drawn last lies on top and is what the plot is about.
  const shown = model.series.filter(({ column }) => column !== undefined).toReversed()
  const places = new Set(evenPlaces(model.x.from, model.x.to, rowCount, model.x.scale === 'log'))
  for (const series of shown) {
    if (series.mark === 'points' && series.xs.length <= rowCount) {
      for (const x of Array.from(series.xs)) places.add(x)
    }
  }
  const rows = [...places]
    .toSorted((a, b) => a - b)
    .map((x) => [x, ...shown.map((series) => valueAt(series, x))])
    .filter(([, ...values]) => values.some((value) => !Number.isNaN(value)))
    .map((row) => row.map((value) => (Number.isNaN(value) ? '' : formatNumber(value, 5))))
  return { columns: [model.x.label, ...shown.map(({ column }) => column ?? '')], rows }
}

function evenPlaces(from: number, to: number, count: number, log: boolean): number[] {
  const [start, end] = log ? [Math.log10(from), Math.log10(to)] : [from, to]
  return Array.from({ length: count }, (_, index) => {
    const place = start + ((end - start) * index) / (count - 1)
    return Number((log ? 10 ** place : place).toPrecision(6))
  })
}

function valueAt(series: PlotSeries, x: number): number {
  if (series.mark === 'line') return readAt(series.xs, series.ys, x)
  for (let index = 0; index < series.xs.length; index++) {
    if (series.xs[index] === x) return series.ys[index] ?? NaN
  }
  return NaN
}

/** y of a polyline at `x` by linear interpolation; NaN outside it and in its gaps. `xs` ascending. */
export function readAt(xs: ArrayLike<number>, ys: ArrayLike<number>, x: number): number {
  let low = 0
  let high = xs.length - 1
  if (high < 0 || !(x >= (xs[0] ?? NaN)) || !(x <= (xs[high] ?? NaN))) return NaN
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((xs[middle] ?? NaN) <= x) low = middle
    else high = middle
  }
  const [x0, x1] = [xs[low] ?? NaN, xs[high] ?? NaN]
  const [y0, y1] = [ys[low] ?? NaN, ys[high] ?? NaN]
  if (x === x0 || x1 === x0) return y0
  if (x === x1) return y1
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}
