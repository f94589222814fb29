import { expect, test } from 'vitest'
import type { LessonId } from '../../../src-shared/domain/index.ts'
import type { LessonWithState } from '../../../src-renderer/progress/index.ts'
import { planAt } from '../../../src-renderer/home/seven-day-plan.ts'

const now = new Date(2026, 10, 25, 18)
const thisMorning = new Date(2026, 10, 25, 0, 30).toISOString()
const lastNight = new Date(2026, 10, 24, 23, 30).toISOString()

const lessons = (...doneAt: readonly (string | null)[]): readonly LessonWithState[] =>
  doneAt.map((at, index) => ({
    id: `lesson-${String(index + 1)}` as LessonId,
    number: index + 1,
    title: '',
    summary: '',
    minutes: 30,
    status: 'available',
    exerciseCount: 1,
    mastered: 0,
    path: '',
    state: at === null ? 'new' : 'done',
    doneAt: at,
  }))
const numbers = (...parameters: Parameters<typeof planAt>) => {
  const { day, next, finishedToday } = planAt(...parameters)
  return [day, next?.number, finishedToday?.number]
}

test('the first lesson that is not done is next, in whichever order the others were', () => {
  expect(numbers(lessons(null, null, null), 'daily', now)).toEqual([1, 1, undefined])
  expect(numbers(lessons(lastNight, null, lastNight), 'daily', now)).toEqual([3, 2, undefined])
})

test('the day ends with the lesson finished on it, by the calendar and not by the hour', () => {
  expect(numbers(lessons(lastNight, null), 'daily', now)).toEqual([2, 2, undefined])
  expect(numbers(lessons(thisMorning, null), 'daily', now)).toEqual([1, 2, 1])
})

test('all at once, there is only the next one', () => {
  expect(numbers(lessons(thisMorning, null), 'all-at-once', now)).toEqual([2, 2, undefined])
})

test('after the last one nothing is next', () => {
  expect(numbers(lessons(lastNight, lastNight), 'daily', now)).toEqual([2, undefined, undefined])
})
