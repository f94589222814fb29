import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { gradeOf, remember } from '../../../src-main/store/review/schedule.ts'
import type { Memory } from '../../../src-main/store/review/schedule.ts'
import type { Store } from '../../../src-main/store/index.ts'
import type { Attempt, ExerciseId, Verdict } from '../../../src-shared/domain/index.ts'
import { connect } from '../../../src-main/store/connection.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn } from './support/paths.ts'

const day = 86_400_000
const start = Date.parse('2026-05-01T08:00:00.000Z')

function attemptAt(
  store: Store,
  ms: number,
  verdict: Verdict,
  exerciseId = 'chain-rule',
  hints: readonly number[] = [],
): Attempt {
  const plain = makeAttempt(store.learners.current().id, v7())
  const feedback = verdict === 'incorrect' ? plain.score.feedback : []
  return {
    ...plain,
    exercise: { ...plain.exercise, exerciseId: exerciseId as ExerciseId },
    score: { ...plain.score, verdict, feedback },
    hints,
    submittedAt: new Date(ms).toISOString(),
  }
}

describe('the scheduler', () => {
  const grade = (verdict: Verdict, assisted = false) => gradeOf(verdict, assisted)!
  const daysUntil = ({ card }: Memory, from: number): number => (+new Date(card.due) - from) / day

  it('brings what was wrong back soon, what was right later and later, what took hints sooner', () => {
    const wrong = remember(undefined, grade('incorrect'), new Date(start))
    const helped = remember(undefined, grade('correct', true), new Date(start))
    const right = remember(undefined, grade('correct'), new Date(start))
    expect(daysUntil(wrong, start)).toBeGreaterThanOrEqual(1)
    expect(daysUntil(wrong, start)).toBeLessThan(daysUntil(helped, start) + 0.01)
    expect(daysUntil(helped, start)).toBeLessThan(daysUntil(right, start))
    let memory = right
    let last = daysUntil(right, start)
    for (let round = 0; round < 3; round += 1) {
      const at = new Date(memory.card.due)
      memory = remember(memory, grade('correct'), at)
      expect(daysUntil(memory, at.getTime())).toBeGreaterThan(last)
      last = daysUntil(memory, at.getTime())
    }
    const at = new Date(memory.card.due)
    expect(daysUntil(remember(memory, grade('incorrect'), at), at.getTime())).toBeLessThan(last)
  })

  it('counts trying on in one sitting only once', () => {
    const wrong = remember(undefined, grade('incorrect'), new Date(start))
    const minute = new Date(start + 60_000)
    expect(remember(wrong, grade('incorrect'), minute)).toBe(wrong)
    expect(remember(wrong, grade('correct'), minute)).toBe(wrong)
    const right = remember(undefined, grade('correct'), new Date(start))
    expect(remember(right, grade('incorrect'), minute)).not.toBe(right)
  })

  it('learns nothing from what could not be decided', () => {
    expect(gradeOf('undecided', false)).toBeUndefined()
  })
})

describe('what is due', () => {
  it('comes when its time has come, and goes when it has been answered', () => {
    let now = start
    const store = openHere(makeDirectory(), { now: () => new Date(now) })
    const wrong = attemptAt(store, now, 'incorrect')
    store.attempts.save(wrong)
    store.review.record(wrong)
    expect(store.review.due()).toStrictEqual([])
    now += 30 * day
    expect(store.review.due()).toMatchObject([
      { exerciseId: 'chain-rule', misconception: 'sign', reviews: 1 },
    ])
    expect(store.review.countSince(new Date(start))).toBe(0)
    store.review.record(attemptAt(store, now, 'correct'))
    expect(store.review.due()).toStrictEqual([])
    expect(store.review.countSince(new Date(start))).toBe(1)
    now += 400 * day
    // Right without help: the mistake is overcome.
    expect(store.review.due()[0]).not.toHaveProperty('misconception')
  })

  it('can be put off', () => {
    let now = start
    const store = openHere(makeDirectory(), { now: () => new Date(now) })
    store.review.record(attemptAt(store, now, 'incorrect'))
    now += 30 * day
    store.review.snooze('chain-rule' as ExerciseId, new Date(now + 3 * day))
    expect(store.review.due()).toStrictEqual([])
    now += 3 * day
    expect(store.review.due()).toHaveLength(1)
  })

  it('may be answered by another exercise with the same mistake in it', () => {
    let now = start
    const store = openHere(makeDirectory(), { now: () => new Date(now) })
    store.review.record(attemptAt(store, now, 'incorrect'))
    now += 30 * day
    const other = attemptAt(store, now, 'correct', 'product-rule')
    store.review.record(other, ['chain-rule' as ExerciseId])
    expect(store.review.due()).toStrictEqual([])
    expect(store.review.countSince(new Date(start))).toBe(1)
  })

  it('is made anew from the attempts where it is missing', async () => {
    const directory = makeDirectory()
    const now = (): Date => new Date(start + 60 * day)
    const first = openHere(directory, { now })
    const verdicts: readonly Verdict[] = [
      'incorrect',
      'correct',
      'undecided',
      'correct',
      'incorrect',
    ]
    for (const [index, verdict] of verdicts.entries()) {
      for (const exerciseId of ['chain-rule', 'product-rule']) {
        const at = start + 5 * index * day
        const attempt = attemptAt(first, at, verdict, exerciseId, index === 3 ? [1] : [])
        first.attempts.save(attempt)
        first.review.record(attempt)
      }
    }
    const before = first.review.due()
    expect(before).toHaveLength(2)
    first.close()
    const db = connect(databaseIn(directory))
    db.exec('DELETE FROM review_card')
    db.close()
    const again = openHere(directory, { now })
    await again.atRest()
    expect(again.review.due()).toStrictEqual(before)
  })
})
