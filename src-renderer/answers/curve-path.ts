import type { Curve } from '../../src-shared/domain/index.ts'

/** A curve and its axes as SVG paths on a field of this size, zero always in sight. */
export function curvePath(
  { xs, ys, yBounds }: Pick<Curve, 'xs' | 'ys' | 'yBounds'>,
  { from, to }: { readonly from: number; readonly to: number },
  width: number,
  height: number,
): { readonly curve: string; readonly axes: string } {
  const low = Math.min(0, yBounds[0])
  const high = Math.max(0, yBounds[1])
  const air = 0.08 * (high - low || 1)
  const px = (x: number): number => ((x - from) / (to - from)) * width
  const py = (y: number): number => height - ((y - low + air) / (high - low + 2 * air)) * height
  const round = (value: number): string => String(Math.round(value * 10) / 10)

  let pen = false
  const steps: string[] = []
  xs.forEach((x, index) => {
    const y = ys[index] ?? NaN
    const inside = Number.isFinite(y) && y >= low - 2 * air && y <= high + 2 * air
    if (inside) steps.push(`${pen ? 'L' : 'M'}${round(px(x))} ${round(py(y))}`)
    pen = inside
  })
  const across = `M0 ${round(py(0))}H${String(width)}`
  const up = from < 0 && to > 0 ? `M${round(px(0))} 0V${String(height)}` : ''
  return { curve: steps.join(''), axes: across + up }
}
