import type { SumRule } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import { readAt } from '../../plots/index.ts'
import type { PlotLayer, PlotModel } from '../../plots/index.ts'
import { padded } from '../lines.ts'
import type { AreaCurves } from './area-model.ts'
import { runningSums, stripShapes } from './strips.ts'
import type { Strip } from './strips.ts'

export type Range = readonly [number, number]

export interface AreaPicture {
  readonly curves: AreaCurves
  readonly from: number
  readonly to: number
  readonly strips: readonly Strip[]
  readonly rule: SumRule
  readonly highlight: string | undefined
}

/** f with the strips under it and its two limits. */
export function stripPlot(picture: AreaPicture, axes: Pick<PlotModel, 'x' | 'y'>): PlotModel {
  const { curves, strips, rule, from, to, highlight } = picture
  return {
    ...axes,
    highlight,
    layers: [
      { kind: 'polygons', id: 'strips', polygons: stripShapes(strips, rule) },
      ...limitLayers(from, to, axes.y),
    ],
    series: [
      {
        id: 'function',
        mark: 'line',
        xs: curves.curve.xs,
        ys: curves.curve.ys,
        tone: 1,
        size: 2.5,
        label: 'f',
        column: t('integration.columnF'),
      },
    ],
  }
}

/** Dashed lines at the two limits, with their names. */
export function limitLayers(from: number, to: number, y: PlotModel['y']): readonly PlotLayer[] {
  const top = y.to - 0.07 * (y.to - y.from)
  return [
    {
      kind: 'paths',
      id: 'limits',
      xs: [from, from, NaN, to, to],
      ys: [y.from, y.to, NaN, y.from, y.to],
      colour: 'muted',
      size: 1,
      dashed: true,
    },
    {
      kind: 'texts',
      id: 'limit-names',
      over: true,
      texts: [
        { x: from, y: top, text: 'a', colour: 'ink', side: 'right' },
        { x: to, y: top, text: 'b', colour: 'ink', side: 'left' },
      ],
    },
  ]
}

/** F(x) − F(a) from a to b, as far as there is no gap on the way. */
export function exactGrowth(
  { antiderivative: { curve } }: AreaCurves,
  from: number,
  to: number,
): { readonly xs: Float64Array; readonly ys: Float64Array } {
  const start = readAt(curve.xs, curve.ys, from)
  const xs: number[] = [from]
  const ys: number[] = [start - start]
  for (let i = 0; i < curve.xs.length; i++) {
    const [x, y] = [curve.xs[i] ?? NaN, curve.ys[i] ?? NaN]
    if (x <= from) continue
    if (x >= to || Number.isNaN(y)) break
    xs.push(x)
    ys.push(y - start)
  }
  const end = readAt(curve.xs, curve.ys, to)
  const whole = (xs.at(-1) ?? NaN) < to && gapless(curve, from, to)
  if (whole) {
    xs.push(to)
    ys.push(end - start)
  }
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys) }
}

function gapless(
  { xs, ys }: { readonly xs: Float64Array; readonly ys: Float64Array },
  from: number,
  to: number,
): boolean {
  return !ys.some((y, i) => Number.isNaN(y) && (xs[i] ?? NaN) > from && (xs[i] ?? NaN) < to)
}

/** The sum as it grows strip by strip, over the area that it approaches. */
export function sumPlot(picture: AreaPicture, x: PlotModel['x'], y: PlotModel['y']): PlotModel {
  const { curves, strips, rule, from, to, highlight } = picture
  const sums = runningSums(strips, rule)
  const dots = strips.length <= 40
  return {
    x,
    y,
    highlight,
    series: [
      {
        id: 'exact',
        mark: 'line',
        ...exactGrowth(curves, from, to),
        tone: 'muted',
        dashed: true,
        size: 1.5,
        label: t('integration.sum.exact'),
        column: t('integration.sum.exactColumn'),
      },
      {
        id: 'sum',
        mark: 'line',
        ...sums,
        tone: 3,
        size: 2.5,
        label: t('integration.sum.sum'),
        column: t('integration.sum.sumColumn'),
      },
      ...(dots ? [{ id: 'sums', mark: 'points', ...sums, tone: 3, size: 3.5 } as const] : []),
    ],
  }
}

/** What the lower plot must show: the sums and what they approach. */
export function growthRange(picture: AreaPicture): Range {
  const { curves, strips, rule, from, to } = picture
  const values = [...runningSums(strips, rule).ys, ...exactGrowth(curves, from, to).ys, 0].filter(
    (value) => Number.isFinite(value),
  )
  return [Math.min(...values), Math.max(...values)]
}

/**
 * `before`, unless what must be seen no longer fits into it or has become small in it: a picture that
 * is dragged over should not breathe with every step.
 */
export function steadyRange(before: Range | undefined, needed: Range): Range {
  if (before) {
    const [low, high] = before
    const fits = low <= needed[0] && needed[1] <= high
    if (fits && needed[1] - needed[0] > 0.3 * (high - low)) return before
  }
  const { from, to } = padded(needed, 0.12)
  return [from, to]
}
