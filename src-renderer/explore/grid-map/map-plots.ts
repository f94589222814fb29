import type { PlotLayer, PlotModel } from '../../plots/index.ts'
import { cellTable, imageTable } from './cell-tables.ts'
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
    table: cellTable(cell),
    highlight,
  }
}

/** The image of the grid and of the cell and, if wanted, the parallelogram of the columns on top. */
export function imagePlot(
  image: GridImage,
  picture: CellPicture | undefined,
  withTwin: boolean,
  highlight: string | undefined,
): PlotModel {
  const shown = picture ? cellLayers(picture, picture.value) : []
  return {
    x: { label: 'u', from: image.u[0], to: image.u[1] },
    y: { label: 'v', from: image.v[0], to: image.v[1] },
    series: [],
    layers: [...gridLayers(image.grid), ...shown.filter(({ id }) => withTwin || id !== 'twin')],
    ...(picture && { table: imageTable(picture) }),
    highlight,
  }
}

function gridLayers({ upright, level }: Grid): readonly PlotLayer[] {
  return [
    { kind: 'paths', id: 'level', ...level, colour: 5, size: 1 },
    { kind: 'paths', id: 'upright', ...upright, colour: 6, size: 1 },
  ]
}

/** `at` is where f(P) is drawn. */
export function cellLayers(
  picture: CellPicture,
  at: readonly [number, number],
): readonly PlotLayer[] {
  const { size } = picture.cell
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
