import { CoreFailure } from '../context.ts'
import { bell, direction, type Draw, mulberry32, symmetric } from './mulberry32.ts'

/** Points of the plane with the class of each, 0 or 1. */
export interface PointSet {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly classes: Uint8Array
}

export const pointSetNames = ['circles', 'moons', 'xor', 'blobs'] as const
export type PointSetName = (typeof pointSetNames)[number]

const mostPoints = 100_000

/**
 * A data set of two classes, in turn 0 and 1; the same seed gives the same points everywhere, for only
 * + − × ÷ and √ are used (moons apart, which need sine and cosine). `noise` is the size of the
 * scatter, 0 to 1.
 */
export function pointSet(name: PointSetName, seed: number, count: number, noise: number): PointSet {
  if (!Number.isInteger(count) || count < 2) throw new CoreFailure('too-few-points', { count })
  if (count > mostPoints) throw new CoreFailure('too-large', { count, most: mostPoints })
  if (!(noise >= 0 && noise <= 1)) throw new CoreFailure('invalid-option', { noise })
  const draw = mulberry32(seed)
  const xs = new Float64Array(count)
  const ys = new Float64Array(count)
  const classes = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const one = i % 2 === 1
    const [x, y] = makers[name](draw, one, i)
    const scatterX = bell(draw) * noise
    const scatterY = bell(draw) * noise
    xs[i] = x + scatterX
    ys[i] = y + scatterY
    classes[i] = one ? 1 : 0
  }
  return { xs, ys, classes }
}

type Maker = (draw: Draw, one: boolean, index: number) => readonly [number, number]

const makers: Readonly<Record<PointSetName, Maker>> = {
  /** Radius 1 outside, ½ inside. */
  circles: (draw, one) => {
    const { u, v, q } = direction(draw)
    const k = (one ? 0.5 : 1) / Math.sqrt(q)
    return [u * k, v * k]
  },
  /** Two half circles that reach into each other. */
  moons: (draw, one) => {
    const angle = Math.PI * draw()
    const [x, y] = [Math.cos(angle), Math.sin(angle)]
    return one ? [0.5 - x, 0.25 - y] : [x - 0.5, y - 0.25]
  },
  /** Four quadrants, opposite ones alike; a gap along the axes. */
  xor: (draw, one) => {
    const x = symmetric(draw)
    const size = Math.abs(symmetric(draw))
    const y = x >= 0 === one ? -size : size
    return [x + (x >= 0 ? 0.1 : -0.1), y + (y >= 0 ? 0.1 : -0.1)]
  },
  /** A cloud about (½, ½) and one about (−½, −½). */
  blobs: (draw, one) => {
    const centre = one ? 0.5 : -0.5
    return [centre + 0.3 * bell(draw), centre + 0.3 * bell(draw)]
  },
}

const mostSeparable = 1_000_000

/**
 * Points in a square of half-width `half`, none nearer than `gap` to a hidden line; class 1 on its
 * positive side. Throws `CoreFailure` for counts and gaps that leave no room.
 */
export function separableSet(seed: number, count: number, gap = 0.25, half = 5): PointSet {
  if (!Number.isInteger(count) || count < 2) throw new CoreFailure('too-few-points', { count })
  if (count > mostSeparable) throw new CoreFailure('too-large', { count, most: mostSeparable })
  // The line passes within 1 of the middle: a wider gap could leave no room on one side.
  if (!(gap >= 0 && half > 0 && gap < half - 1))
    throw new CoreFailure('invalid-option', { gap, half })
  const draw = mulberry32(seed)
  const { u, v, q } = direction(draw)
  const length = Math.sqrt(q)
  const nx = u / length
  const ny = v / length
  const offset = symmetric(draw)
  const xs = new Float64Array(count)
  const ys = new Float64Array(count)
  const classes = new Uint8Array(count)
  for (let i = 0; i < count;) {
    const x = symmetric(draw) * half
    const y = symmetric(draw) * half
    const distance = nx * x + ny * y + offset
    if (Math.abs(distance) < gap) continue
    xs[i] = x
    ys[i] = y
    classes[i] = distance > 0 ? 1 : 0
    i++
  }
  return { xs, ys, classes }
}
