import type { LessonId } from './ids.ts'

/** A guess that a learner made before the truth was shown. */
export interface Prediction {
  readonly lessonId: LessonId
  /** The exploration within its lesson. */
  readonly key: string
  /** Plain JSON, as the exploration understands it. */
  readonly guess: unknown
  readonly truth: unknown
  /** 0 to 1: how close the guess was. */
  readonly score: number
  /** The same in words, as the learner read it. */
  readonly words: string
  /** ISO 8601 instant in UTC. */
  readonly madeAt: string
}
