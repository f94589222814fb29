import { t } from '../../messages/index.ts'
import type { ArrowLayer, PlotTable } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { arrowPart, sideOf } from '../plane/plane-layers.ts'
import { estimateSpot } from '../plane/plane-model.ts'
import type { PlaneDrawing } from '../plane/drawing.ts'
import { vectorText } from '../plane/words.ts'

/** Every eighth node of the grid: 13 arrows along each side. */
const stride = 8
/** The longest arrow, as a part of the way from one arrow to the next. */
const longest = 0.95

/**
 * ∇f as arrows that begin where they belong, coloured by size. A wider arrow in ink lies under each,
 * so that the bright ones stand out from a bright page.
 */
export function fieldArrows(
  { field, window }: PlaneDrawing,
  isEven: boolean,
): readonly [outline: ArrowLayer, coloured: ArrowLayer] {
  const { xs, ys, us, vs, sizes, largest } = field
  const columns = xs.length
  const spacing = (sideOf(window) / (columns - 1)) * stride
  const arrows: { x: number; y: number; u: number; v: number; shade: number }[] = []
  for (let row = 0; row < ys.length; row += stride) {
    for (let column = 0; column < columns; column += stride) {
      const k = row * columns + column
      const size = sizes[k] ?? NaN
      const length = longest * spacing * (isEven ? 1 : arrowPart(size, largest))
      const part = size > 0 ? length / size : 0
      arrows.push({
        x: xs[column] ?? NaN,
        y: ys[row] ?? NaN,
        u: (us[k] ?? NaN) * part,
        v: (vs[k] ?? NaN) * part,
        shade: largest > 0 ? size / largest : 0,
      })
    }
  }
  const all = {
    kind: 'arrows',
    xs: arrows.map(({ x }) => x),
    ys: arrows.map(({ y }) => y),
    us: arrows.map(({ u }) => u),
    vs: arrows.map(({ v }) => v),
  } as const
  return [
    { ...all, id: 'field-outline', colour: 'ink', size: 3.2 },
    { ...all, id: 'field', colour: 'ink', shades: arrows.map(({ shade }) => shade), size: 1.6 },
  ]
}

/** Gradient and size at five by five places. */
export function fieldTable(drawing: PlaneDrawing): PlotTable {
  const places = ({ from, to }: PlaneDrawing['window']['x']): readonly number[] =>
    [0, 1, 2, 3, 4].map((k) => Number((from + ((to - from) * k) / 4).toPrecision(6)))
  const { x, y } = drawing.window
  return {
    columns: [t('plane.field.place'), t('plane.alongX'), t('plane.alongY'), t('plane.field.size')],
    rows: places(y).flatMap((atY) =>
      places(x).map((atX) => {
        const { gradient } = estimateSpot(drawing, { x: atX, y: atY })
        const numbers = [...gradient, Math.hypot(...gradient)]
        return [
          vectorText([atX, atY]),
          ...numbers.map((value) => (Number.isNaN(value) ? '' : formatNumber(value))),
        ]
      }),
    ),
  }
}
