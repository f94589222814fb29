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
  /** The same, asked of one row after the other instead of listing all that fulfil it first. */
  readonly ofEachRow?: string
  /** Counts the rows that fulfil it, whoever's they are. */
  readonly count?: string
  readonly values: readonly (string | number)[]
}

/** The answers folded, as FTS5 keeps what it indexes (https://sqlite.org/fts5.html#fts5_data_structures). */
const foldedAnswers = 'attempt_search_content'

function searching(text: string): Condition {
  const answer = fold(text)
  if (Array.from(answer).length < trigram) {
    const pattern = `%${answer.replace(/[\\%_]/g, String.raw`\$&`)}%`
    const holds = String.raw`c0 LIKE ? ESCAPE '\'`
    return {
      sql: `sequence IN (SELECT id FROM ${foldedAnswers} WHERE ${holds})`,
      ofEachRow: `EXISTS (SELECT 1 FROM ${foldedAnswers} WHERE id = attempt.sequence AND ${holds})`,
      count: `SELECT count(*) FROM ${foldedAnswers} WHERE ${holds}`,
      values: [pattern],
    }
  }
  const match = `{answer} : ${quoted(answer)} OR {title} : ${quoted(text.trim())}`
  const found = 'FROM attempt_search WHERE attempt_search MATCH ?'
  return {
    sql: `sequence IN (SELECT rowid ${found})`,
    ofEachRow: `EXISTS (SELECT 1 ${found} AND rowid = attempt.sequence)`,
    count: `SELECT count(*) ${found}`,
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
    ofEachRow: parts.map((part) => part.ofEachRow ?? part.sql).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  }
}

interface SummaryRow extends Omit<AttemptSummary, 'assisted' | 'noted' | 'disputed'> {
  readonly assisted: 0 | 1
  readonly noted: 0 | 1
  readonly disputed: 0 | 1
}

/** From one row in so many on, a text is frequent. */
const frequentShare = 20

function countFitting(
  db: Connection,
  learnerId: LearnerId,
  filter: AttemptFilter,
  all: number,
): number {
  const { text = '', ...others } = filter
  if (Object.keys(others).length === 0) {
    if (text.trim() === '') return all
    const { count, values } = searching(text)
    const learners = statement<number>(db, 'SELECT count(*) FROM learner').pluck().get()
    if (count !== undefined && learners === 1) {
      return (
        statement<number>(db, count)
          .pluck()
          .get(...values) ?? 0
      )
    }
  }
  const { sql, values } = conditions(learnerId, filter)
  const count = statement<number>(db, `SELECT count(*) FROM attempt WHERE ${sql}`).pluck()
  return count.get(...values) ?? 0
}

/** A page of the learner's history. What is passed over is counted in the index alone. */
export function pageAttempts(
  db: Connection,
  learnerId: LearnerId,
  { filter = {}, order = 'newest', offset = 0, limit }: AttemptQuery,
): AttemptPage {
  const { sql, ofEachRow = sql, values } = conditions(learnerId, filter)
  const all = countAttempts(db, learnerId)
  const total = countFitting(db, learnerId, filter, all)
  if (total === 0) return { attempts: [], total, all }
  // Row by row in an order that stands in an index, the first page of a frequent text is soon full.
  const isFrequent = total * frequentShare > all && order !== 'longest'
  const chosen = isFrequent ? ofEachRow : sql
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
       WHERE sequence IN (SELECT sequence FROM attempt WHERE ${chosen} ORDER BY ${by} LIMIT ? OFFSET ?)
     ) AS attempt
     JOIN variant ON variant.digest = attempt.variant
     LEFT JOIN attempt_note ON attempt_note.attempt_id = attempt.id
     ORDER BY ${by.replaceAll('lesson_id', 'attempt.lesson_id').replaceAll(' exercise_id', ' attempt.exercise_id')}`,
  ).all(...values, limit, offset)
  return {
    attempts: rows.map((row) => ({
      ...row,
      assisted: row.assisted === 1,
      noted: row.noted === 1,
      disputed: row.disputed === 1,
    })),
    total,
    all,
  }
}

/** How many attempts a learner has in all. */
export function countAttempts(db: Connection, learnerId: LearnerId): number {
  const count = statement<number>(db, 'SELECT count(*) FROM attempt WHERE learner_id = ?').pluck()
  return count.get(learnerId) ?? 0
}
