import type {
  AttemptFilter,
  AttemptOrder,
  AttemptSummary,
  LearnerId,
} from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'

export interface AttemptQuery {
  readonly filter?: AttemptFilter
  /** `newest` unless told. */
  readonly order?: AttemptOrder
  /** How many of them to pass over. */
  readonly offset?: number
  readonly limit: number
}

export interface AttemptPage {
  readonly attempts: readonly AttemptSummary[]
  /** How many attempts pass the filter. */
  readonly total: number
  /** How many attempts the learner has in all. */
  readonly all: number
}

const orders: Readonly<Record<AttemptOrder, string>> = {
  newest: 'submitted_at DESC, id DESC',
  oldest: 'submitted_at, id',
  longest: 'duration_ms DESC, submitted_at DESC, id DESC',
  exercise: 'lesson_id, exercise_id, submitted_at DESC, id DESC',
}

/** As the migration folds answers: `3x² − 4x` is found by `3x^2-4x`. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/\s/gu, ''],
  [/²/g, '^2'],
  [/³/g, '^3'],
  [/[−–]/g, '-'],
  [/[·⋅×]/g, '*'],
  [/÷/g, '/'],
  [/π/g, 'pi'],
]
const fold = (text: string): string =>
  folds.reduce((folded, [from, to]) => folded.replace(from, to), text)

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The shortest text that the trigram index can find. */
const trigram = 3

interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

function searching(text: string): Condition {
  const answer = fold(text)
  if (Array.from(answer).length < trigram) {
    const pattern = `%${text.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`
    return { sql: String.raw`answer LIKE ? ESCAPE '\'`, values: [pattern] }
  }
  const match = `{answer} : ${quoted(answer)} OR {title} : ${quoted(text.trim())}`
  return {
    sql: 'sequence IN (SELECT rowid FROM attempt_search WHERE attempt_search MATCH ?)',
    values: [match],
  }
}

function conditions(learnerId: LearnerId, filter: AttemptFilter): Condition {
  const parts: Condition[] = [{ sql: 'learner_id = ?', values: [learnerId] }]
  const also = (sql: string, value: string | number | undefined): void => {
    if (value !== undefined) parts.push({ sql, values: [value] })
  }
  also('lesson_id = ?', filter.lessonId)
  also('exercise_id = ?', filter.exerciseId)
  also('verdict = ?', filter.verdict)
  also('assisted = ?', filter.assisted === undefined ? undefined : Number(filter.assisted))
  also('submitted_at >= ?', filter.from)
  also('submitted_at < ?', filter.until)
  if (filter.disputed) {
    parts.push({
      sql: 'id IN (SELECT attempt_id FROM attempt_note WHERE disputed = 1)',
      values: [],
    })
  }
  if (filter.text !== undefined && filter.text.trim() !== '') parts.push(searching(filter.text))
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  }
}

interface SummaryRow extends Omit<AttemptSummary, 'assisted' | 'noted' | 'disputed'> {
  readonly assisted: 0 | 1
  readonly noted: 0 | 1
  readonly disputed: 0 | 1
}

/** A page of the learner's history. What is passed over is counted in the index alone. */
export function pageAttempts(
  db: Connection,
  learnerId: LearnerId,
  { filter = {}, order = 'newest', offset = 0, limit }: AttemptQuery,
): AttemptPage {
  const { sql, values } = conditions(learnerId, filter)
  const by = orders[order]
  const rows = statement<SummaryRow>(
    db,
    `SELECT id, lessonId, exerciseId, title AS exerciseTitle, answer, verdict, assisted,
            durationMs, submittedAt, zone,
            note IS NOT NULL AND note <> '' AS noted, coalesce(disputed, 0) AS disputed
     FROM (
       SELECT attempt.*, lesson_id AS lessonId, exercise_id AS exerciseId,
              duration_ms AS durationMs, submitted_at AS submittedAt
       FROM attempt
       WHERE sequence IN (SELECT sequence FROM attempt WHERE ${sql} ORDER BY ${by} LIMIT ? OFFSET ?)
     ) AS attempt
     JOIN variant ON variant.digest = attempt.variant
     LEFT JOIN attempt_note ON attempt_note.attempt_id = attempt.id
     ORDER BY ${by.replaceAll('lesson_id', 'attempt.lesson_id').replaceAll(' exercise_id', ' attempt.exercise_id')}`,
  ).all(...values, limit, offset)
  const count = statement<number>(db, `SELECT count(*) FROM attempt WHERE ${sql}`).pluck()
  return {
    attempts: rows.map((row) => ({
      ...row,
      assisted: row.assisted === 1,
      noted: row.noted === 1,
      disputed: row.disputed === 1,
    })),
    total: count.get(...values) ?? 0,
    all: countAttempts(db, learnerId),
  }
}

/** How many attempts a learner has in all. */
export function countAttempts(db: Connection, learnerId: LearnerId): number {
  const count = statement<number>(db, 'SELECT count(*) FROM attempt WHERE learner_id = ?').pluck()
  return count.get(learnerId) ?? 0
}
