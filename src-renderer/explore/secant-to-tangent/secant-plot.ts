import type { Probe } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel, PlotSeries } from '../../plots/index.ts'
import { lineThrough } from '../lines.ts'
import type { Curves } from '../rate-model.ts'

export interface SecantPicture {
  readonly curves: Curves
  readonly axes: Pick<PlotModel, 'x' | 'y'>
  readonly at: number
  readonly delta: number
  readonly probe: Probe
  readonly highlight: string | undefined
}

/** f, the secant through P and Q, and the tangent at P, or the two one-sided slopes at a corner. */
export function secantPlot(picture: SecantPicture): PlotModel {
  const { curves, axes, at, delta, probe, highlight } = picture
  const { window } = curves
  const curve: PlotSeries = {
    id: 'function',
    mark: 'line',
    xs: curves.curve.xs,
    ys: curves.curve.ys,
    tone: 1,
    size: 2.5,
    label: 'f',
    column: t('explore.secant.columnF'),
  }
  const secant: PlotSeries = {
    id: 'secant',
    mark: 'line',
    ...lineThrough(at, probe.value, probe.secantSlope, window.from, window.to),
    tone: 2,
    size: 2,
    label: t('explore.secant.secant'),
    column: t('explore.secant.secant'),
  }
  const ends: PlotSeries = {
    id: 'secant-points',
    mark: 'points',
    xs: [at, at + delta],
    ys: [probe.value, probe.valueAhead],
    tone: 2,
    size: 4,
  }
  return { ...axes, series: [...tangents(picture), secant, curve, ends], highlight }
}

/** Slopes left and right of a corner exist but differ: there is no tangent, only two half lines. */
export function isCorner(probe: Probe): boolean {
  return (
    Number.isNaN(probe.slope) &&
    Number.isFinite(probe.slopeLeft) &&
    Number.isFinite(probe.slopeRight)
  )
}

function tangents({ at, probe, curves: { window } }: SecantPicture): readonly PlotSeries[] {
  const common = { mark: 'line', tone: 3, dashed: true, size: 2 } as const
  if (!isCorner(probe)) {
    if (Number.isNaN(probe.slope)) return []
    return [
      {
        ...common,
        id: 'tangent',
        ...lineThrough(at, probe.value, probe.slope, window.from, window.to),
        label: t('explore.secant.tangent'),
        column: t('explore.secant.tangent'),
      },
    ]
  }
  return [
    {
      ...common,
      id: 'slope-left',
      ...lineThrough(at, probe.value, probe.slopeLeft, window.from, at),
      label: t('explore.secant.slopeLeft'),
    },
    {
      ...common,
      id: 'slope-right',
      ...lineThrough(at, probe.value, probe.slopeRight, at, window.to),
      label: t('explore.secant.slopeRight'),
    },
  ]
}
