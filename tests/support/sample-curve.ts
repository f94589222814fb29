import type { Curve } from '../../src-shared/domain/index.ts'

/** `f` on an even grid. */
export function sampleCurve(
  f: (x: number) => number,
  from: number,
  to: number,
  count = 901,
): Curve {
  const xs = Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))
  const ys = xs.map(f)
  const finite = [...ys].filter((y) => Number.isFinite(y))
  return { xs, ys, breaks: [], corners: [], yBounds: [Math.min(...finite), Math.max(...finite)] }
}
