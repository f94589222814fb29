import { expect, test } from 'vitest'
import { toChartConfig, toDatasets } from '../../../src-renderer/plots/to-chart-config.ts'
import type { PlotModel } from '../../../src-renderer/plots/model.ts'
import { theme } from './theme.ts'

const model: PlotModel = {
  x: { label: 'x', from: -1, to: 1 },
  y: { label: 'error', from: 1e-8, to: 1, scale: 'log' },
  series: [
    { id: 'f', mark: 'line', xs: [0, 1], ys: new Float64Array([2, NaN]), tone: 1, dashed: true },
    { id: 'p', mark: 'points', xs: [0], ys: [2], tone: 2 },
  ],
}

test('nothing moves by itself and no pointer event reaches the chart', () => {
  const { options } = toChartConfig(model, theme)
  expect(options).toMatchObject({ animation: false, events: [], maintainAspectRatio: false })
})

test('axes are fixed to the model, linear or logarithmic', () => {
  const scales = toChartConfig(model, theme).options?.scales
  expect(scales?.x).toMatchObject({ type: 'linear', min: -1, max: 1 })
  expect(scales?.y).toMatchObject({ type: 'logarithmic', min: 1e-8, max: 1 })
})

test('gaps stay gaps; points have no line, lines no points', () => {
  const [line, points] = toDatasets(model, theme)
  expect(line).toMatchObject({ pointRadius: 0, borderDash: [6, 5], borderColor: '#111111' })
  expect(line?.data).toEqual([
    { x: 0, y: 2 },
    { x: 1, y: NaN },
  ])
  expect(points).toMatchObject({ showLine: false, borderColor: '#222222' })
})

test('a curve that did not change keeps its points while a handle moves over it', () => {
  const before = toDatasets(model, theme)[0]?.data
  const after = toDatasets({ ...model, series: model.series.slice(0, 1) }, theme)[0]?.data
  expect(after).toBe(before)
})

test('the highlighted series stands out and the others step back', () => {
  const [line, points] = toDatasets({ ...model, highlight: 'p' }, theme)
  expect(line?.borderColor).toBe('#11111155')
  expect(points).toMatchObject({ borderColor: '#222222', pointRadius: 7 })
})

test('classes of points differ by shape, and rings are not filled', () => {
  const [, point] = model.series
  if (!point) throw new Error('the model has two series')
  const series = [{ ...point, shape: 'triangle' as const, hollow: true }]
  expect(toDatasets({ ...model, series }, theme)[0]).toMatchObject({
    pointStyle: 'triangle',
    pointBackgroundColor: 'transparent',
    pointBorderColor: '#222222',
  })
})
