import type { Probe, Rate } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel } from '../../plots/index.ts'
import { lineThrough } from '../lines.ts'
import type { Curves } from '../rate-model.ts'
import { maskByTrace } from '../trace.ts'
import type { Stretch } from '../trace.ts'

type Axes = Pick<PlotModel, 'x' | 'y'>

/** Above: f and a short tangent at P. */
export function curvePlot(
  curves: Curves,
  axes: Axes,
  at: number,
  probe: Probe,
  highlight: string | undefined,
): PlotModel {
  const reach = (curves.window.to - curves.window.from) / 7
  return {
    ...axes,
    highlight,
    series: [
      {
        id: 'tangent',
        mark: 'line',
        ...lineThrough(at, probe.value, probe.slope, at - reach, at + reach),
        tone: 3,
        size: 3,
        column: t('explore.secant.tangent'),
      },
      {
        id: 'function',
        mark: 'line',
        xs: curves.curve.xs,
        ys: curves.curve.ys,
        tone: 1,
        size: 2.5,
        label: 'f',
        column: t('explore.secant.columnF'),
      },
    ],
  }
}

/** Below: the slope where P has been, over f′ as the rule gives it. */
export function slopePlot(
  curves: Curves,
  axes: Axes,
  rate: Rate | undefined,
  stretches: readonly Stretch[],
  showRule: boolean,
  highlight: string | undefined,
): PlotModel {
  const rule = {
    id: 'derivative',
    mark: 'line',
    xs: curves.slopes.xs,
    ys: curves.slopes.ys,
    tone: 'muted',
    dashed: true,
    size: 1.5,
    label: t('explore.trace.rule'),
    column: t('explore.trace.ruleColumn'),
  } as const
  const traced = rate && {
    id: 'trace',
    mark: 'line' as const,
    xs: rate.xs,
    ys: maskByTrace(rate.xs, rate.rate, stretches),
    tone: 3 as const,
    size: 3,
    label: t('explore.trace.traced'),
    column: t('explore.trace.tracedColumn'),
  }
  return { ...axes, highlight, series: [...(showRule ? [rule] : []), ...(traced ? [traced] : [])] }
}
