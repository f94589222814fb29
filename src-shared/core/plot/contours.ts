import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import { stride } from './grid.ts'
import type { Heights } from './surface.ts'

/** The lines of one height: polylines laid end to end. */
export interface Contour {
  readonly level: number
  /** x0, y0, x1, y1, … of all lines. */
  readonly points: Float64Array
  /** Index of the first point of each line, and after the last the number of points. */
  readonly starts: Uint32Array
  /** For each line, whether it comes back to its first point (which is then repeated). */
  readonly closed: readonly boolean[]
}

/** Round levels inside the bounds, about `count` of them, evenly spaced by 1, 2 or 5 times 10ⁿ. */
export function niceLevels({ lo, hi }: { lo: number; hi: number }, count: number): number[] {
  if (!(hi > lo) || !(count >= 1)) throw new CoreFailure('empty-range', { lo, hi })
  const raw = (hi - lo) / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw * 0.999) ?? 10 * power
  const first = Math.ceil(lo / step - 1e-9)
  const last = Math.floor(hi / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => {
    const level = (first + k) * step
    return Number(level.toPrecision(12))
  })
}

/**
 * Contour lines by marching squares (Lorensen and Cline 1987, in the plane), joined into polylines;
 * saddles are settled by the mean of their corners. Cells with a missing corner have no lines, so
 * nothing is drawn across a pole or the edge of the domain.
 */
export function contours(
  heights: Heights,
  levels: readonly number[],
  context: RunContext,
): Contour[] {
  return levels.map((level) => trace(heights, level, context))
}

/**
 * Edges are numbered: 2k for the edge from node k to the next in its row, 2k + 1 for the one to the
 * node above. Each crossed edge is met by at most two cells, so lines are followed edge to edge.
 */
function trace(heights: Heights, level: number, context: RunContext): Contour {
  const links = new Map<number, number[]>()
  const columns = heights.xs.length
  const rows = heights.ys.length
  const link = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from)
      if (known) known.push(to)
      else links.set(from, [to])
    }
  }
  const every = Math.max(1, Math.floor(stride / columns))
  for (let j = 0; j + 1 < rows; j++) {
    if (j % every === 0) checkStop(context)
    for (let i = 0; i + 1 < columns; i++)
      cross(heights.values, columns, j * columns + i, level, link)
  }
  const points: number[] = []
  const starts: number[] = []
  const closed: boolean[] = []
  const follow = (start: number): void => {
    starts.push(points.length / 2)
    let edge: number | undefined = start
    let last = start
    while (edge !== undefined) {
      points.push(...place(heights, edge, level))
      last = edge
      const next: number | undefined = links.get(edge)?.pop()
      if (next !== undefined) {
        const back = links.get(next)!
        back.splice(back.indexOf(edge), 1)
      }
      edge = next
    }
    closed.push(last === start && points.length / 2 - starts[starts.length - 1]! > 2)
  }
  for (const [edge, ends] of links) if (ends.length === 1) follow(edge)
  for (const [edge, ends] of links) if (ends.length > 0) follow(edge)
  starts.push(points.length / 2)
  return { level, points: Float64Array.from(points), starts: Uint32Array.from(starts), closed }
}

/** Links the edges that the level crosses in the cell whose lowest left node is `a`. */
function cross(
  values: Float64Array,
  columns: number,
  a: number,
  level: number,
  link: (from: number, to: number) => void,
): void {
  const b = a + 1
  const d = a + columns
  const c = d + 1
  const [va, vb, vc, vd] = [values[a]!, values[b]!, values[c]!, values[d]!]
  const lower = (va >= level ? 1 : 0) | (vb >= level ? 2 : 0)
  const code = lower | (vc >= level ? 4 : 0) | (vd >= level ? 8 : 0)
  if (code === 0 || code === 15) return
  const total = va + vb + vc + vd
  if (!Number.isFinite(total)) return
  const [low, right, high, left] = [2 * a, 2 * b + 1, 2 * d, 2 * a + 1]
  const isMiddleAbove = total / 4 >= level
  switch (code) {
    case 1:
    case 14:
      link(left, low)
      break
    case 2:
    case 13:
      link(low, right)
      break
    case 4:
    case 11:
      link(right, high)
      break
    case 8:
    case 7:
      link(high, left)
      break
    case 3:
    case 12:
      link(left, right)
      break
    case 6:
    case 9:
      link(low, high)
      break
    case 5:
    case 10: {
      const joinsFirst = (code === 5) === isMiddleAbove
      link(left, joinsFirst ? high : low)
      link(right, joinsFirst ? low : high)
      break
    }
  }
}

/** Where the level crosses an edge, by linear interpolation. */
function place({ xs, ys, values }: Heights, edge: number, level: number): [number, number] {
  const columns = xs.length
  const node = edge >> 1
  const isUp = (edge & 1) === 1
  const other = isUp ? node + columns : node + 1
  const [from, to] = [values[node]!, values[other]!]
  const part = to === from ? 0.5 : Math.min(1, Math.max(0, (level - from) / (to - from)))
  const [i, j] = [node % columns, Math.floor(node / columns)]
  const x = xs[i]!
  const y = ys[j]!
  return isUp ? [x, y + part * (ys[j + 1]! - y)] : [x + part * (xs[i + 1]! - x), y]
}
