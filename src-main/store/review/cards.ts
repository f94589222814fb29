import type {
  DueExercise,
  ExerciseId,
  LearnerId,
  LessonId,
  Verdict,
} from '../../../src-shared/domain/index.ts'
import { relaxed, statement, transaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { gradeOf, remember } from './schedule.ts'
import type { Memory } from './schedule.ts'

/** What an answer tells the scheduler. */
export interface Reviewed {
  readonly lessonId: LessonId
  readonly exerciseId: ExerciseId
  readonly verdict: Verdict
  readonly assisted: boolean
  /** Of the exercise's listed mistakes, the first that was recognised. */
  readonly misconception: string | undefined
  readonly submittedAt: string
}

interface CardRow {
  readonly due: string
  readonly misconception: string | null
  readonly memory: string
}

/**
 * Puts an answer into what is remembered of its exercise, and of others that were due for the same
 * mistake and that this one stood in for.
 */
export function reviewAnswer(
  db: Connection,
  learnerId: LearnerId,
  reviewed: Reviewed,
  standsInFor: readonly ExerciseId[] = [],
): void {
  relaxed(db, () => {
    transaction(db, () => {
      for (const exerciseId of new Set([reviewed.exerciseId, ...standsInFor])) {
        putCard(db, learnerId, { ...reviewed, exerciseId })
      }
    })
  })
}

/** One answer and one exercise; within the caller's transaction. */
export function putCard(db: Connection, learnerId: LearnerId, reviewed: Reviewed): void {
  const { lessonId, exerciseId, verdict, assisted, misconception, submittedAt } = reviewed
  const grade = gradeOf(verdict, assisted)
  if (grade === undefined) return
  const before = statement<CardRow>(
    db,
    'SELECT due, misconception, memory FROM review_card WHERE learner_id = ? AND exercise_id = ?',
  ).get(learnerId, exerciseId)
  const known = before && (JSON.parse(before.memory) as Memory)
  const memory = remember(known, grade, new Date(submittedAt))
  // Right without help: the mistake is overcome. Wrong in another way: it is still there.
  const open = verdict === 'correct' && !assisted ? null : (misconception ?? before?.misconception)
  statement(
    db,
    `INSERT INTO review_card
       (learner_id, exercise_id, lesson_id, due, reviewed_at, misconception, memory)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, exercise_id) DO UPDATE SET
       due = excluded.due, reviewed_at = excluded.reviewed_at, snoozed_until = NULL,
       misconception = excluded.misconception, memory = excluded.memory`,
  ).run(
    ...[learnerId, exerciseId, lessonId, new Date(memory.card.due).toISOString(), submittedAt],
    ...[open ?? null, JSON.stringify(memory)],
  )
  if (before === undefined || before.due > submittedAt) return
  statement(db, 'INSERT OR IGNORE INTO review_done VALUES (?, ?, ?)').run(
    ...[learnerId, submittedAt, exerciseId],
  )
}

/** Everything that is due at `now` and was not put off, longest overdue first. */
export function listDue(db: Connection, learnerId: LearnerId, now: string): readonly DueExercise[] {
  const rows = statement<Omit<DueExercise, 'misconception'> & { misconception: string | null }>(
    db,
    `SELECT exercise_id AS exerciseId, lesson_id AS lessonId, due, reviewed_at AS reviewedAt,
            misconception, memory ->> '$.card.reps' AS reviews
     FROM review_card
     WHERE learner_id = ? AND due <= ? AND (snoozed_until IS NULL OR snoozed_until <= ?)
     ORDER BY due, exercise_id`,
  ).all(learnerId, now, now)
  return rows.map(({ misconception, ...row }) =>
    misconception === null ? row : { ...row, misconception },
  )
}

/** How many due exercises have been answered since `from`. */
export function countReviewed(db: Connection, learnerId: LearnerId, from: string): number {
  return (
    statement<number>(
      db,
      'SELECT count(*) FROM review_done WHERE learner_id = ? AND reviewed_at >= ?',
    )
      .pluck()
      .get(learnerId, from) ?? 0
  )
}

/** Puts an exercise off; without one nothing happens. */
export function snoozeCard(
  db: Connection,
  learnerId: LearnerId,
  exerciseId: ExerciseId,
  until: string,
): void {
  relaxed(db, () =>
    statement(
      db,
      'UPDATE review_card SET snoozed_until = ? WHERE learner_id = ? AND exercise_id = ?',
    ).run(until, learnerId, exerciseId),
  )
}
