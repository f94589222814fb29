/** Values at the nodes of an even grid, row by row from the lowest y. */
export interface GridValues {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly values: Float64Array
}

/**
 * The value at (x, y), bilinear between the four nodes around it; NaN outside of the grid and beside
 * a node without a value. Good to a pixel: what is shown as a number comes from the core.
 */
export function readGrid({ xs, ys, values }: GridValues, x: number, y: number): number {
  const column = cellOf(xs, x)
  const row = cellOf(ys, y)
  if (column === undefined || row === undefined) return NaN
  const [i, s] = column
  const [j, t] = row
  const width = xs.length
  const at = (di: number, dj: number): number => values[(j + dj) * width + i + di] ?? NaN
  const mix = (from: number, to: number, part: number): number =>
    // At a node its neighbour has no say, so that a value beside a gap is still read.
    part === 0 ? from : part === 1 ? to : from + part * (to - from)
  return mix(mix(at(0, 0), at(1, 0), s), mix(at(0, 1), at(1, 1), s), t)
}

/** Index of the cell and the part of it that lies before `place`. */
function cellOf(places: Float64Array, place: number): readonly [number, number] | undefined {
  const last = places.length - 1
  const [from, to] = [places[0] ?? NaN, places[last] ?? NaN]
  if (!(place >= from && place <= to)) return undefined
  const position = ((place - from) / (to - from)) * last
  const index = Math.min(last - 1, Math.floor(position))
  return [index, position - index]
}
