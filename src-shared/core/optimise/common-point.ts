/**
 * Weights that show two overlapping convex polygons to overlap: half for a convex combination of
 * corners of P, half for one of corners of Q, both at the same place. The place is where two edges
 * meet, or a corner of one inside the other; if rounding hides all of these, the nearest such place.
 */
export function commonPoint(
  xs: Float64Array,
  ys: Float64Array,
  hullP: Int32Array,
  hullQ: Int32Array,
): Float64Array {
  const weights = new Float64Array(xs.length)
  const inside =
    cornerInside(xs, ys, hullP, hullQ, weights) || cornerInside(xs, ys, hullQ, hullP, weights)
  if (!inside) edgesCrossing(xs, ys, hullP, hullQ, weights)
  return weights
}

function cornerInside(
  xs: Float64Array,
  ys: Float64Array,
  corners: Int32Array,
  polygon: Int32Array,
  weights: Float64Array,
): boolean {
  for (const i of corners) {
    const shares = shareOut(xs, ys, polygon, xs[i]!, ys[i]!)
    if (!shares) continue
    weights[i]! += 0.5
    for (const [corner, share] of shares) weights[corner]! += share / 2
    return true
  }
  return false
}

const slack = 1e-12

/** Barycentric weights of a place in a polygon, by its fan of triangles; null if it is outside. */
function shareOut(
  xs: Float64Array,
  ys: Float64Array,
  polygon: Int32Array,
  x: number,
  y: number,
): [number, number][] | null {
  const o = polygon[0]!
  const vx = x - xs[o]!
  const vy = y - ys[o]!
  if (vx === 0 && vy === 0) return [[o, 1]]
  if (polygon.length === 2) {
    const b = polygon[1]!
    const [ux, uy] = [xs[b]! - xs[o]!, ys[b]! - ys[o]!]
    const part = (ux * vx + uy * vy) / (ux * ux + uy * uy)
    const off = Math.abs(ux * vy - uy * vx) / (ux * ux + uy * uy)
    return part >= 0 && part <= 1 && off <= slack
      ? [
          [o, 1 - part],
          [b, part],
        ]
      : null
  }
  for (let k = 1; k + 1 < polygon.length; k++) {
    const b = polygon[k]!
    const c = polygon[k + 1]!
    const [ux, uy] = [xs[b]! - xs[o]!, ys[b]! - ys[o]!]
    const [wx, wy] = [xs[c]! - xs[o]!, ys[c]! - ys[o]!]
    const area = ux * wy - uy * wx
    const s = (vx * wy - vy * wx) / area
    const t = (ux * vy - uy * vx) / area
    if (s >= -slack && t >= -slack && s + t <= 1 + slack) {
      const [ps, pt] = [Math.max(0, s), Math.max(0, t)]
      return [
        [o, Math.max(0, 1 - ps - pt)],
        [b, ps],
        [c, pt],
      ]
    }
  }
  return null
}

function edgesCrossing(
  xs: Float64Array,
  ys: Float64Array,
  hullP: Int32Array,
  hullQ: Int32Array,
  weights: Float64Array,
): void {
  for (let i = 0; i < hullP.length; i++) {
    const [a, b] = [hullP[i]!, hullP[(i + 1) % hullP.length]!]
    const [ux, uy] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!]
    for (let j = 0; j < hullQ.length; j++) {
      const [c, d] = [hullQ[j]!, hullQ[(j + 1) % hullQ.length]!]
      const [vx, vy] = [xs[d]! - xs[c]!, ys[d]! - ys[c]!]
      const [wx, wy] = [xs[c]! - xs[a]!, ys[c]! - ys[a]!]
      const cross = ux * vy - uy * vx
      if (cross === 0) continue
      const s = (wx * vy - wy * vx) / cross
      const t = (wx * uy - wy * ux) / cross
      if (s < -slack || s > 1 + slack || t < -slack || t > 1 + slack) continue
      weights[a]! += (1 - s) / 2
      weights[b]! += s / 2
      weights[c]! += (1 - t) / 2
      weights[d]! += t / 2
      return
    }
  }
}
