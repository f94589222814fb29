import type { DescentRun } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel } from '../../plots/index.ts'
import { padded } from '../lines.ts'
import type { RunnerCurves } from './runner-model.ts'

/** The places visited so far, on the curve, joined in their order. */
export function walkPlot(
  { curve, window }: RunnerCurves,
  { path, values }: DescentRun,
  shown: number,
  highlight: string | undefined,
): PlotModel {
  const xs = path.slice(0, shown + 1)
  const ys = values.slice(0, shown + 1)
  return {
    x: { label: 'x', ...window },
    y: { label: '', ...padded(curve.yBounds, 0.1) },
    highlight,
    layers: [{ kind: 'paths', id: 'walk', over: true, xs, ys, colour: 2, size: 1.5 }],
    series: [
      {
        id: 'function',
        mark: 'line',
        xs: curve.xs,
        ys: curve.ys,
        tone: 1,
        size: 2.5,
        label: 'f',
        column: t('optimisation.curves.columnF'),
      },
      { id: 'visited', mark: 'points', xs, ys, tone: 2, size: 4 },
      {
        id: 'now',
        mark: 'points',
        xs: xs.slice(-1),
        ys: ys.slice(-1),
        tone: 2,
        size: 7,
        shape: 'triangle',
      },
    ],
  }
}

/** x against the number of the step; the dashed lines are the places of slope zero. */
export function stepsPlot(
  { window, optimum }: RunnerCurves,
  { path }: DescentRun,
  shown: number,
  highlight: string | undefined,
): PlotModel {
  const visited = path.slice(0, shown + 1)
  const numbers = Float64Array.from(visited, (_, i) => i)
  const end = Math.max(10, path.length - 1)
  return {
    x: { label: t('optimisation.run.stepAxis'), from: 0, to: end },
    y: { label: 'x', ...window },
    highlight,
    layers: optimum.points.slice(0, 12).map(({ x }, i) => ({
      kind: 'paths' as const,
      id: `flat-${String(i)}`,
      xs: [0, end],
      ys: [x, x],
      colour: 'muted' as const,
      size: 1,
      dashed: true,
    })),
    series: [
      { id: 'walk', mark: 'line', xs: numbers, ys: visited, tone: 2, size: 1.5, column: 'x' },
      { id: 'places', mark: 'points', xs: numbers, ys: visited, tone: 2, size: 3 },
    ],
  }
}
