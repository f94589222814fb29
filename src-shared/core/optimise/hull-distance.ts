import { checkStop, type RunContext } from '../context.ts'

/** Convex combination of at most two points: `first` with `1 − part`, `second` with `part`. */
export interface OnEdge {
  readonly first: number
  readonly second: number
  readonly part: number
}

export interface ClosestPair {
  readonly p: OnEdge
  readonly q: OnEdge
  readonly distance: number
}

/**
 * The closest points of two convex polygons given by corner indices, if they do not overlap: one of
 * the pair is a corner. For overlapping polygons the pair means nothing.
 */
export function closestPair(
  xs: Float64Array,
  ys: Float64Array,
  hullP: Int32Array,
  hullQ: Int32Array,
  context: RunContext,
): ClosestPair {
  const toQ = cornerToEdges(xs, ys, hullP, hullQ, context)
  const toP = cornerToEdges(xs, ys, hullQ, hullP, context)
  return toQ.distance <= toP.distance
    ? { p: toQ.corner, q: toQ.edge, distance: toQ.distance }
    : { p: toP.edge, q: toP.corner, distance: toP.distance }
}

function cornerToEdges(
  xs: Float64Array,
  ys: Float64Array,
  corners: Int32Array,
  polygon: Int32Array,
  context: RunContext,
): { corner: OnEdge; edge: OnEdge; distance: number } {
  let least = Infinity
  let corner = corners[0]!
  let edge: OnEdge = { first: polygon[0]!, second: polygon[0]!, part: 0 }
  const sides = polygon.length
  const every = Math.max(1, Math.floor(65_536 / sides))
  for (let k = 0; k < corners.length; k++) {
    if (k % every === 0) checkStop(context)
    const i = corners[k]!
    const x = xs[i]!
    const y = ys[i]!
    let a = polygon[sides - 1]!
    for (let s = 0; s < sides; s++) {
      const b = polygon[s]!
      const ux = xs[b]! - xs[a]!
      const uy = ys[b]! - ys[a]!
      const vx = x - xs[a]!
      const vy = y - ys[a]!
      const length = ux * ux + uy * uy
      const raw = length > 0 ? (ux * vx + uy * vy) / length : 0
      const part = raw < 0 ? 0 : raw > 1 ? 1 : raw
      const dx = vx - part * ux
      const dy = vy - part * uy
      const square = dx * dx + dy * dy
      if (square < least) {
        least = square
        corner = i
        edge = { first: a, second: b, part }
      }
      a = b
    }
  }
  return { corner: { first: corner, second: corner, part: 0 }, edge, distance: Math.sqrt(least) }
}
