import type {
  AttemptFilter,
  AttemptOrder,
  AttemptSummary,
  LearnerId,
} from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { fold, foldedAnswers, indexNow } from './search.ts'

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

interface Order {
  readonly by: string
  /** In which the rows stand in this order, with everything that a filter may ask of them. */
  readonly index: string
}
const orders: Readonly<Record<AttemptOrder, Order>> = {
  newest: { by: 'submitted_at DESC, id DESC', index: 'attempt_by_time' },
  oldest: { by: 'submitted_at, id', index: 'attempt_by_time' },
  longest: { by: 'duration_ms DESC, submitted_at DESC, id DESC', index: 'attempt_by_duration' },
  exercise: {
    by: 'lesson_id, exercise_id, submitted_at DESC, id DESC',
    index: 'attempt_by_lesson',
  },
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The shortest text that the trigram index can find. */
const trigram = 3

interface Condition {
  /**
   * The plus before a column keeps SQLite from going through what was found one by one: the rows are
   * walked in their order until the page is full, each looked up in the list of what was found.
   */
  readonly sql: string
  /** Counts the rows that fulfil it, whoever's they are. */
  readonly count?: string
  readonly values: readonly (string | number)[]
}

function searching(text: string): Condition {
  const answer = fold(text)
  if (Array.from(answer).length < trigram) {
    const pattern = `%${answer.replace(/[\\%_]/g, String.raw`\$&`)}%`
    const holds = String.raw`c0 LIKE ? ESCAPE '\'`
    return {
      sql: `+sequence IN (SELECT id FROM ${foldedAnswers} WHERE ${holds})`,
      count: `SELECT count(*) FROM ${foldedAnswers} WHERE ${holds}`,
      values: [pattern],
    }
  }
  const match = `{answer} : ${quoted(answer)} OR {title} : ${quoted(text.trim())}`
  const found = 'FROM attempt_search WHERE attempt_search MATCH ?'
  return {
    sql: `+sequence IN (SELECT rowid ${found})`,
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
      sql: '+id IN (SELECT attempt_id FROM attempt_note WHERE disputed = 1)',
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
    if (count !== undefined && isAlone(db)) {
      return (
        statement<number>(db, count)
          .pluck()
          .get(...values) ?? 0
      )
    }
  }
  const { sql, values } = conditions(learnerId, filter)
  const index = filter.lessonId === undefined ? 'attempt_by_time' : 'attempt_by_lesson'
  const count = statement<number>(
    db,
    `SELECT count(*) FROM attempt INDEXED BY ${index} WHERE ${sql}`,
  ).pluck()
  return count.get(...values) ?? 0
}

/** Whether all attempts there are belong to one learner. */
function isAlone(db: Connection): boolean {
  const owner = (which: 'min' | 'max') => `(SELECT ${which}(learner_id) FROM attempt)`
  const same = statement<0 | 1>(db, `SELECT ${owner('min')} = ${owner('max')}`).pluck()
  return same.get() === 1
}

/** A page of the learner's history. What is passed over is counted in the index alone. */
export function pageAttempts(
  db: Connection,
  learnerId: LearnerId,
  { filter = {}, order = 'newest', offset = 0, limit }: AttemptQuery,
): AttemptPage {
  if (filter.text !== undefined) indexNow(db)
  const { sql, values } = conditions(learnerId, filter)
  const all = countAttempts(db, learnerId)
  const total = countFitting(db, learnerId, filter, all)
  if (total === 0) return { attempts: [], total, all }
  const { by, index } = orders[order]
  const rows = statement<SummaryRow>(
    db,
    `SELECT id, lessonId, exerciseId, title AS exerciseTitle, answer, verdict, assisted,
            durationMs, submittedAt, zone,
            note IS NOT NULL AND note <> '' AS noted, coalesce(disputed, 0) AS disputed
     FROM (
       SELECT attempt.*, lesson_id AS lessonId, exercise_id AS exerciseId,
              duration_ms AS durationMs, submitted_at AS submittedAt
       FROM attempt
       WHERE sequence IN (
         SELECT sequence FROM attempt INDEXED BY ${index} WHERE ${sql} ORDER BY ${by} LIMIT ? OFFSET ?)
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
