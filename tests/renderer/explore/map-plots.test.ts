import { describe, expect, test } from 'vitest'
import type { CellPicture } from '../../../src-renderer/explore/grid-map/cell-picture.ts'
import { outlineOf } from '../../../src-renderer/explore/grid-map/cell-picture.ts'
import { keepAxes } from '../../../src-renderer/explore/grid-map/keep-axes.ts'
import { lensPlot } from '../../../src-renderer/explore/grid-map/lens-plot.ts'
import { planePlot } from '../../../src-renderer/explore/grid-map/map-plots.ts'
import type { PlotLayer, PlotModel } from '../../../src-renderer/plots/index.ts'

/** The linear map with these columns, at (1, 2). */
function linear(columns: CellPicture['columns'], size: number): CellPicture {
  const cell = { x: 1, y: 2, size }
  const { xs, ys } = outlineOf({ x: 0, y: 0, size }, 1)
  const [[a, c], [b, d]] = columns
  return {
    cell,
    value: [5, 6],
    columns,
    us: Float64Array.from(xs, (x, k) => 5 + a * x + b * (ys[k] ?? NaN)),
    vs: Float64Array.from(xs, (x, k) => 6 + c * x + d * (ys[k] ?? NaN)),
  }
}

function layer<Kind extends PlotLayer['kind']>(
  { layers = [] }: PlotModel,
  id: string,
  kind: Kind,
): Extract<PlotLayer, { kind: Kind }> {
  const found = layers.find((one) => one.id === id && one.kind === kind)
  if (!found) throw new Error(`no ${kind} called ${id}`)
  return found as Extract<PlotLayer, { kind: Kind }>
}

const turned = [
  [3, 3],
  [2, 1],
] as const
const kept = [
  [2, 1],
  [3, 3],
] as const

describe('the lens', () => {
  test('shows the same for every size of the cell, where the map is linear', () => {
    const shapes = [0.01, 0.5, 1].map((size) => {
      const { polygons } = layer(lensPlot(linear(kept, size), undefined), 'cell', 'polygons')
      return Array.from(polygons[0]?.xs ?? [], (x) => Number(x.toFixed(9)))
    })
    expect(shapes[0]).toEqual([0, 2, 5, 3, 0])
    expect(shapes[1]).toEqual(shapes[0])
    expect(shapes[2]).toEqual(shapes[0])
  })

  test('stripes the cell only if it is turned over', () => {
    const striped = (columns: CellPicture['columns']) =>
      layer(lensPlot(linear(columns, 0.5), undefined), 'cell', 'polygons').polygons[0]?.hatched
    expect(striped(turned)).toBe(true)
    expect(striped(kept)).toBe(false)
  })

  test('holds cell, parallelogram and unit square, on axes of one length', () => {
    const { x, y } = lensPlot(
      linear(
        [
          [-40, 3],
          [2, -7],
        ],
        0.1,
      ),
      undefined,
    )
    expect(x.to - x.from).toBeCloseTo(y.to - y.from, 12)
    expect(x.from).toBeLessThan(-40)
    expect(x.to).toBeGreaterThan(2)
    expect(y.from).toBeLessThan(-7)
    expect(y.to).toBeGreaterThan(3)
  })

  test('still has axes where there is nothing to show', () => {
    const nowhere = { ...linear(kept, 1), us: [NaN], vs: [NaN], value: [NaN, NaN] as const }
    const columns = [
      [NaN, NaN],
      [NaN, NaN],
    ] as const
    const { x, y } = lensPlot({ ...nowhere, columns }, undefined)
    for (const end of [x.from, x.to, y.from, y.to]) expect(Number.isFinite(end)).toBe(true)
    expect(x.to).toBeGreaterThan(x.from)
  })

  test('tabulates where the corners go, bent and linear', () => {
    const { table } = lensPlot(linear(kept, 0.5), undefined)
    expect(table?.rows[0]).toEqual(['P', '5', '6', '5', '6'])
    expect(table?.rows[2]).toEqual(['across', '7.5', '8', '7.5', '8'])
  })
})

test('the plane shows the sides of the cell as arrows from P', () => {
  const model = planePlot({ x: 1, y: 2, size: 0.5 }, undefined)
  expect(layer(model, 'first-column', 'arrows')).toMatchObject({ xs: [1], us: [0.5], vs: [0] })
  expect(layer(model, 'second-column', 'arrows')).toMatchObject({ ys: [2], us: [0], vs: [0.5] })
})

test('axes that say the same stay the same object, so that nothing is laid out anew', () => {
  const before = planePlot({ x: 1, y: 2, size: 0.5 }, undefined)
  const now = keepAxes(planePlot({ x: 0, y: 0, size: 0.1 }, undefined), before)
  expect(now.x).toBe(before.x)
  expect(now.layers).not.toBe(before.layers)
  const wide = { ...before, x: { ...before.x, to: 9 } }
  expect(keepAxes(wide, before)).toBe(wide)
  expect(keepAxes(wide, undefined)).toBe(wide)
})
