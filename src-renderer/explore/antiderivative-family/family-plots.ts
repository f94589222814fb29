import { t } from '../../messages/index.ts'
import { readAt } from '../../plots/index.ts'
import type { PlotLayer, PlotModel } from '../../plots/index.ts'
import type { AreaCurves } from '../area/area-model.ts'
import { lineThrough, padded } from '../lines.ts'
import { maskByTrace } from '../trace.ts'
import type { Stretch } from '../trace.ts'
import { largestConstant } from './family-model.ts'
import type { Measured } from './family-model.ts'

type Axes = Pick<PlotModel, 'x' | 'y'>

/** Members of the family that stand in the background, by their constants. */
const background = [-10, -7.5, -5, -2.5, 0, 2.5, 5, 7.5, 10]

/** Faint copies of the antiderivative, one above the other. */
export function familyLayer({ antiderivative: { curve } }: AreaCurves): PlotLayer {
  const length = curve.xs.length + 1
  const xs = new Float64Array(background.length * length).fill(NaN)
  const ys = new Float64Array(background.length * length).fill(NaN)
  background.forEach((constant, k) => {
    xs.set(curve.xs, k * length)
    ys.set(
      curve.ys.map((y) => y + constant),
      k * length,
    )
  })
  return { kind: 'paths', id: 'family', xs, ys, colour: 'muted', size: 0.75 }
}

/** Room for every member of the family. */
export function familyAxes({ antiderivative: { curve }, window }: AreaCurves): Axes {
  const [low, high] = curve.yBounds
  const room = Math.min(largestConstant, Math.max(2, (high - low) / 2))
  return { x: { label: 'x', ...window }, y: { label: '', ...padded([low - room, high + room], 0) } }
}

export interface FamilyPicture {
  readonly curves: AreaCurves
  readonly family: PlotLayer
  readonly constant: number
  readonly at: number
  readonly slope: number
  readonly highlight: string | undefined
}

/** Above: the antiderivative at the height that the constant gives it, with a tangent at P. */
export function familyPlot(picture: FamilyPicture, axes: Axes): PlotModel {
  const { curves, family, constant, at, slope, highlight } = picture
  const { curve } = curves.antiderivative
  const reach = (curves.window.to - curves.window.from) / 8
  const height = readAt(curve.xs, curve.ys, at) + constant
  return {
    ...axes,
    highlight,
    layers: [family],
    series: [
      {
        id: 'tangent',
        mark: 'line',
        ...lineThrough(at, height, slope, at - reach, at + reach),
        tone: 3,
        size: 3,
      },
      {
        id: 'antiderivative',
        mark: 'line',
        xs: curve.xs,
        ys: curve.ys.map((y) => y + constant),
        tone: 4,
        size: 2.5,
        label: 'F',
        column: 'F(x)',
      },
    ],
  }
}

/** Below: the slope of what is above, where P has been, over f. */
export function slopePlot(
  curves: AreaCurves,
  slopes: Measured | undefined,
  stretches: readonly Stretch[],
  highlight: string | undefined,
): PlotModel {
  const [low, high] = curves.curve.yBounds
  return {
    x: { label: 'x', ...curves.window },
    y: { label: t('integration.family.slopeAxis'), ...padded([low, high]) },
    highlight,
    series: [
      {
        id: 'function',
        mark: 'line',
        xs: curves.curve.xs,
        ys: curves.curve.ys,
        tone: 1,
        dashed: true,
        size: 1.5,
        label: 'f',
        column: t('integration.columnF'),
      },
      ...(slopes
        ? [
            {
              id: 'trace',
              mark: 'line',
              xs: slopes.xs,
              ys: maskByTrace(slopes.xs, slopes.ys, stretches),
              tone: 3,
              size: 3,
              label: t('integration.family.traced'),
              column: t('integration.family.tracedColumn'),
            } as const,
          ]
        : []),
    ],
  }
}
