import { expect, test } from 'vitest'
import { formatDuration } from '../../../src-renderer/history/durations.ts'

test.each([
  [0, 'Less than a second'],
  [1000, 'One second'],
  [59_999, '59 seconds'],
  [60_000, 'One minute'],
  [150_000, '3 minutes'],
  [3_600_000, 'One hour'],
  [3_599_000, 'One hour'],
  [5_400_000, '1 h 30 min'],
])('%d ms took %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
