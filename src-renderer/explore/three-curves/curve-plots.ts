import type { Curve, TurningPoint } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotLayer, PlotModel, PlotSeries, Tone } from '../../plots/index.ts'
import { lineThrough, padded } from '../lines.ts'
import type { ThreeCurves } from './curves-model.ts'
import { signRuns } from './sign-runs.ts'

type AxisY = PlotModel['y']

/** Part of the plot's height that the strip of signs takes at its foot. */
const stripPart = 0.13

const shapes = {
  minimum: 'circle',
  maximum: 'circle',
  inflection: 'square',
  undecided: 'cross',
} as const

/** A dashed line through all plots at the handle's place. */
function guide(at: number, y: AxisY): PlotLayer {
  return {
    kind: 'paths',
    id: 'guide',
    xs: [at, at],
    ys: [y.from, y.to],
    colour: 'muted',
    size: 1,
    dashed: true,
  }
}

const line = (
  id: string,
  { xs, ys }: Curve,
  tone: Tone,
  label: string,
  column: string,
): PlotSeries => ({ id, mark: 'line', xs, ys, tone, size: 2.5, label, column })

/** f with a tangent at the handle and its places of slope zero. */
export function curvePlot(
  { f, window, optimum }: ThreeCurves,
  at: number,
  value: number,
  slope: number,
  highlight: string | undefined,
): PlotModel {
  const y = { label: '', ...padded(f.yBounds, 0.12) }
  const reach = (window.to - window.from) / 9
  return {
    x: { label: 'x', ...window },
    y,
    highlight,
    layers: [guide(at, y)],
    series: [
      {
        id: 'tangent',
        mark: 'line',
        ...lineThrough(at, value, slope, at - reach, at + reach),
        tone: 3,
        size: 3,
      },
      line('function', f, 1, 'f', 'f(x)'),
      ...flatPoints(optimum.points),
    ],
  }
}

function flatPoints(points: readonly TurningPoint[]): readonly PlotSeries[] {
  return points.map(({ x, value, kind }, i) => ({
    id: `flat-${String(i)}`,
    mark: 'points',
    xs: [x],
    ys: [value],
    tone: 4,
    size: 5,
    shape: shapes[kind],
    hollow: true,
  }))
}

/** f′, with a strip at its foot that says where f climbs and where it falls. */
export function slopePlot(
  { slope, window }: ThreeCurves,
  at: number,
  highlight: string | undefined,
): PlotModel {
  const [low, high] = slope.yBounds
  const seen = padded([Math.min(0, low), Math.max(0, high)], 0.06)
  const strip = ((seen.to - seen.from) * stripPart) / (1 - stripPart)
  const y = { label: '', from: seen.from - strip, to: seen.to }
  const [foot, top] = [y.from, y.from + 0.92 * strip]
  const runs = signRuns(slope)
  const wide = (window.to - window.from) / 14
  return {
    x: { label: '', ...window },
    y,
    highlight,
    layers: [
      guide(at, y),
      {
        kind: 'polygons',
        id: 'signs',
        polygons: runs.map(({ from, to, sign }) => ({
          xs: [from, from, to, to],
          ys: [foot, top, top, foot],
          colour: sign > 0 ? 1 : 2,
          hatched: sign < 0,
          outline: 0,
        })),
      },
      {
        kind: 'texts',
        id: 'sign-words',
        over: true,
        texts: runs
          .filter(({ from, to }) => to - from > wide)
          .map(({ from, to, sign }) => ({
            x: (from + to) / 2,
            y: (foot + top) / 2,
            text: sign > 0 ? t('optimisation.curves.climbs') : t('optimisation.curves.falls'),
            colour: 'ink',
          })),
      },
    ],
    series: [line('slope', slope, 3, 'f′', 'f′(x)')],
  }
}

/** f″. */
export function bendPlot(
  { bend, window }: ThreeCurves,
  at: number,
  highlight: string | undefined,
): PlotModel {
  const [low, high] = bend.yBounds
  const y = { label: '', ...padded([Math.min(0, low), Math.max(0, high)], 0.1) }
  return {
    x: { label: 'x', ...window },
    y,
    highlight,
    layers: [guide(at, y)],
    series: [line('bend', bend, 5, 'f″', 'f″(x)')],
  }
}
