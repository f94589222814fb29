import type { Curve } from '../../domain/index.ts'
import type { CurveSamples } from '../plot/index.ts'

/** What the screen needs of a sampled curve. */
export function toCurve({ xs, ys, breaks, corners, yBounds }: CurveSamples): Curve {
  return {
    xs,
    ys,
    breaks: breaks.filter(({ kind }) => kind !== 'hole').map(({ x }) => x),
    corners: corners.map(({ x }) => x),
    yBounds: [yBounds.lo, yBounds.hi],
  }
}
