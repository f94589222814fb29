import type { ExerciseId, LessonId } from './ids.ts'

/** An exercise whose time to be remembered has come. */
export interface DueExercise {
  readonly exerciseId: ExerciseId
  readonly lessonId: LessonId
  /** ISO 8601 instants in UTC. */
  readonly due: string
  /** When it was answered last. */
  readonly reviewedAt: string
  /** How often it has come back. */
  readonly reviews: number
  /** The mistake that was made last and has not been overcome. */
  readonly misconception?: string
}

/** What is to be answered for a due exercise: new numbers, where the exercise has any. */
export interface ReviewItem {
  /** The exercise that is due. */
  readonly due: ExerciseId
  /** The one to answer: the same, or another of the lesson that the same mistake can be made in. */
  readonly exerciseId: ExerciseId
  readonly seed: number
  readonly lessonId: LessonId
  readonly reviewedAt: string
}

/** What there is to review today. */
export interface ReviewSession {
  readonly items: readonly ReviewItem[]
  /** Due, but beyond what is asked in a day. */
  readonly waiting: number
  readonly doneToday: number
  readonly perDay: number
}
