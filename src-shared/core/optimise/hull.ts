/**
 * Indices of the corners of the convex hull of the chosen points, anticlockwise, without points on
 * edges and without repeats (Andrew's monotone chain, 1979, after a filter by the octagon of extreme
 * points, Akl and Toussaint 1978).
 */
export function convexHull(xs: Float64Array, ys: Float64Array, chosen: Int32Array): Int32Array {
  const kept = outsideOctagon(xs, ys, chosen)
  sortByPlace(kept, xs, ys)
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

const fewToSort = 48

/** From left to right, then from below: by insertion where there are few, as an octagon leaves them. */
function sortByPlace(indices: Int32Array, xs: Float64Array, ys: Float64Array): void {
  if (indices.length > fewToSort) {
    indices.sort((i, j) => xs[i]! - xs[j]! || ys[i]! - ys[j]!)
    return
  }
  for (let k = 1; k < indices.length; k++) {
    const own = indices[k]!
    const x = xs[own]!
    const y = ys[own]!
    let at = k
    for (; at > 0; at--) {
      const before = indices[at - 1]!
      if (xs[before]! < x || (ys[before]! <= y && x === xs[before]!)) break
      indices[at] = before
    }
    indices[at] = own
  }
}

/** Positive for a left turn a → b → c. */
function turn(xs: Float64Array, ys: Float64Array, a: number, b: number, c: number): number {
  const ux = xs[b]! - xs[a]!
  const uy = ys[b]! - ys[a]!
  return ux * (ys[c]! - ys[a]!) - uy * (xs[c]! - xs[a]!)
}

const fewPoints = 16

/** Drops points strictly inside the polygon of the extremes in eight directions. */
function outsideOctagon(xs: Float64Array, ys: Float64Array, chosen: Int32Array): Int32Array {
  if (chosen.length < fewPoints) return chosen.slice()
  const corners = extremesOf(xs, ys, chosen)
  const sides = corners.length
  if (sides < 3) return chosen.slice()
  const nx = new Float64Array(sides)
  const ny = new Float64Array(sides)
  const offset = new Float64Array(sides)
  for (let k = 0; k < sides; k++) {
    const a = corners[k]!
    const b = corners[(k + 1) % sides]!
    nx[k] = ys[a]! - ys[b]!
    ny[k] = xs[b]! - xs[a]!
    const size = Math.abs(nx[k]! * xs[a]!) + Math.abs(ny[k]! * ys[a]!)
    offset[k] = nx[k]! * xs[a]! + ny[k]! * ys[a]! + size * 2 ** -48
  }
  const kept = new Int32Array(chosen.length)
  let count = 0
  for (const i of chosen) {
    const x = xs[i]!
    const y = ys[i]!
    for (let k = 0; k < sides; k++) {
      if (nx[k]! * x + ny[k]! * y > offset[k]!) continue
      kept[count++] = i
      break
    }
  }
  return kept.subarray(0, count)
}

/** The farthest points to the right, to the upper right and so on round, without repeats in a row. */
function extremesOf(xs: Float64Array, ys: Float64Array, chosen: Int32Array): number[] {
  const first = chosen[0]!
  let [e, ne, n, nw, w, sw, s, se] = [first, first, first, first, first, first, first, first]
  let [right, left, high, low] = [xs[first]!, xs[first]!, ys[first]!, ys[first]!]
  let [rising, falling] = [right + high, right - high]
  let [leastRising, leastFalling] = [rising, falling]
  for (const i of chosen) {
    const x = xs[i]!
    const y = ys[i]!
    if (x > right) {
      right = x
      e = i
    } else if (x < left) {
      left = x
      w = i
    }
    if (y > high) {
      high = y
      n = i
    } else if (y < low) {
      low = y
      s = i
    }
    const sum = x + y
    if (sum > rising) {
      rising = sum
      ne = i
    } else if (sum < leastRising) {
      leastRising = sum
      sw = i
    }
    const gap = x - y
    if (gap > falling) {
      falling = gap
      se = i
    } else if (gap < leastFalling) {
      leastFalling = gap
      nw = i
    }
  }
  const round = [e, ne, n, nw, w, sw, s, se]
  return round.filter((corner, k) => corner !== round[(k + 7) % 8])
}
