import type { Curve } from '../../../src-shared/domain/index.ts'

/** A stretch on which a curve keeps its sign. */
export interface SignRun {
  readonly from: number
  readonly to: number
  readonly sign: 1 | -1
}

/** The stretches above and below the axis, in order; where the curve has no value there is none. */
export function signRuns({ xs, ys }: Pick<Curve, 'xs' | 'ys'>): readonly SignRun[] {
  const runs: SignRun[] = []
  const put = (from: number, to: number, sign: number): void => {
    if (!(to > from) || sign === 0) return
    const last = runs.at(-1)
    if (last?.sign === sign && last.to === from) runs[runs.length - 1] = { ...last, to }
    else runs.push({ from, to, sign: sign > 0 ? 1 : -1 })
  }
  for (let i = 1; i < xs.length; i++) {
    const [x0, x1] = [xs[i - 1] ?? NaN, xs[i] ?? NaN]
    const [y0, y1] = [ys[i - 1] ?? NaN, ys[i] ?? NaN]
    if (Number.isNaN(y0 + y1)) continue
    if (y0 * y1 < 0) {
      const crossing = x0 + ((x1 - x0) * y0) / (y0 - y1)
      put(x0, crossing, Math.sign(y0))
      put(crossing, x1, Math.sign(y1))
    } else put(x0, x1, Math.sign(y0 + y1))
  }
  return runs
}
