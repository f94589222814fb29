import { chooseYBounds, type YBounds } from './y-bounds.ts'

/** How much taller than its middle four fifths a function must be before poles are suspected. */
const suspicious = 8

/**
 * Heights that show f(x, y) over a grid well: all of them, unless the grid has run over a pole. It has
 * where a height is infinite, or where the most extreme one is far beyond the rest and loses more
 * than half of itself within a single cell: no grid this coarse would show a smooth peak like that.
 */
export function heightBounds(values: Float64Array, columns: number): YBounds {
  if (values.some((value) => Math.abs(value) === Infinity)) return chooseYBounds(values, true)
  const all = chooseYBounds(values, false)
  const cut = chooseYBounds(values, true)
  // The cut keeps four times the middle four fifths, unless there is less to keep.
  const middle = (cut.hi - cut.lo) / 4
  const isTall = all.hi - all.lo > suspicious * middle
  return isTall && isSpike(values, columns) ? cut : all
}

function isSpike(values: Float64Array, columns: number): boolean {
  let top = -1
  values.forEach((value, k) => {
    if (Number.isFinite(value) && (top < 0 || Math.abs(value) > Math.abs(values[top] ?? 0))) top = k
  })
  const height = values[top] ?? 0
  const column = top % columns
  const beside = [
    ...(column > 0 ? [top - 1] : []),
    ...(column < columns - 1 ? [top + 1] : []),
    top - columns,
    top + columns,
  ]
  return beside.some((k) => (values[k] ?? NaN) / height < 0.5)
}
