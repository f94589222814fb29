import { expect, test } from 'vitest'
import type { LessonId } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

const lessonId = 'derivatives' as LessonId
const guess = (key: string, value: unknown, score = 0.5) => ({
  lessonId,
  key,
  guess: value,
  truth: 2,
  score,
  words: 'Close.',
})

test('the newest guess of each exploration is found again, by its lesson, after a restart', () => {
  const directory = makeDirectory()
  const store = openHere(directory, { now: () => new Date('2026-11-25T02:00:00.000Z') })
  store.predictions.save(guess('slope.1', 1))
  store.predictions.save(guess('arrow.2', { x: 3, y: NaN }, 0))
  const second = store.predictions.save(guess('slope.1', 1.9, 1))
  store.predictions.save({ ...guess('slope.1', 7), lessonId: 'integrals' as LessonId })
  expect(second.madeAt).toBe('2026-11-25T02:00:00.000Z')
  store.close()
  expect(openHere(directory).predictions.list(lessonId)).toEqual([
    { ...guess('arrow.2', { x: 3, y: NaN }, 0), madeAt: '2026-11-25T02:00:00.000Z' },
    second,
  ])
})
