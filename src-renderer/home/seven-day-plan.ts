import type { Plan } from '../../src-shared/domain/index.ts'
import type { LessonWithState } from '../progress/index.ts'

/** Where a learner is in the plan. Days are lessons done, never days gone by: nobody falls behind. */
export interface PlanToday {
  /** 1 to the number of lessons. */
  readonly day: number
  /** The lesson to go on with; without one all that can be opened are done. */
  readonly next?: LessonWithState
  /** With one lesson a day: the lesson that was finished today, the last if there were several. */
  readonly finishedToday?: LessonWithState
}

/** The plan at `now`; what counts as today is the calendar day of the computer's own time zone. */
export function planAt(lessons: readonly LessonWithState[], plan: Plan, now: Date): PlanToday {
  const done = lessons.filter(({ state }) => state === 'done')
  const next = lessons.find(({ state }) => state === 'new' || state === 'begun')
  const today = now.toDateString()
  const finishedToday =
    plan === 'daily'
      ? done
          .filter(({ doneAt }) => doneAt !== null && new Date(doneAt).toDateString() === today)
          .toSorted((a, b) => (a.doneAt ?? '').localeCompare(b.doneAt ?? ''))
          .at(-1)
      : undefined
  const day = finishedToday ? done.length : done.length + 1
  return {
    day: Math.min(day, lessons.length),
    ...(next ? { next } : {}),
    ...(finishedToday ? { finishedToday } : {}),
  }
}
