import { fail } from '../../src-shared/domain/index.ts'
import type { Attempt, AttemptId, LearnerId } from '../../src-shared/domain/index.ts'
import { answerLine } from './answer-line.ts'
import { statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { encodeJson } from './json.ts'
import { fitsColumn, readColumn } from './stored.ts'
import { keepVariant } from './variants.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What could be written but not read again must not get in. */
function refuseUnreadable(attempt: Attempt): void {
  const fits =
    uuid.test(attempt.id) &&
    fitsColumn('published', attempt.exercise) &&
    fitsColumn('input', attempt.input) &&
    fitsColumn('score', attempt.score) &&
    fitsColumn('hints', attempt.hints) &&
    fitsColumn('view', attempt.view)
  if (!fits) throw fail('internal', `attempt ${attempt.id} is not what an attempt should be`)
}

/** Everything in it, for comparing one attempt with another. */
function textOf(attempt: Attempt): string {
  const { id, learnerId, exercise, input, score, hints, view } = attempt
  const { durationMs, submittedAt, zone } = attempt
  return encodeJson([
    id,
    learnerId,
    exercise,
    input,
    score,
    hints,
    view,
    durationMs,
    submittedAt,
    zone,
  ])
}

/**
 * Saves an attempt for good: it is on disk when this returns. Saving the very same attempt again
 * does nothing; a different one under the same id is refused with the failure `internal`.
 */
export function saveAttempt(db: Connection, attempt: Attempt): void {
  refuseUnreadable(attempt)
  const added = transaction(db, () => {
    const variant = keepVariant(db, attempt.exercise)
    return statement(
      db,
      `INSERT INTO attempt
         (id, learner_id, variant, exercise_id, lesson_id, submitted_at, zone, duration_ms,
          answer, hints, input, score, view)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    ).run(
      attempt.id,
      attempt.learnerId,
      variant,
      attempt.exercise.exerciseId,
      attempt.exercise.lessonId,
      attempt.submittedAt,
      attempt.zone,
      attempt.durationMs,
      answerLine(attempt.input, attempt.exercise),
      encodeJson(attempt.hints),
      encodeJson(attempt.input),
      encodeJson(attempt.score),
      encodeJson(attempt.view),
    ).changes
  })
  if (added === 0 && textOf(openAttempt(db, attempt.id)) !== textOf(attempt)) {
    throw fail('internal', `another attempt already has the id ${attempt.id}`)
  }
}

/**
 * For an insert of an attempt that may be here already: what its writer judged of it elsewhere
 * completes it, everything else stays as it is.
 */
export const orComplete = `
  ON CONFLICT (id) DO UPDATE SET input = excluded.input, score = excluded.score
  WHERE attempt.variant = excluded.variant AND attempt.learner_id = excluded.learner_id
    AND attempt.input ->> '$.kind' = 'text' AND attempt.input ->> '$.selfAssessment' IS NULL
    AND excluded.input ->> '$.selfAssessment' IS NOT NULL
    AND json_remove(excluded.input, '$.selfAssessment') = json(attempt.input)`

/**
 * Completes a text of the learner's own by its writer's verdict; on disk when it returns. The same
 * verdict again does nothing; where it has another one, or is no text, it stays as it is and the
 * failure is `invalid-request`.
 */
export function completeAttempt(db: Connection, { id, input, score }: Attempt): void {
  const assessment = input.kind === 'text' ? input.selfAssessment : undefined
  if (assessment === undefined || !fitsColumn('score', score))
    throw fail('internal', `nothing completes attempt ${id}`)
  const { changes } = statement(
    db,
    `UPDATE attempt SET input = ?, score = ?
     WHERE id = ? AND input ->> '$.kind' = 'text' AND input ->> '$.selfAssessment' IS NULL`,
  ).run(encodeJson(input), encodeJson(score), id)
  if (changes > 0) return
  const { input: kept } = openAttempt(db, id)
  if (kept.kind === 'text' && kept.selfAssessment === assessment) return
  throw fail('invalid-request', `attempt ${id} is complete`, { field: 'attemptId' })
}

interface AttemptRow {
  readonly id: AttemptId
  readonly learnerId: LearnerId
  readonly published: string
  readonly input: string
  readonly score: string
  readonly hints: string
  readonly durationMs: number
  readonly submittedAt: string
  readonly zone: string
  readonly view: string
}

/** The attempt exactly as it was saved. Failures: `not-found`, `storage-damaged`. */
export function openAttempt(db: Connection, id: AttemptId): Attempt {
  const row = statement<AttemptRow>(
    db,
    `SELECT attempt.id, learner_id AS learnerId, published, input, score, hints,
            duration_ms AS durationMs, submitted_at AS submittedAt, zone, view
     FROM attempt JOIN variant ON variant.digest = attempt.variant
     WHERE attempt.id = ?`,
  ).get(id)
  if (row === undefined) throw fail('not-found', `no attempt ${id}`)
  const name = `attempt ${id}`
  return {
    id: row.id,
    learnerId: row.learnerId,
    exercise: readColumn('published', row.published, name),
    input: readColumn('input', row.input, name),
    score: readColumn('score', row.score, name),
    hints: readColumn('hints', row.hints, name),
    durationMs: row.durationMs,
    submittedAt: row.submittedAt,
    zone: row.zone,
    view: readColumn('view', row.view, name),
  }
}
