import type { CellImage } from '../../../src-shared/domain/index.ts'

/** A square cell, by its lower left corner. */
export interface Cell {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A cell with what the map makes of it, as far as plots need it. */
export interface CellPicture {
  readonly cell: Cell
  /** f at the corner. */
  readonly value: readonly [number, number]
  /** Its columns: where a step to the right and a step up lead, per unit of step. */
  readonly columns: readonly [readonly [number, number], readonly [number, number]]
  /** The outline's image, closed. */
  readonly us: ArrayLike<number>
  readonly vs: ArrayLike<number>
}

/** The exact answer as a picture. */
export function exactPicture(cell: Cell, image: CellImage): CellPicture {
  const [u = NaN, v = NaN] = image.value
  const [a = NaN, b = NaN, c = NaN, d = NaN] = image.jacobian
  const columns = [
    [a, c],
    [b, d],
  ] as const
  return { cell, value: [u, v], columns, us: image.us, vs: image.vs }
}

/**
 * The picture of `now`, a short way from a cell whose exact image is known, so that it follows the
 * pointer in the same frame: the map near that cell by its Taylor polynomial of second order. Numbers
 * shown to the learner come from `plots.cell`.
 */
export function estimatePicture(now: Cell, known: Cell, image: CellImage): CellPicture {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = image.jacobian
  const rows = [
    { value: image.value[0] ?? NaN, slopes: [a, b] as const, at: 0 },
    { value: image.value[1] ?? NaN, slopes: [c, d] as const, at: 3 },
  ] as const
  const [dx, dy] = [now.x - known.x, now.y - known.y]
  const expand = rows.map(({ value, slopes: [sx, sy], at }) => {
    const [xx = NaN, xy = NaN, yy = NaN] = image.curvature.subarray(at, at + 3)
    return {
      at: (ex: number, ey: number) =>
        value + sx * ex + sy * ey + (xx * ex * ex) / 2 + xy * ex * ey + (yy * ey * ey) / 2,
      slopes: [sx + xx * dx + xy * dy, sy + xy * dx + yy * dy] as const,
    }
  })
  const [first, second] = expand
  if (!first || !second) return exactPicture(known, image)
  const outline = outlineOf(now, (image.us.length - 1) / 4)
  const through = ({ at }: typeof first): Float64Array =>
    Float64Array.from(outline.xs, (x, k) => at(x - known.x, (outline.ys[k] ?? NaN) - known.y))
  return {
    cell: now,
    value: [first.at(dx, dy), second.at(dx, dy)],
    columns: [
      [first.slopes[0], second.slopes[0]],
      [first.slopes[1], second.slopes[1]],
    ],
    us: through(first),
    vs: through(second),
  }
}

const corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const

/** The outline of a cell with `points` on each side, anticlockwise from its corner, closed. */
export function outlineOf(
  { x, y, size }: Cell,
  points: number,
): { readonly xs: Float64Array; readonly ys: Float64Array } {
  const along = (axis: 0 | 1, start: number): Float64Array =>
    Float64Array.from({ length: 4 * points + 1 }, (_, k) => {
      const side = Math.min(3, Math.floor(k / points))
      const [from, to] = [corners[side]?.[axis] ?? 0, corners[side + 1]?.[axis] ?? 0]
      return start + size * (from + (k / points - side) * (to - from))
    })
  return { xs: along(0, x), ys: along(1, y) }
}

/** The corners of the parallelogram that the columns span from (u, v), closed; `scale` times as long. */
export function twinOf(
  { columns: [one, two] }: Pick<CellPicture, 'columns'>,
  [u, v]: readonly [number, number],
  scale: number,
): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const along = (axis: 0 | 1, start: number): readonly number[] =>
    corners.map(([right, up]) => start + scale * (right * one[axis] + up * two[axis]))
  return { xs: along(0, u), ys: along(1, v) }
}

/** det J: the signed area that the columns span. */
export function determinantOf({ columns: [[a, c], [b, d]] }: Pick<CellPicture, 'columns'>): number {
  const [kept, crossed] = [a * d, b * c]
  // What rounding leaves of a difference that is 0 has a sign that means nothing.
  const tiny = 1e-14 * (Math.abs(kept) + Math.abs(crossed))
  return Math.abs(kept - crossed) <= tiny ? 0 : kept - crossed
}

/** The largest distance between image and parallelogram at the same point of the outline, in cell widths. */
export function gapOf(picture: CellPicture): number {
  const { cell, value, columns, us, vs } = picture
  const { xs, ys } = outlineOf(cell, (us.length - 1) / 4)
  let widest = 0
  for (let k = 0; k < us.length; k++) {
    const [right, up] = [(xs[k] ?? NaN) - cell.x, (ys[k] ?? NaN) - cell.y]
    const [[a, c], [b, d]] = columns
    const gap = Math.hypot(
      (us[k] ?? NaN) - value[0] - a * right - b * up,
      (vs[k] ?? NaN) - value[1] - c * right - d * up,
    )
    if (Number.isNaN(gap)) return NaN
    widest = Math.max(widest, gap)
  }
  return widest / cell.size
}
