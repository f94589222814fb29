import type { AnswerInput } from './answer.ts'
import type { AttemptId, ExerciseId, LearnerId, LessonId } from './ids.ts'
import type { PublishedExercise } from './lesson.ts'
import type { Scored, Verdict } from './verdict.ts'

/** What a learner handed in and what became of it. Never changed after it was saved. */
export interface Attempt {
  readonly id: AttemptId
  readonly learnerId: LearnerId
  /** The variant as it was shown, so that it can be shown again whatever becomes of the lesson. */
  readonly exercise: PublishedExercise
  readonly input: AnswerInput
  readonly score: Scored
  /** Levels of the hints that were open when the answer was handed in; any makes it assisted. */
  readonly hints: readonly number[]
  /** Milliseconds from the variant being shown to the answer being handed in. */
  readonly durationMs: number
  /** ISO 8601 instant in UTC, milliseconds kept. */
  readonly submittedAt: string
  /** IANA name of the zone the learner was in, e.g. `Europe/Berlin`. */
  readonly zone: string
  /** The exploration's handles at that moment, by exploration; restored on review. */
  readonly view: Readonly<Record<string, unknown>>
}

/** A line of the history list. */
export interface AttemptSummary {
  readonly id: AttemptId
  readonly lessonId: LessonId
  readonly exerciseId: ExerciseId
  readonly exerciseTitle: string
  /** The answer in one line, as typed. */
  readonly answer: string
  readonly verdict: Verdict
  readonly assisted: boolean
  readonly durationMs: number
  readonly submittedAt: string
  readonly zone: string
  /** The learner wrote a note to it. */
  readonly noted: boolean
  /** The learner thinks that it was right. */
  readonly disputed: boolean
}

/** What the learner thought of an attempt afterwards. */
export interface AttemptNote {
  readonly note: string
  /** "I think this was right": kept for the lesson's author. */
  readonly disputed: boolean
  /** ISO 8601 instant in UTC. */
  readonly changedAt: string
}

export const attemptOrders = ['newest', 'oldest', 'longest', 'exercise'] as const
/** `exercise`: by lesson and exercise, newest first within each. */
export type AttemptOrder = (typeof attemptOrders)[number]

/** What a list of attempts is narrowed down to; every part left out lets everything through. */
export interface AttemptFilter {
  readonly lessonId?: LessonId
  readonly exerciseId?: ExerciseId
  readonly verdict?: Verdict
  readonly assisted?: boolean
  /** Handed in at or after this instant, ISO 8601 in UTC. */
  readonly from?: string
  /** Handed in before this instant. */
  readonly until?: string
  readonly disputed?: true
  /** Stands somewhere in the answer or in the exercise's title. */
  readonly text?: string
}

/** Where an attempt stands among the learner's attempts at the same exercise, oldest first. */
export interface AttemptNeighbours {
  /** From 1. */
  readonly number: number
  readonly count: number
  readonly earlier?: AttemptId
  readonly later?: AttemptId
}

/** What was typed but not handed in. */
export interface Draft {
  readonly exerciseId: ExerciseId
  readonly seed: number
  readonly input: AnswerInput
  readonly hints: readonly number[]
  readonly view: Readonly<Record<string, unknown>>
  /** ISO 8601 instant in UTC. */
  readonly savedAt: string
}
