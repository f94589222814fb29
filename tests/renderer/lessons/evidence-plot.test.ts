import { expect, test } from 'vitest'
import type { Curve } from '../../../src-shared/domain/index.ts'
import { evidencePlot } from '../../../src-renderer/lessons/evidence-plot.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

const truth = sampleCurve((x) => x, 0, 2, 3)
const evidence = { variable: 'x', at: 1, learner: 5, truth: 1 }
const stored = (curve: Curve): Curve =>
  JSON.parse(
    JSON.stringify({ ...curve, xs: Array.from(curve.xs), ys: Array.from(curve.ys) }),
  ) as Curve

test('gaps survive the way through JSON', () => {
  const learner = stored(sampleCurve((x) => (x === 1 ? NaN : x + 4), 0, 2, 3))
  const { series } = evidencePlot(evidence, { learner, truth: stored(truth) })
  expect(series.find(({ id }) => id === 'learner')?.ys).toEqual([4, NaN, 6])
})

test('the place of the largest gap is marked from one curve to the other', () => {
  const learner = sampleCurve((x) => x + 4, 0, 2, 3)
  const gap = evidencePlot(evidence, { learner, truth }).series.find(({ id }) => id === 'gap')
  expect(gap).toMatchObject({ xs: [1, 1], ys: [5, 1] })
})

test('where the formulas agree nothing is marked', () => {
  const { series } = evidencePlot({ ...evidence, learner: 1 }, { learner: truth, truth })
  expect(series.map(({ id }) => id)).toEqual(['truth', 'learner'])
})

test('a formula that runs away does not flatten the truth', () => {
  const learner = sampleCurve((x) => 1e6 * x, 0, 2, 3)
  const { y } = evidencePlot({ ...evidence, learner: 1e6 }, { learner, truth })
  expect(y.to - y.from).toBeLessThan(10)
})
