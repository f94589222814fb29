import { computed, shallowRef } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import { awaitsAssessment } from '../../src-shared/domain/index.ts'
import type { Attempt, ReviewItem } from '../../src-shared/domain/index.ts'

export const sessionMinutes = 10

/** One sitting: what is due, one after the other, until it is done or ten minutes are over. */
export interface ReviewRun {
  readonly item: ComputedRef<ReviewItem | undefined>
  /** From 1. */
  readonly number: ComputedRef<number>
  readonly count: number
  /** The first judged answer to the exercise in front, if there is one. */
  readonly answered: Readonly<ShallowRef<Attempt | undefined>>
  readonly right: Readonly<ShallowRef<number>>
  readonly done: Readonly<ShallowRef<number>>
  /** Whole minutes that are left; 0 in the last one. */
  readonly minutesLeft: ComputedRef<number>
  readonly isOver: ComputedRef<boolean>
  readonly judged: (attempt: Attempt) => void
  /** To the next exercise, or to the end. */
  readonly next: () => void
  readonly stop: () => void
}

/** @param elapsedMs since the run began; read as state */
export function createReviewRun(items: readonly ReviewItem[], elapsedMs: () => number): ReviewRun {
  const at = shallowRef(0)
  const answered = shallowRef<Attempt>()
  const right = shallowRef(0)
  const done = shallowRef(0)
  const leftMs = computed(() => sessionMinutes * 60_000 - elapsedMs())
  const isOver = computed(() => leftMs.value <= 0)
  const next = (): void => {
    answered.value = undefined
    at.value = isOver.value ? items.length : at.value + 1
  }
  return {
    item: computed(() => items[at.value]),
    number: computed(() => at.value + 1),
    count: items.length,
    answered,
    right,
    done,
    minutesLeft: computed(() => Math.max(0, Math.floor(leftMs.value / 60_000))),
    isOver,
    judged(attempt) {
      // Trying on is welcome, but the first answer is what was remembered.
      if (answered.value || awaitsAssessment(attempt.input)) return
      answered.value = attempt
      done.value += 1
      if (attempt.score.verdict === 'correct') right.value += 1
    },
    next,
    stop: () => {
      at.value = items.length
    },
  }
}
