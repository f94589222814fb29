import { expect, test } from 'vitest'
import { readAt, toTable } from '../../../src-renderer/plots/to-table.ts'
import type { PlotModel } from '../../../src-renderer/plots/model.ts'

const model: PlotModel = {
  x: { label: 'x', from: 0, to: 2 },
  y: { label: '', from: 0, to: 1 },
  series: [
    { id: 'f', mark: 'line', xs: [0, 1, 2], ys: [0, -2, NaN], tone: 1, column: 'f(x)' },
    { id: 'helper', mark: 'line', xs: [0, 2], ys: [1, 1], tone: 2 },
    { id: 'marked', mark: 'points', xs: [0.5], ys: [7], tone: 3, column: 'marked' },
  ],
}

test('the table has the columns that are named, what lies on top first, read between points, gaps left empty', () => {
  expect(toTable(model, 5)).toEqual({
    columns: ['x', 'marked', 'f(x)'],
    rows: [
      ['0', '', '0'],
      ['0.5', '7', '−1'],
      ['1', '', '−2'],
    ],
  })
})

test('on a logarithmic axis the rows are even in the exponent', () => {
  const log: PlotModel = {
    ...model,
    x: { label: 'δ', from: 1e-4, to: 1, scale: 'log' },
    series: [{ id: 'e', mark: 'line', xs: [1e-4, 1], ys: [1, 1], tone: 1, column: 'error' }],
  }
  expect(toTable(log, 5).rows.map(([x]) => x)).toEqual(['0.0001', '0.001', '0.01', '0.1', '1'])
})

test('a polyline is read linearly, and not at all outside or in its gaps', () => {
  const xs = [0, 1, 2, 3]
  const ys = [0, 10, NaN, 30]
  expect(readAt(xs, ys, 0.25)).toBe(2.5)
  expect(readAt(xs, ys, 1)).toBe(10)
  expect(readAt(xs, ys, 3)).toBe(30)
  expect(readAt(xs, ys, 1.5)).toBeNaN()
  expect(readAt(xs, ys, -0.1)).toBeNaN()
  expect(readAt([], [], 0)).toBeNaN()
})

test('a plot that brings its own table has that one', () => {
  const table = { columns: ['place', 'slope'], rows: [['P', '2']] }
  const axis = { label: 'x', from: 0, to: 1 }
  expect(toTable({ x: axis, y: axis, series: [], table })).toBe(table)
})
