/** Draws from [0, 1). */
export type Draw = () => number

/**
 * The public-domain generator mulberry32 (Tommy Ettinger, 2017): 32 bits of state, the same numbers on
 * every machine. For data and starting weights, not for secrets.
 */
export function mulberry32(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A draw from [−1, 1). */
export function symmetric(draw: Draw): number {
  return 2 * draw() - 1
}

/** A vector (u, v) of even direction with 0.01 ≤ q = u² + v² ≤ 1; others are drawn again. */
export function direction(draw: Draw): { u: number; v: number; q: number } {
  for (;;) {
    const u = symmetric(draw)
    const v = symmetric(draw)
    const q = u * u + v * v
    if (q >= 0.01 && q <= 1) return { u, v, q }
  }
}

/** Roughly normal, mean 0: the sum of four draws, less 2. Standard deviation √(1/3). */
export function bell(draw: Draw): number {
  return draw() + draw() + draw() + draw() - 2
}
