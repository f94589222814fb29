import { expect, test } from 'vitest'
import { judgeGuess } from '../../../src-renderer/explore/predict-slope/predict-model.ts'

test.each([
  [2, 'exact'],
  [2.04, 'exact'],
  [2.4, 'close'],
  [1.6, 'close'],
  [2.6, 'tooSteep'],
  [-3, 'tooFlat'],
])('a guess of %s at a slope of 2 is %s', (guess, verdict) => {
  expect(judgeGuess(guess, 2, 0.5)).toBe(verdict)
})

test('at a corner no guess is wrong', () => {
  expect(judgeGuess(1, NaN, 0.5)).toBe('noSlope')
})
