import { checkStop, quietContext, type RunContext } from '../context.ts'

/**
 * Indices of the corners of the convex hull of the chosen points, anticlockwise, without points on
 * edges and without repeats (Andrew's monotone chain, 1979, after a filter by the octagon of extreme
 * points, Akl and Toussaint 1978).
 */
export function convexHull(
  xs: Float64Array,
  ys: Float64Array,
  chosen: Int32Array,
  context: RunContext = quietContext,
): Int32Array {
  const kept = outsideOctagon(xs, ys, chosen)
  sortByPlace(kept, xs, ys, context)
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

const run = 32

/** From left to right, then from below: runs by insertion, merged two by two. */
function sortByPlace(
  indices: Int32Array,
  xs: Float64Array,
  ys: Float64Array,
  context: RunContext,
): void {
  const count = indices.length
  for (let from = 0; from < count; from += run) {
    insertionSort(indices, from, Math.min(from + run, count), xs, ys)
  }
  const room = new Int32Array(count > run ? count : 0)
  for (let width = run; width < count; width *= 2) {
    for (let from = 0; from + width < count; from += 2 * width) {
      checkStop(context)
      merge(indices, from, from + width, Math.min(from + 2 * width, count), room, xs, ys)
    }
  }
}

function insertionSort(
  indices: Int32Array,
  from: number,
  to: number,
  xs: Float64Array,
  ys: Float64Array,
): void {
  for (let k = from + 1; k < to; k++) {
    const own = indices[k]!
    const x = xs[own]!
    const y = ys[own]!
    let at = k
    for (; at > from; at--) {
      const before = indices[at - 1]!
      if (xs[before]! < x || (ys[before]! <= y && x === xs[before]!)) break
      indices[at] = before
    }
    indices[at] = own
  }
}

/** Merges the sorted parts [from, middle) and [middle, to). */
function merge(
  indices: Int32Array,
  from: number,
  middle: number,
  to: number,
  room: Int32Array,
  xs: Float64Array,
  ys: Float64Array,
): void {
  room.set(indices.subarray(from, middle), from)
  let left = from
  let right = middle
  for (let at = from; left < middle; at++) {
    const a = room[left]!
    const b = right < to ? indices[right]! : -1
    const isLevel = b >= 0 && xs[a] === xs[b]
    const isRight = b >= 0 && (isLevel ? ys[b]! < ys[a]! : xs[b]! < xs[a]!)
    if (isRight) right++
    else left++
    indices[at] = isRight ? b : a
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
