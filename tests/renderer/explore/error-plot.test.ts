import { expect, test } from 'vitest'
import {
  ascending,
  bestStep,
  errorPlot,
} from '../../../src-renderer/explore/error-against-step/error-plot.ts'

const deltas = Float64Array.from([1e-8, 1e-4, 1])
const study = {
  deltas,
  forward: Float64Array.from([1e-9, 1e-4, 1]),
  central: Float64Array.from([1e-8, 0, 1e-2]),
}

test('the best step is the one of the smallest error above zero', () => {
  expect(bestStep(deltas, study.forward)).toEqual({ delta: 1e-8, error: 1e-9 })
  expect(bestStep(deltas, study.central)).toEqual({ delta: 1e-8, error: 1e-8 })
  expect(bestStep(deltas, [NaN, NaN, NaN])).toBeUndefined()
})

test('an error of zero lifts the pen, and both axes end at whole powers of ten', () => {
  const model = errorPlot(study, 1e-4, undefined)
  const central = model.series.find(({ id }) => id === 'central')
  expect(Array.from(central?.ys ?? [])).toEqual([1e-8, NaN, 1e-2])
  expect(model.x).toMatchObject({ scale: 'log', from: 1e-8, to: 1 })
  expect(Math.log10(model.y.from)).toBeCloseTo(-9, 9)
  expect(model.y.to).toBe(1)
})

test('steps that come from large to small are turned round with their errors', () => {
  const turned = ascending({
    deltas: deltas.toReversed(),
    forward: study.forward.toReversed(),
    central: study.central.toReversed(),
  })
  expect(turned).toEqual(study)
})
