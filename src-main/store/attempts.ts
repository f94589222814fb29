import { fail } from '../../src-shared/domain/index.ts'
import type {
  Attempt,
  AttemptId,
  AttemptSummary,
  LearnerId,
} from '../../src-shared/domain/index.ts'
import { answerLine } from './answer-line.ts'
import { statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { encodeJson } from './json.ts'
import { fitsColumn, readColumn } from './stored.ts'
import { keepVariant } from './variants.ts'

export interface AttemptQuery {
  /** Continue after this attempt: only what was handed in before it. */
  readonly before?: AttemptId | undefined
  readonly limit: number
}

/** Newest first. `next` continues after the last of them. */
export interface AttemptPage {
  readonly attempts: readonly AttemptSummary[]
  /** How many attempts the learner has in all. */
  readonly total: number
  readonly next?: AttemptId
}

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
      answerLine(attempt.input),
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

interface SummaryRow extends Omit<AttemptSummary, 'assisted'> {
  readonly assisted: 0 | 1
}

const summary = `
  SELECT id, attempt.lesson_id AS lessonId, attempt.exercise_id AS exerciseId,
         title AS exerciseTitle, answer, verdict, assisted, duration_ms AS durationMs,
         submitted_at AS submittedAt, zone
  FROM attempt JOIN variant ON variant.digest = attempt.variant
  WHERE learner_id = ?`
const newestFirst = 'ORDER BY submitted_at DESC, id DESC LIMIT ?'

/** A page of the learner's history. Failures: `not-found` where `before` is no attempt. */
export function pageAttempts(
  db: Connection,
  learnerId: LearnerId,
  { before, limit }: AttemptQuery,
): AttemptPage {
  // One more than asked for tells whether there is a next page.
  const rows =
    before === undefined
      ? statement<SummaryRow>(db, `${summary} ${newestFirst}`).all(learnerId, limit + 1)
      : statement<SummaryRow>(db, `${summary} AND (submitted_at, id) < (?, ?) ${newestFirst}`).all(
          learnerId,
          submittedAt(db, before),
          before,
          limit + 1,
        )
  const attempts = rows
    .slice(0, limit)
    .map((row): AttemptSummary => ({ ...row, assisted: row.assisted === 1 }))
  const last = attempts.at(-1)
  const total = countAttempts(db, learnerId)
  return rows.length > limit && last !== undefined
    ? { attempts, total, next: last.id }
    : { attempts, total }
}

function submittedAt(db: Connection, id: AttemptId): string {
  const at = statement<string>(db, 'SELECT submitted_at FROM attempt WHERE id = ?').pluck().get(id)
  if (at === undefined) throw fail('not-found', `no attempt ${id}`)
  return at
}

function countAttempts(db: Connection, learnerId: LearnerId): number {
  const count = statement<number>(db, 'SELECT count(*) FROM attempt WHERE learner_id = ?')
  return count.pluck().get(learnerId) ?? 0
}
