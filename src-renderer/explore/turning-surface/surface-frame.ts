import type { PlaneWindow } from '../plane/drawing.ts'

/** Half the height of the box that the surface stands in; its half width is 1. */
export const halfHeight = 0.62

/** Takes the coordinates of the function into the box, each axis on its own. */
export interface SurfaceFrame {
  readonly scale: readonly [number, number, number]
  readonly offset: readonly [number, number, number]
}

/** The window fills the floor of the box, the heights that are worth showing its height. */
export function frameOf(
  { x, y }: PlaneWindow,
  [low, high]: readonly [number, number],
): SurfaceFrame {
  const fit = (from: number, to: number, half: number): readonly [number, number] => {
    const scale = (2 * half) / (to - from || 1)
    return [scale, -half - from * scale]
  }
  const [sx, ox] = fit(x.from, x.to, 1)
  const [sy, oy] = fit(y.from, y.to, 1)
  const [sz, oz] = fit(low, high, halfHeight)
  return { scale: [sx, sy, sz], offset: [ox, oy, oz] }
}

/** A point of the function's coordinates in the box. */
export function toBox(
  { scale, offset }: SurfaceFrame,
  point: readonly [number, number, number],
): readonly [number, number, number] {
  return [
    point[0] * scale[0] + offset[0],
    point[1] * scale[1] + offset[1],
    point[2] * scale[2] + offset[2],
  ]
}
