import { expect, test } from 'vitest'
import { estimateProbe } from '../../../src-renderer/explore/estimate-probe.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

const curve = sampleCurve((x) => x * x, -1.5, 3)
const slopes = sampleCurve((x) => 2 * x, -1.5, 3)

test('the picture between two exact answers is right to less than a pixel', () => {
  const probe = estimateProbe(curve, slopes, 1, 1)
  expect(probe.value).toBeCloseTo(1, 4)
  expect(probe.secantSlope).toBeCloseTo(3, 3)
  expect(probe.slope).toBeCloseTo(2, 6)
})

test('a chord too short to be read off the curve is drawn as the tangent', () => {
  expect(estimateProbe(curve, slopes, 1, 1e-9).secantSlope).toBeCloseTo(2, 6)
})

test('a second point beyond the plot still leaves a line to draw', () => {
  expect(estimateProbe(curve, slopes, 3, 1).secantSlope).toBeCloseTo(6, 6)
})
