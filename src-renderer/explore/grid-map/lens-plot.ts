import { t } from '../../messages/index.ts'
import type { PlotLayer, PlotModel, TextLayer, Tone } from '../../plots/index.ts'
import { outlineOf } from './cell-picture.ts'
import type { CellPicture } from './cell-picture.ts'
import { imageTable } from './cell-tables.ts'
import { cellLayers, sideTones } from './map-plots.ts'

/** Image and parallelogram, moved to the origin and enlarged until the cell is one wide. */
export function lensPlot(picture: CellPicture, highlight: string | undefined): PlotModel {
  const { cell, value, us, vs, columns } = picture
  const enlarge = (places: ArrayLike<number>, from: number): Float64Array =>
    Float64Array.from(places, (place) => (place - from) / cell.size)
  const enlarged: CellPicture = {
    ...picture,
    cell: { ...cell, size: 1 },
    us: enlarge(us, value[0]),
    vs: enlarge(vs, value[1]),
  }
  const [one, two] = columns
  const [x, y] = lensWindow(enlarged)
  return {
    x: { label: t('map.lens.u'), ...x },
    y: { label: t('map.lens.v'), ...y },
    series: [],
    layers: [
      unitSquare,
      ...cellLayers(enlarged, [0, 0]),
      {
        kind: 'texts',
        id: 'columns',
        over: true,
        texts: [
          columnLabel(one, two, t('map.lens.first'), sideTones[0]),
          columnLabel(two, one, t('map.lens.second'), sideTones[1]),
        ],
      },
    ],
    table: imageTable(picture),
    highlight,
  }
}

/** The cell itself, where it is one wide. */
export const unitSquare: PlotLayer = {
  kind: 'paths',
  id: 'unit',
  ...outlineOf({ x: 0, y: 0, size: 1 }, 1),
  colour: 'muted',
  size: 1,
}

/** A column's name at its tip, on the side that the other column is not on. */
function columnLabel(
  [x, y]: readonly [number, number],
  other: readonly [number, number],
  text: string,
  colour: Tone,
): TextLayer['texts'][number] {
  const left = x * other[1] - y * other[0] < 0
  const [across, up] = left ? [-y, x] : [y, -x]
  const level = Math.abs(across) > Math.abs(up)
  const side = level ? (across < 0 ? 'left' : 'right') : up < 0 ? 'below' : 'above'
  return { x, y, text, colour, side }
}

const niceSides = [2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192]

interface Box {
  readonly low: readonly [number, number]
  readonly high: readonly [number, number]
}

/** How far the bent image may stretch the lens before it is cut instead, as beside a pole. */
const mostStretch = 3

/**
 * Ends of the lens' axes: cell, parallelogram and image fit, both axes are equally long, and they
 * stand still while what they show changes a little.
 */
function lensWindow({ columns: [one, two], us, vs }: CellPicture): readonly [Ends, Ends] {
  const twin = boxOf(
    [0, 1, one[0], two[0], one[0] + two[0]],
    [0, 1, one[1], two[1], one[1] + two[1]],
  )
  const all = boxOf(
    [...Array.from(us), twin.low[0], twin.high[0]],
    [...Array.from(vs), twin.low[1], twin.high[1]],
  )
  const shown = lengthOf(all) <= mostStretch * lengthOf(twin) ? all : twin
  const wanted = 1.2 * lengthOf(shown)
  const side = niceSides.find((length) => length >= wanted) ?? wanted
  const around = (axis: 0 | 1): Ends => {
    const middle = (shown.low[axis] + shown.high[axis]) / 2
    const snapped = (Math.round((middle / side) * 12) * side) / 12
    return { from: snapped - side / 2, to: snapped + side / 2 }
  }
  return [around(0), around(1)]
}

interface Ends {
  readonly from: number
  readonly to: number
}

function boxOf(xs: readonly number[], ys: readonly number[]): Box {
  const [us, vs] = [xs.filter(Number.isFinite), ys.filter(Number.isFinite)]
  return {
    low: [Math.min(...us), Math.min(...vs)],
    high: [Math.max(...us), Math.max(...vs)],
  }
}

function lengthOf({ low, high }: Box): number {
  return Math.max(high[0] - low[0], high[1] - low[1])
}
