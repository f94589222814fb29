import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '../../../src-renderer/api/index.ts'
import { createAnswerReading } from '../../../src-renderer/lessons/answer-reading.ts'
import type { ExerciseId } from '../../../src-shared/domain/index.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const call = vi.fn(() => Promise.resolve({ problems: [{ code: 'missing-operand' }] }))
const reading = () =>
  createAnswerReading({ call } as unknown as Client, () => ({
    exerciseId: 'chain' as ExerciseId,
    seed: 1,
  }))

test.each(['', '  ', '[[, ], [, ]]', '[, ]'])(
  '%j is not read, and no mistake yet',
  async (text) => {
    call.mockClear()
    const { follow, problem } = reading()
    follow({ kind: 'matrix', text })
    await vi.advanceTimersByTimeAsync(5000)
    expect(call).not.toHaveBeenCalled()
    expect(problem.value).toBeUndefined()
  },
)

test('what keeps an answer from being read is said after a pause', async () => {
  const { follow, problem } = reading()
  follow({ kind: 'matrix', text: '[[1, ], [, ]]' })
  await vi.advanceTimersByTimeAsync(100)
  expect(problem.value).toBeUndefined()
  await vi.advanceTimersByTimeAsync(5000)
  expect(problem.value).toEqual({ code: 'missing-operand' })
})
