import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { createReviewRun } from '../../../src-renderer/review/review-run.ts'
import type { AnswerInput, Attempt, ReviewItem } from '../../../src-shared/domain/index.ts'

const items = ['a', 'b', 'c'].map((id) => ({ due: id, exerciseId: id, seed: 1 })) as unknown as [
  ReviewItem,
  ReviewItem,
  ReviewItem,
]
const number = { kind: 'number', text: '3' } as const
const judged = (verdict: string, input: AnswerInput = number): Attempt =>
  ({ score: { verdict }, input }) as Attempt

describe('a sitting', () => {
  it('goes from one exercise to the next, and counts the first answer to each', () => {
    const run = createReviewRun(items, () => 0)
    run.judged(judged('incorrect'))
    run.judged(judged('correct'))
    expect([run.done.value, run.right.value]).toEqual([1, 0])
    run.next()
    expect(run.item.value).toBe(items[1])
    expect(run.answered.value).toBeUndefined()
    run.judged(judged('correct'))
    run.next()
    run.next()
    expect(run.item.value).toBeUndefined()
    expect([run.done.value, run.right.value]).toEqual([2, 1])
  })

  it('counts a text once its writer has judged it', () => {
    const run = createReviewRun(items, () => 0)
    const text = { kind: 'text', text: 'Because.' } as const
    run.judged(judged('undecided', text))
    expect([run.answered.value, run.done.value]).toEqual([undefined, 0])
    run.judged(judged('correct', { ...text, selfAssessment: 'correct' }))
    expect([run.done.value, run.right.value]).toEqual([1, 1])
  })

  it('lets the exercise in front be finished when ten minutes are over, and ends after it', () => {
    const elapsed = shallowRef(0)
    const run = createReviewRun(items, () => elapsed.value)
    expect(run.minutesLeft.value).toBe(10)
    elapsed.value = 9.5 * 60_000
    expect(run.minutesLeft.value).toBe(0)
    expect(run.isOver.value).toBe(false)
    elapsed.value = 10 * 60_000
    expect(run.isOver.value).toBe(true)
    expect(run.item.value).toBe(items[0])
    run.next()
    expect(run.item.value).toBeUndefined()
  })
})
