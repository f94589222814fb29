import type { AttemptId, ExerciseId, LessonId } from './ids.ts'

/** How far the learner is with one exercise. */
export interface ExerciseTotals {
  readonly lessonId: LessonId
  readonly exerciseId: ExerciseId
  /** As it was called at the last attempt. */
  readonly title: string
  readonly attempts: number
  /** Right answers without and with hints. */
  readonly independent: number
  readonly assisted: number
  readonly durationMs: number
}

/** A day on which something was handed in, `YYYY-MM-DD` where the learner is now. */
export interface DayProgress {
  readonly day: string
  readonly attempts: number
  readonly independent: number
  readonly assisted: number
}

/** A listed mistake that the learner has made. */
export interface MisconceptionProgress {
  readonly id: string
  readonly exerciseId: ExerciseId
  readonly title: string
  readonly met: number
  /** The last time. */
  readonly attemptId: AttemptId
  /** The exercise has been answered right and without hints since. */
  readonly overcome: boolean
}

export interface Overview {
  /** In the order in which they were first tried. */
  readonly exercises: readonly ExerciseTotals[]
  /** Ascending; days without attempts are left out. */
  readonly days: readonly DayProgress[]
  /** Those that are still open first. */
  readonly misconceptions: readonly MisconceptionProgress[]
  /** How close each guess was, 0 to 1, oldest first; the newest thousand. */
  readonly guesses: readonly { readonly lessonId: LessonId; readonly score: number }[]
}
