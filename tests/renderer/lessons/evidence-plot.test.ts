import { expect, test } from 'vitest'
import type { StoredCurve } from '../../../src-shared/domain/index.ts'
import { evidencePlot } from '../../../src-renderer/lessons/evidence-plot.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

/** A curve as it comes back from the store, where JSON has made null of NaN. */
const stored = (f: (x: number) => number): StoredCurve => {
  const { xs, ys, yBounds } = sampleCurve(f, 0, 2, 3)
  const plain = { xs: Array.from(xs), ys: Array.from(ys), yBounds }
  return JSON.parse(JSON.stringify(plain)) as StoredCurve
}
const truth = stored((x) => x)
const evidence = { variable: 'x', at: 1, learner: 5, truth: 1 }

test('gaps survive the way through JSON', () => {
  const learner = stored((x) => (x === 1 ? NaN : x + 4))
  const { series } = evidencePlot(evidence, { learner, truth })
  expect(series.find(({ id }) => id === 'learner')?.ys).toEqual([4, NaN, 6])
})

test('the place of the largest gap is marked from one curve to the other', () => {
  const learner = stored((x) => x + 4)
  const gap = evidencePlot(evidence, { learner, truth }).series.find(({ id }) => id === 'gap')
  expect(gap).toMatchObject({ xs: [1, 1], ys: [5, 1] })
})

test('where the formulas agree nothing is marked', () => {
  const { series } = evidencePlot({ ...evidence, learner: 1 }, { learner: truth, truth })
  expect(series.map(({ id }) => id)).toEqual(['truth', 'learner'])
})

test('a formula that runs away does not flatten the truth', () => {
  const learner = stored((x) => 1e6 * x)
  const { y } = evidencePlot({ ...evidence, learner: 1e6 }, { learner, truth })
  expect(y.to - y.from).toBeLessThan(10)
})
