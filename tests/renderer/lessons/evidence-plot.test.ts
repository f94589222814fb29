import { expect, test } from 'vitest'
import type { Curve, StoredCurve } from '../../../src-shared/domain/index.ts'
import { evidencePlot } from '../../../src-renderer/lessons/evidence-plot.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

/** As an attempt holds it after a round trip through JSON: a gap is null. */
const stored = ({ xs, ys, yBounds }: Curve): StoredCurve =>
  JSON.parse(JSON.stringify({ xs: [...xs], ys: [...ys], yBounds })) as StoredCurve
const sample = (f: (x: number) => number): StoredCurve => stored(sampleCurve(f, 0, 2, 3))

const truth = sample((x) => x)
const evidence = { variable: 'x', at: 1, learner: 5, truth: 1 }

test('gaps survive the way through JSON', () => {
  const learner = sample((x) => (x === 1 ? NaN : x + 4))
  const { series } = evidencePlot(evidence, { learner, truth })
  expect(series.find(({ id }) => id === 'learner')?.ys).toEqual([4, NaN, 6])
})

test('the place of the largest gap is marked from one curve to the other', () => {
  const learner = sample((x) => x + 4)
  const gap = evidencePlot(evidence, { learner, truth }).series.find(({ id }) => id === 'gap')
  expect(gap).toMatchObject({ xs: [1, 1], ys: [5, 1] })
})

test('where the formulas agree nothing is marked', () => {
  const { series } = evidencePlot({ ...evidence, learner: 1 }, { learner: truth, truth })
  expect(series.map(({ id }) => id)).toEqual(['truth', 'learner'])
})

test('a formula that runs away does not flatten the truth', () => {
  const learner = sample((x) => 1e6 * x)
  const { y } = evidencePlot({ ...evidence, learner: 1e6 }, { learner, truth })
  expect(y.to - y.from).toBeLessThan(10)
})
