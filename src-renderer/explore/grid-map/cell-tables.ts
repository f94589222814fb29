import { t } from '../../messages/index.ts'
import type { PlotTable } from '../../plots/index.ts'
import { formatNumber } from '../../ui/index.ts'
import { outlineOf, twinOf } from './cell-picture.ts'
import type { Cell, CellPicture } from './cell-picture.ts'

/** The corners of a cell. */
export function cellTable(cell: Cell): PlotTable {
  return cornerTable([t('map.columns.x'), t('map.columns.y')], cornersOf(outlineOf(cell, 1), 1))
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
export function imageTable(picture: CellPicture): PlotTable {
  const { us, vs, value, cell } = picture
  const image = cornersOf({ xs: us, ys: vs }, (us.length - 1) / 4)
  const twin = cornersOf(twinOf(picture, value, cell.size), 1)
  return cornerTable(
    [t('map.columns.u'), t('map.columns.v'), t('map.columns.twinU'), t('map.columns.twinV')],
    image.map((place, k) => [...place, ...(twin[k] ?? [])]),
  )
}
