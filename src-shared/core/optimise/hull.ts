/**
 * Indices of the corners of the convex hull of the chosen points, anticlockwise, without points on
 * edges and without repeats (Andrew's monotone chain, 1979, after a filter by the octagon of extreme
 * points, Akl and Toussaint 1978).
 */
export function convexHull(xs: Float64Array, ys: Float64Array, chosen: Int32Array): Int32Array {
  const kept = outsideOctagon(xs, ys, chosen)
  kept.sort((i, j) => xs[i]! - xs[j]! || ys[i]! - ys[j]!)
  const count = kept.length
  const hull = new Int32Array(2 * count)
  let size = 0
  const push = (i: number, least: number): void => {
    while (size >= least && turn(xs, ys, hull[size - 2]!, hull[size - 1]!, i) <= 0) size--
    hull[size++] = i
  }
  for (let k = 0; k < count; k++) push(kept[k]!, 2)
  const lower = size + 1
  for (let k = count - 2; k >= 0; k--) push(kept[k]!, lower)
  const corners = hull.subarray(0, Math.max(1, size - 1))
  const [first, second] = corners
  const isSinglePoint =
    corners.length === 2 && xs[first!] === xs[second!] && ys[first!] === ys[second!]
  return (isSinglePoint ? corners.subarray(0, 1) : corners).slice()
}

/** Positive for a left turn a → b → c. */
function turn(xs: Float64Array, ys: Float64Array, a: number, b: number, c: number): number {
  const ux = xs[b]! - xs[a]!
  const uy = ys[b]! - ys[a]!
  return ux * (ys[c]! - ys[a]!) - uy * (xs[c]! - xs[a]!)
}

const fewPoints = 64

/** Drops points strictly inside the polygon of the extremes in eight directions. */
function outsideOctagon(xs: Float64Array, ys: Float64Array, chosen: Int32Array): Int32Array {
  if (chosen.length < fewPoints) return chosen.slice()
  const first = chosen[0]!
  const extremes = new Int32Array(8).fill(first)
  const best = new Float64Array(8).fill(-Infinity)
  for (const i of chosen) {
    const x = xs[i]!
    const y = ys[i]!
    if (x > best[0]!) [best[0], extremes[0]] = [x, i]
    if (x + y > best[1]!) [best[1], extremes[1]] = [x + y, i]
    if (y > best[2]!) [best[2], extremes[2]] = [y, i]
    if (y - x > best[3]!) [best[3], extremes[3]] = [y - x, i]
    if (-x > best[4]!) [best[4], extremes[4]] = [-x, i]
    if (-x - y > best[5]!) [best[5], extremes[5]] = [-x - y, i]
    if (-y > best[6]!) [best[6], extremes[6]] = [-y, i]
    if (x - y > best[7]!) [best[7], extremes[7]] = [x - y, i]
  }
  const corners = extremes.filter((corner, k) => corner !== extremes[(k + 7) % 8])
  const sides = corners.length
  if (sides < 3) return chosen.slice()
  const nx = new Float64Array(sides)
  const ny = new Float64Array(sides)
  const offset = new Float64Array(sides)
  corners.forEach((a, k) => {
    const b = corners[(k + 1) % sides]!
    nx[k] = ys[a]! - ys[b]!
    ny[k] = xs[b]! - xs[a]!
    const size = Math.abs(nx[k] * xs[a]!) + Math.abs(ny[k] * ys[a]!)
    offset[k] = nx[k] * xs[a]! + ny[k] * ys[a]! + size * 2 ** -48
  })
  return chosen.filter((i) => {
    for (let k = 0; k < sides; k++) {
      if (nx[k]! * xs[i]! + ny[k]! * ys[i]! <= offset[k]!) return true
    }
    return false
  })
}
