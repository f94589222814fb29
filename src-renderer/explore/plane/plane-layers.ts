import { t } from '../../messages/index.ts'
import type {
  ArrowLayer,
  PlotLayer,
  PlotModel,
  PlotPoint,
  PlotTable,
  Tone,
} from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import type { Window } from '../rate-model.ts'
import { readGrid } from './grid.ts'
import type { PlaneDrawing, PlaneWindow } from './drawing.ts'

/** Heat so pale that lines and words over it stay readable in either theme. */
const heatOpacity = 0.5

/** The axes of a window, both with the same room. */
export function planeAxes({ x, y }: PlaneWindow): Pick<PlotModel, 'x' | 'y'> {
  return { x: { label: 'x', ...x }, y: { label: 'y', ...y } }
}

/** The heights as colours. */
export function heatLayer({ plane }: PlaneDrawing): PlotLayer {
  const [from, to] = plane.bounds
  const { xs, ys, values } = plane
  return {
    kind: 'heat',
    id: 'heat',
    xs,
    ys,
    values,
    from,
    to,
    palette: 'viridis',
    opacity: heatOpacity,
  }
}

/** The level lines; every second one bears its height. */
export function contourLayers({ plane: { contours }, window }: PlaneDrawing): readonly PlotLayer[] {
  const lines = contours.map(({ xs, ys }): PlotLayer => ({
    kind: 'paths',
    id: 'contours',
    xs,
    ys,
    colour: 'muted',
    size: 1,
  }))
  const texts = contours.flatMap(({ level, xs, ys }, index) => {
    const place = index % 2 === 0 ? middleOf(xs, ys) : undefined
    return place && isWellInside(place, window)
      ? [{ ...place, text: formatNumber(level), colour: 'muted' as const }]
      : []
  })
  return [...lines, { kind: 'texts', id: 'heights', texts }]
}

/** Whether words at that place are not cut by the frame. */
function isWellInside({ x, y }: PlotPoint, window: PlaneWindow): boolean {
  const room = 0.05 * sideOf(window)
  const fits = (value: number, { from, to }: Window): boolean =>
    value > from + room && value < to - room
  return fits(x, window.x) && fits(y, window.y)
}

/** The middle point of the longest line. */
function middleOf(xs: Float64Array, ys: Float64Array): PlotPoint | undefined {
  let best: readonly [from: number, to: number] = [0, 0]
  let start = 0
  for (let k = 0; k <= xs.length; k++) {
    if (k < xs.length && !Number.isNaN(xs[k])) continue
    if (k - start > best[1] - best[0]) best = [start, k]
    start = k + 1
  }
  const [from, to] = best
  if (to - from < 8) return undefined
  const at = Math.floor((from + to) / 2)
  return { x: xs[at] ?? NaN, y: ys[at] ?? NaN }
}

/**
 * How long an arrow for a gradient of that size is, as a part of the longest: the root keeps short
 * ones visible beside long ones. Longer still means steeper.
 */
export function arrowPart(size: number, largest: number): number {
  return largest > 0 ? Math.sqrt(Math.min(1, size / largest)) : 0
}

/** The longest arrow at P, as a part of the window's shorter side. */
const longestArrow = 0.16

/** The shorter side of a window. */
export function sideOf({ x, y }: PlaneWindow): number {
  return Math.min(x.to - x.from, y.to - y.from)
}

/** ∇f at P as an arrow; none where there is no gradient. */
export function gradientArrow(
  { field, window }: PlaneDrawing,
  at: PlotPoint,
  gradient: readonly [number, number],
): ArrowLayer {
  const size = Math.hypot(...gradient)
  const reach = longestArrow * sideOf(window) * arrowPart(size, field.largest)
  const part = size > 0 ? reach / size : 0
  return {
    kind: 'arrows',
    id: 'gradient',
    over: true,
    xs: [at.x],
    ys: [at.y],
    us: [gradient[0] * part],
    vs: [gradient[1] * part],
    colour: 2,
    size: 3,
  }
}

/** f at nine by nine places: x along the top, y down the side. */
export function planeTable({ plane, window }: PlaneDrawing): PlotTable {
  const places = ({ from, to }: PlaneWindow['x']): readonly number[] =>
    Array.from({ length: 9 }, (_, k) => Number((from + ((to - from) * k) / 8).toPrecision(6)))
  const columns = places(window.x)
  return {
    columns: [t('plane.tableCorner'), ...columns.map((x) => formatNumber(x))],
    rows: places(window.y)
      .toReversed()
      .map((y) => [
        formatNumber(y),
        ...columns.map((x) => {
          const value = readGrid(plane, x, y)
          return Number.isNaN(value) ? '' : formatNumber(value, 4)
        }),
      ]),
  }
}

/** One arrow over everything else. */
export function arrowAt(id: string, from: PlotPoint, to: PlotPoint, tone: Tone): ArrowLayer {
  return {
    kind: 'arrows',
    id,
    over: true,
    xs: [from.x],
    ys: [from.y],
    us: [to.x - from.x],
    vs: [to.y - from.y],
    colour: tone,
    size: 3,
  }
}
