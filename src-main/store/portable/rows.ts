import type { AttemptId, LearnerId, Verdict } from '../../../src-shared/domain/index.ts'
import { statement } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { pacer } from '../pacer.ts'

/** JSON as it stands in the file: numbers that JSON lacks are tagged, see `json.ts`. */
export type StoredJson = string

/** An attempt with everything that is known of it. */
export interface AttemptRow {
  readonly type: 'attempt'
  readonly id: AttemptId
  readonly learnerId: LearnerId
  /** Of the variant's JSON, SHA-256 in hexadecimal. */
  readonly variant: string
  readonly submittedAt: string
  readonly zone: string
  readonly durationMs: number
  readonly hints: StoredJson
  readonly input: StoredJson
  readonly score: StoredJson
  readonly view: StoredJson
  readonly lessonId: string
  readonly exerciseId: string
  readonly contentVersion: string
  readonly seed: number
  readonly title: string
  /** In one line. */
  readonly answer: string
  readonly verdict: Verdict
  readonly assisted: 0 | 1
  readonly note: string | null
  readonly disputed: 0 | 1 | null
  readonly notedAt: string | null
}

export interface VariantRow {
  readonly type: 'variant'
  readonly digest: string
  readonly exercise: StoredJson
}

/** A row of one of the smaller tables, as it is. */
export interface OtherRow {
  readonly type: 'learner' | 'draft' | 'setting' | 'prediction'
  readonly [column: string]: unknown
}

export type PortableRow = AttemptRow | VariantRow | OtherRow

/** Rows fetched by one statement: some milliseconds' worth. */
const rowsAtOnce = 100

/**
 * Everything of these learners, row by row, in steps: learners, what they set, drafts and guesses,
 * then the variants and then the attempts in the order they were handed in.
 */
export async function* everythingOf(
  db: Connection,
  learnerIds: readonly LearnerId[],
): AsyncGenerator<PortableRow> {
  const pause = pacer()
  for (const sql of smallTables) {
    for (const learnerId of learnerIds) {
      for (const row of statement<OtherRow>(db, sql).all(learnerId)) yield row
      await pause()
    }
  }
  for (const learnerId of learnerIds) {
    for await (const rows of inBatches<VariantRow>(db, variantsAfter, learnerId)) yield* rows
  }
  for (const learnerId of learnerIds) yield* attemptsOf(db, learnerId)
}

/** The attempts alone, oldest first. */
export async function* attemptsOf(
  db: Connection,
  learnerId: LearnerId,
): AsyncGenerator<AttemptRow> {
  for await (const rows of inBatches<AttemptRow>(db, attemptsAfter, learnerId)) yield* rows
}

async function* inBatches<Row>(
  db: Connection,
  sql: string,
  learnerId: LearnerId,
): AsyncGenerator<readonly Row[]> {
  const pause = pacer()
  let last = -1
  for (;;) {
    const rows = statement<Row & { sequence: number }>(db, sql).all(learnerId, last, rowsAtOnce)
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.sequence
    yield rows
    await pause()
  }
}

const smallTables = [
  `SELECT 'learner' AS type, id, name, created_at AS createdAt FROM learner WHERE id = ?`,
  `SELECT 'setting' AS type, learner_id AS learnerId, key, value FROM setting WHERE learner_id = ?`,
  `SELECT 'draft' AS type, learner_id AS learnerId, exercise_id AS exerciseId, seed, input, hints,
          view, saved_at AS savedAt FROM draft WHERE learner_id = ?`,
  `SELECT 'prediction' AS type, learner_id AS learnerId, lesson_id AS lessonId, key, guess, truth,
          score, words, made_at AS madeAt FROM prediction WHERE learner_id = ? ORDER BY sequence`,
]

const variantsAfter = `
  SELECT 'variant' AS type, rowid AS sequence, lower(hex(digest)) AS digest, published AS exercise
  FROM variant
  WHERE EXISTS (SELECT 1 FROM attempt WHERE variant = digest AND learner_id = ?) AND rowid > ?
  ORDER BY rowid LIMIT ?`

const attemptsAfter = `
  SELECT 'attempt' AS type, sequence, attempt.id, learner_id AS learnerId,
         lower(hex(variant)) AS variant, submitted_at AS submittedAt, zone,
         duration_ms AS durationMs, hints, input, score, view,
         attempt.lesson_id AS lessonId, attempt.exercise_id AS exerciseId,
         content_version AS contentVersion, seed, title, answer, verdict, assisted,
         note, disputed, changed_at AS notedAt
  FROM attempt JOIN variant ON variant.digest = attempt.variant
  LEFT JOIN attempt_note ON attempt_note.attempt_id = attempt.id
  WHERE learner_id = ? AND sequence > ? ORDER BY sequence LIMIT ?`
