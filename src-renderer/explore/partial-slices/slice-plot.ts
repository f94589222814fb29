import { t } from '../../messages/index.ts'
import type { PlotModel, Tone } from '../../plots/index.ts'
import { lineThrough, padded } from '../lines.ts'
import type { PlaneDrawing } from '../plane/drawing.ts'
import type { Line } from '../plane/use-slices.ts'

/** Tones of the two slices, on the map and in their own plots. */
export const sliceTones = { x: 3, y: 4 } as const satisfies Record<'x' | 'y', Tone>

export interface Slice {
  readonly drawing: PlaneDrawing
  readonly axis: 'x' | 'y'
  readonly line: Line
  /** P's place along the axis, f there, and the partial derivative. */
  readonly at: number
  readonly value: number
  readonly slope: number
  readonly highlight: string | undefined
}

/** One slice with its tangent at P: an ordinary curve with an ordinary slope. */
export function slicePlot(slice: Slice): PlotModel {
  const { drawing, axis, line, at, value, slope, highlight } = slice
  const window = drawing.window[axis]
  const tangent = {
    id: `tangent-${axis}`,
    mark: 'line',
    ...lineThrough(at, value, slope, window.from, window.to),
    tone: 'muted',
    dashed: true,
    column: t('explore.secant.tangent'),
  } as const
  return {
    x: { label: axis, ...window },
    y: { label: '', ...padded(drawing.plane.bounds) },
    series: [
      ...(Number.isFinite(slope + value) ? [tangent] : []),
      {
        id: `slice-${axis}`,
        mark: 'line',
        ...line,
        tone: sliceTones[axis],
        size: 2.5,
        column: t('plane.slices.column'),
      },
    ],
    highlight,
  }
}
