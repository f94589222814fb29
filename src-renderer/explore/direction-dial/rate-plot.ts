import type { Scan } from '../../../src-shared/domain/index.ts'
import { t } from '../../messages/index.ts'
import type { PlotModel, PlotSeries } from '../../plots/index.ts'
import { unitVector } from '../plane/words.ts'
import { maskByTrace } from '../trace.ts'
import type { Stretch } from '../trace.ts'
import { fullTurn } from './dial-model.ts'

export interface RatePicture {
  readonly gradient: readonly [number, number]
  readonly scan: Scan | undefined
  readonly tried: readonly Stretch[]
  readonly showRule: boolean
  readonly highlight: string | undefined
}

/** Every second degree is enough for a sine. */
const ruleAngles = Float64Array.from({ length: fullTurn / 2 + 1 }, (_, k) => 2 * k)

/** The rate of change against the direction: measured where it was tried, and by the gradient. */
export function ratePlot(picture: RatePicture): PlotModel {
  const { gradient, scan, tried, showRule, highlight } = picture
  const size = Math.hypot(...gradient)
  const high = Number.isFinite(size) && size > 0 ? 1.2 * size : 1
  const rule: PlotSeries = {
    id: 'rule',
    mark: 'line',
    xs: ruleAngles,
    ys: ruleAngles.map((degrees) => rateAlong(gradient, degrees)),
    tone: 2,
    dashed: true,
    size: 1.5,
    column: t('plane.dial.ruleColumn'),
  }
  const measured: readonly PlotSeries[] = scan
    ? [
        {
          id: 'tried',
          mark: 'line',
          xs: scan.angles,
          ys: maskByTrace(scan.angles, scan.rates, tried),
          tone: 3,
          size: 3,
          column: t('plane.dial.triedColumn'),
        },
      ]
    : []
  return {
    x: { label: 'θ', from: 0, to: fullTurn, every: 90 },
    y: { label: t('plane.dial.rateAxis'), from: -high, to: high },
    series: [...(showRule && Number.isFinite(size) ? [rule] : []), ...measured],
    highlight,
  }
}

/** ∇f·d for the unit vector d of that direction. */
export function rateAlong(gradient: readonly [number, number], degrees: number): number {
  const [dx, dy] = unitVector(degrees)
  return gradient[0] * dx + gradient[1] * dy
}
