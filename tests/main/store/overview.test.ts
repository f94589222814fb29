import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import type { ExerciseId, LessonId, Verdict } from '../../../src-shared/domain/index.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

it('progress adds up what was right, alone and with hints, and which mistakes are overcome', async () => {
  const store = openHere(makeDirectory())
  const learnerId = store.learners.current().id
  const noon = new Date(2026, 4, 1, 12).getTime()
  const save = (
    days: number,
    exerciseId: string,
    verdict: Verdict,
    hints: number[] = [],
  ): string => {
    const plain = makeAttempt(learnerId, v7(), {
      hints,
      durationMs: 1000,
      submittedAt: new Date(noon + days * 86_400_000).toISOString(),
    })
    store.attempts.save({
      ...plain,
      exercise: { ...plain.exercise, exerciseId: exerciseId as ExerciseId },
      score: { ...plain.score, verdict },
    })
    return plain.id
  }
  // Handed in out of order, as an import may.
  save(1, 'chain', 'correct')
  save(0, 'chain', 'incorrect')
  save(2, 'product', 'correct', [1])
  const again = save(3, 'product', 'incorrect', [1])
  save(4, 'product', 'correct', [1])
  save(4, 'product', 'undecided')
  for (const score of [0.2, 0.9]) {
    const guess = { guess: 1, truth: 2, words: '', score }
    store.predictions.save({ lessonId: 'derivative' as LessonId, key: 'k', ...guess })
  }

  const report = await store.overview()
  expect(report.exercises).toMatchObject([
    { exerciseId: 'chain', attempts: 2, independent: 1, assisted: 0, durationMs: 2000 },
    { exerciseId: 'product', attempts: 4, independent: 0, assisted: 2, durationMs: 4000 },
  ])
  expect(report.days).toMatchObject([
    { day: '2026-05-01', attempts: 1, independent: 0 },
    { day: '2026-05-02', attempts: 1, independent: 1 },
    { day: '2026-05-03', assisted: 1 },
    { day: '2026-05-04', assisted: 0 },
    { day: '2026-05-05', attempts: 2, assisted: 1 },
  ])
  // Right with hints overcomes nothing.
  expect(report.misconceptions).toMatchObject([
    { id: 'sign', exerciseId: 'product', met: 1, attemptId: again, overcome: false },
    { id: 'sign', exerciseId: 'chain', met: 1, overcome: true },
  ])
  expect(report.guesses.map(({ score }) => score)).toStrictEqual([0.2, 0.9])
})
