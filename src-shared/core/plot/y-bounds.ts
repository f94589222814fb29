/** The heights a curve is shown between; `lo < hi`, both finite. */
export interface YBounds {
  readonly lo: number
  readonly hi: number
}

/** Heights whose sorting costs nothing worth mentioning. */
const enough = 16_384

/**
 * Heights that show a curve well: all of it, or, where it runs off to infinity, the middle four fifths
 * of its heights and one and a half times as much on either side.
 */
export function chooseYBounds(ys: Float64Array, unbounded: boolean): YBounds {
  let least = Infinity
  let most = -Infinity
  for (const y of ys) {
    if (y < least && y !== -Infinity) least = y
    if (y > most && y !== Infinity) most = y
  }
  if (most === -Infinity) return { lo: -1, hi: 1 }
  if (!unbounded) return widen(least, most)
  const sorted = someOf(ys).sort()
  if (sorted.length === 0) return widen(least, most)
  const low = sorted[Math.floor(0.1 * (sorted.length - 1))]!
  const high = sorted[Math.ceil(0.9 * (sorted.length - 1))]!
  const around = 1.5 * (high - low)
  return widen(Math.max(least, low - around), Math.min(most, high + around))
}

/** Finite heights, all of them or, of very many, every so-many-th: their middle is as well known. */
function someOf(ys: Float64Array): Float64Array {
  const step = 2 * Math.floor(ys.length / (2 * enough)) + 1
  return ys.filter((y, i) => i % step === 0 && Number.isFinite(y))
}

/** A level curve gets a unit of room on either side, or its own height where that is larger. */
function widen(lo: number, hi: number): YBounds {
  const size = Math.max(Math.abs(lo), Math.abs(hi))
  if (hi - lo > size * 1e-12) return { lo, hi }
  const room = Math.max(1, size / 2)
  return { lo: lo - room, hi: hi + room }
}
