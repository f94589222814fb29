import { t } from '../../messages/index.ts'
import type { PlotLayer, PlotModel, PlotTable } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { determinantOf, outlineOf, twinOf } from './cell-picture.ts'
import type { Cell, CellPicture } from './cell-picture.ts'
import { gridEnd, plainGrid } from './grid-image.ts'
import type { Grid, GridImage } from './grid-image.ts'

/** Tones, the same in all plots: the cell, its two sides at P, and the linear twin. */
export const cellTone = 1
export const sideTones = [2, 3] as const
export const twinTone = 4

/** The plane with its grid, the cell and its two sides at P. */
export function planePlot(cell: Cell, highlight: string | undefined): PlotModel {
  const { x, y, size } = cell
  return {
    x: { label: 'x', from: -1.1 * gridEnd, to: 1.1 * gridEnd },
    y: { label: 'y', from: -1.1 * gridEnd, to: 1.1 * gridEnd },
    series: [],
    layers: [
      ...gridLayers(plainGrid),
      {
        kind: 'polygons',
        id: 'cell',
        polygons: [{ ...outlineOf(cell, 1), colour: cellTone, fill: 0.3, outline: 1.5 }],
      },
      ...arrows([x, y], [size, 0], [0, size]),
    ],
    table: cornerTable([t('map.columns.x'), t('map.columns.y')], cornersOf(outlineOf(cell, 1), 1)),
    highlight,
  }
}

/** The image of the grid and of the cell, with the parallelogram of the columns on top. */
export function imagePlot(
  image: GridImage,
  picture: CellPicture | undefined,
  highlight: string | undefined,
): PlotModel {
  return {
    x: { label: 'u', from: image.u[0], to: image.u[1] },
    y: { label: 'v', from: image.v[0], to: image.v[1] },
    series: [],
    layers: [...gridLayers(image.grid), ...(picture ? cellLayers(picture, picture.value, 1) : [])],
    ...(picture && { table: imageTable(picture) }),
    highlight,
  }
}

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
  const reach = lensReach([one[0], one[1], two[0], two[1], one[0] + two[0], one[1] + two[1]])
  return {
    x: { label: t('map.lens.u'), from: -reach, to: reach },
    y: { label: t('map.lens.v'), from: -reach, to: reach },
    series: [],
    layers: [
      unitSquare,
      ...cellLayers(enlarged, [0, 0], 1),
      {
        kind: 'texts',
        id: 'columns',
        over: true,
        texts: [one, two].map(([x, y], index) => ({
          x,
          y,
          text: t(index === 0 ? 'map.lens.first' : 'map.lens.second'),
          colour: sideTones[index] ?? 2,
          side: Math.abs(x) > Math.abs(y) ? (x > 0 ? 'above' : 'below') : y > 0 ? 'above' : 'below',
        })),
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

const niceReaches = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96]

/** Ends of the lens' axes: the parallelogram fits, and the axes stand still while it changes a little. */
function lensReach(places: readonly number[]): number {
  const farthest = Math.max(1, ...places.filter(Number.isFinite).map(Math.abs)) * 1.2
  return niceReaches.find((reach) => reach >= farthest) ?? farthest
}

function gridLayers({ upright, level }: Grid): readonly PlotLayer[] {
  return [
    { kind: 'paths', id: 'level', ...level, colour: 5, size: 0.75 },
    { kind: 'paths', id: 'upright', ...upright, colour: 6, size: 0.75 },
  ]
}

/** `at` is where f(P) is drawn, `scale` how long a column is drawn per unit of the cell's width. */
function cellLayers(
  picture: CellPicture,
  at: readonly [number, number],
  scale: number,
): readonly PlotLayer[] {
  const size = picture.cell.size * scale
  const [one, two] = picture.columns
  const turned = determinantOf(picture) < 0
  return [
    {
      kind: 'polygons',
      id: 'cell',
      polygons: [
        {
          xs: picture.us,
          ys: picture.vs,
          colour: cellTone,
          fill: 0.3,
          outline: 1.5,
          hatched: turned,
        },
      ],
    },
    {
      kind: 'paths',
      id: 'twin',
      ...twinOf(picture, at, size),
      colour: twinTone,
      dashed: true,
      size: 2,
    },
    ...arrows(at, [size * one[0], size * one[1]], [size * two[0], size * two[1]]),
  ]
}

/** Two arrows from one place, in the tones of the columns. */
export function arrows(
  [x, y]: readonly [number, number],
  ...tips: readonly (readonly [number, number])[]
): readonly PlotLayer[] {
  return tips.map(([u, v], index) => ({
    kind: 'arrows',
    id: index === 0 ? 'first-column' : 'second-column',
    over: true,
    xs: [x],
    ys: [y],
    us: [u],
    vs: [v],
    colour: sideTones[index] ?? 2,
    size: 2.5,
  }))
}

function cornersOf(
  { xs, ys }: { readonly xs: ArrayLike<number>; readonly ys: ArrayLike<number> },
  points: number,
): readonly (readonly number[])[] {
  return [0, 1, 2, 3].map((k) => [xs[k * points] ?? NaN, ys[k * points] ?? NaN])
}

const cornerNames = ['P', 'right', 'across', 'up'] as const

function cornerTable(
  columns: readonly string[],
  corners: readonly (readonly number[])[],
): PlotTable {
  return {
    columns: [t('map.columns.corner'), ...columns],
    rows: corners.map((numbers, k) => [
      t(`map.corners.${cornerNames[k] ?? 'P'}`),
      ...numbers.map((value) => formatNumber(value, 5)),
    ]),
  }
}

/** Where the corners go, and where their linear twins lie. */
function imageTable(picture: CellPicture): PlotTable {
  const { us, vs, value, cell } = picture
  const image = cornersOf({ xs: us, ys: vs }, (us.length - 1) / 4)
  const twin = cornersOf(twinOf(picture, value, cell.size), 1)
  return cornerTable(
    [t('map.columns.u'), t('map.columns.v'), t('map.columns.twinU'), t('map.columns.twinV')],
    image.map((place, k) => [...place, ...(twin[k] ?? [])]),
  )
}
