import { t } from '../../messages/index.ts'
import { niceStep } from '../../plots/index.ts'
import type { PlotLayer, PlotModel, PlotPoint, PlotTable } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { arrowAt } from '../plane/plane-layers.ts'
import { unitVector } from '../plane/words.ts'
import { maskByTrace } from '../trace.ts'
import { fullTurn, wasTried } from './dial-model.ts'
import { rateAlong } from './rate-plot.ts'
import type { RatePicture } from './rate-plot.ts'
import { rateAt } from './use-scan.ts'

/** Rings of the dial: as many as can be told apart. */
const mostRings = 4
const spokes = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330] as const
const origin = { x: 0, y: 0 }

/**
 * The rate of change as a dial: in each direction as far from the middle as it is large, solid where
 * f grows and dashed where it falls. For a smooth f the two are circles, and ∇f is a diameter of the
 * first. `hand` is the place of the direction that is looked at.
 */
export function polarPlot(picture: RatePicture, hand: PlotPoint): PlotModel {
  const { gradient, scan, tried, showRule, highlight } = picture
  const size = Math.hypot(...gradient)
  const sound = Number.isFinite(size) && size > 0
  const reach = sound ? 1.25 * size : 1
  return {
    x: { label: t('plane.dial.rateAxis'), from: -reach, to: reach },
    y: { label: t('plane.dial.rateAxis'), from: -reach, to: reach },
    series: [],
    layers: [
      ...frame(reach),
      ...(scan ? lobes(scan.angles, maskByTrace(scan.angles, scan.rates, tried)) : []),
      ...(showRule && sound
        ? [arrowAt('gradient', origin, { x: gradient[0], y: gradient[1] }, 2)]
        : []),
      arrowAt('direction', origin, hand, 3),
    ],
    table: polarTable(picture),
    highlight,
  }
}

/** Where a rate lies on the dial: in its own direction, whatever its sign. */
export function placeOf(degrees: number, rate: number): PlotPoint {
  const [dx, dy] = unitVector(degrees)
  const far = Math.abs(rate)
  return { x: far * dx, y: far * dy }
}

/** Growth and fall as two lines, the second one dashed. */
function lobes(angles: ArrayLike<number>, rates: ArrayLike<number>): readonly PlotLayer[] {
  const line = (isDrawn: (rate: number) => boolean): Line =>
    polyline(
      Array.from(rates, (rate, k) => (isDrawn(rate) ? placeOf(angles[k] ?? NaN, rate) : undefined)),
    )
  return [
    { kind: 'paths', id: 'tried', colour: 3, size: 3, ...line((rate) => rate >= 0) },
    { kind: 'paths', id: 'tried', colour: 3, size: 2, dashed: true, ...line((rate) => rate < 0) },
  ]
}

/** Rings at round rates, spokes, and the directions that have names. */
function frame(reach: number): readonly PlotLayer[] {
  const step = niceStep(reach, mostRings)
  const radii = Array.from({ length: Math.floor(reach / step) }, (_, k) => (k + 1) * step)
  const far = reach * 2
  return [
    {
      kind: 'paths',
      id: 'rings',
      colour: 'muted',
      size: 0.75,
      ...polyline(
        radii.flatMap((radius) => [
          ...Array.from({ length: 121 }, (_, k) => placeOf(3 * k, radius)),
          undefined,
        ]),
      ),
    },
    {
      kind: 'paths',
      id: 'spokes',
      colour: 'muted',
      size: 0.5,
      ...polyline(spokes.flatMap((degrees) => [origin, placeOf(degrees, far), undefined])),
    },
  ]
}

interface Line {
  readonly xs: Float64Array
  readonly ys: Float64Array
}

/** An absent place lifts the pen. */
const polyline = (places: readonly (PlotPoint | undefined)[]): Line => ({
  xs: Float64Array.from(places, (place) => place?.x ?? NaN),
  ys: Float64Array.from(places, (place) => place?.y ?? NaN),
})

/** Every fifteenth degree. */
function polarTable(picture: RatePicture): PlotTable {
  const { scan, tried, gradient, showRule } = picture
  const angles = Array.from({ length: fullTurn / 15 + 1 }, (_, k) => 15 * k)
  const cell = (rate: number): string => (Number.isFinite(rate) ? formatNumber(rate, 5) : '')
  return {
    columns: ['θ', t('plane.dial.triedColumn'), ...(showRule ? [t('plane.dial.ruleColumn')] : [])],
    rows: angles.map((degrees) => [
      formatNumber(degrees),
      scan && wasTried(tried, degrees) ? cell(rateAt(scan, degrees)) : '',
      ...(showRule ? [cell(rateAlong(gradient, degrees))] : []),
    ]),
  }
}
