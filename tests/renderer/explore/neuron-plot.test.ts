import { expect, test } from 'vitest'
import { neuronPlot } from '../../../src-renderer/explore/neuron-jacobian/neuron-plot.ts'

const weights = { p: 0, q: 0, r: 2, s: 0, t: 1, u: 3 }
const values = {
  value: Float64Array.of(0.5, 0.7, 0.2),
  jacobian: Float64Array.of(0, 0, 0.5, 0, 0.1, 0.3),
}

test('each neuron has its line of indecision and its row as an arrow; a dead one has neither', () => {
  const { layers = [] } = neuronPlot(weights, { x: 1, y: -1 }, values, undefined)
  const edge = (row: number) => layers.find(({ id }) => id === `edge-${String(row)}`)
  expect(edge(1)).toMatchObject({ xs: [], ys: [] })
  // 2x = 0 is the y axis, x + 3y = 0 is flatter.
  expect(edge(2)).toMatchObject({ ys: [-3, 3] })
  expect(edge(3)).toMatchObject({ xs: [3, -3], ys: [-1, 1] })
  const arrow = layers.find(({ id }) => id === 'row-3')
  expect(arrow).toMatchObject({ xs: [1], ys: [-1] })
})

test('the table holds the Jacobian', () => {
  const { table } = neuronPlot(weights, { x: 1, y: -1 }, values, undefined)
  expect(table?.rows).toEqual([
    ['1', '0', '0'],
    ['2', '0.5', '0'],
    ['3', '0.1', '0.3'],
  ])
})
