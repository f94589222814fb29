import { expect, test } from 'vitest'
import { judgeCell } from '../../../src-renderer/explore/predict-cell/predict-cell-model.ts'

test.each([
  [3, true, { sense: 'right', area: 'exact' }],
  [3, false, { sense: 'wrong', area: 'exact' }],
  [3.4, true, { sense: 'right', area: 'close' }],
  [5, true, { sense: 'right', area: 'tooLarge' }],
  [1, false, { sense: 'wrong', area: 'tooSmall' }],
] as const)('%s times, turned over: %s, at a determinant of −3', (factor, turned, verdict) => {
  expect(judgeCell(factor, turned, -3, 0.5)).toEqual(verdict)
})

test('above zero it is right to say that nothing was turned over', () => {
  expect(judgeCell(1, false, 1, 0.2)).toEqual({ sense: 'right', area: 'exact' })
})
