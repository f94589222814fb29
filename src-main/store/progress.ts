import { masteryWindow } from '../../src-shared/domain/index.ts'
import type {
  ExerciseId,
  ExerciseProgress,
  LearnerId,
  LessonId,
  VariantOutcome,
} from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'

interface OutcomeRow {
  readonly exerciseId: ExerciseId
  readonly lessonId: LessonId
  readonly outcome: VariantOutcome
  readonly variants: number
  readonly solved: 0 | 1
  readonly ownSolvedAt: string | null
}

/**
 * How far the learner has come with each exercise. A variant, one seed of an exercise, counts once, by
 * the first answer to it that was decided; `attempt` is read in the order of its index by exercise.
 */
export function readProgress(db: Connection, learnerId: LearnerId): readonly ExerciseProgress[] {
  const rows = statement<OutcomeRow>(
    db,
    `WITH decided AS (
       SELECT attempt.exercise_id, attempt.lesson_id, seed, verdict, assisted, submitted_at, id,
              row_number() OVER (
                PARTITION BY attempt.exercise_id, seed ORDER BY submitted_at, id) AS nth,
              max(verdict = 'correct') OVER (
                PARTITION BY attempt.exercise_id, seed) AS righted,
              min(CASE WHEN seed = 0 AND verdict = 'correct' THEN submitted_at END) OVER (
                PARTITION BY attempt.exercise_id, seed) AS own_at
       FROM attempt JOIN variant ON variant.digest = attempt.variant
       WHERE learner_id = ? AND verdict <> 'undecided'
     ), ranked AS (
       SELECT *,
              row_number() OVER (
                PARTITION BY exercise_id ORDER BY submitted_at DESC, id DESC) AS back,
              count(*) OVER (PARTITION BY exercise_id) AS variants,
              max(righted) OVER (PARTITION BY exercise_id) AS solved,
              min(own_at) OVER (PARTITION BY exercise_id) AS ownSolvedAt
       FROM decided WHERE nth = 1
     )
     SELECT exercise_id AS exerciseId, lesson_id AS lessonId, variants, solved,
            ownSolvedAt,
            CASE WHEN verdict = 'correct' AND assisted THEN 'assisted'
                 WHEN verdict = 'correct' THEN 'independent'
                 WHEN righted THEN 'corrected'
                 ELSE 'missed' END AS outcome
     FROM ranked WHERE back <= ? ORDER BY exercise_id, back DESC`,
  ).all(learnerId, masteryWindow)
  const found = new Map<ExerciseId, ExerciseProgress>()
  for (const { exerciseId, lessonId, variants, solved, ownSolvedAt, outcome } of rows) {
    const recent = [...(found.get(exerciseId)?.recent ?? []), outcome]
    found.set(exerciseId, {
      exerciseId,
      lessonId,
      variants,
      solved: solved === 1,
      ownSolvedAt,
      recent,
    })
  }
  return [...found.values()]
}
