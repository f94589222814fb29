import { orComplete } from '../attempts.ts'
import { statement, transaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { indexNow } from '../search.ts'
import type { KnownRow } from './known-rows.ts'

const insert = {
  learner:
    'INSERT INTO learner (id, name, created_at, colour, pin) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  variant: `
    INSERT INTO variant (digest, exercise_id, lesson_id, content_version, seed, title, published)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
  attempt: `
    INSERT INTO attempt (id, learner_id, variant, exercise_id, lesson_id, submitted_at, zone,
                         duration_ms, answer, hints, input, score, view)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ${orComplete}`,
  draft: `
    INSERT INTO draft (learner_id, exercise_id, seed, input, hints, view, saved_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (learner_id, exercise_id, seed) DO UPDATE SET
      input = excluded.input, hints = excluded.hints,
      view = excluded.view, saved_at = excluded.saved_at
    WHERE excluded.saved_at > draft.saved_at`,
} as const

/** Where the learner's own row is lost, one without a name stands in for it. */
function keepOwner(db: Connection, learnerId: unknown, since: unknown): void {
  statement(db, insert.learner).run(learnerId, '', since, 1, null)
}

function hasVariant(db: Connection, digest: unknown): boolean {
  return statement(db, 'SELECT 1 FROM variant WHERE digest = ?').get(digest) !== undefined
}

function merge(db: Connection, { table, values }: KnownRow): boolean {
  // Without what was asked an attempt cannot be shown again.
  if (table === 'attempt' && !hasVariant(db, values[2])) return false
  if (table === 'attempt') keepOwner(db, values[1], values[5])
  if (table === 'draft') keepOwner(db, values[0], values[6])
  return statement(db, insert[table]).run(...values).changes > 0
}

/**
 * A new file begins with a nameless learner of its own. Once the true one is back it must not stay as
 * a second one, unless somebody has already answered or typed something as that learner.
 */
function removeStandIns(db: Connection): void {
  statement(
    db,
    `DELETE FROM learner
     WHERE name = '' AND pin IS NULL
       AND id <> (SELECT id FROM learner ORDER BY created_at, id LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM attempt WHERE learner_id = learner.id)
       AND NOT EXISTS (SELECT 1 FROM draft WHERE learner_id = learner.id)
       AND NOT EXISTS (SELECT 1 FROM prediction WHERE learner_id = learner.id)`,
  ).run()
}

/** Adds the rows that are not there yet, by their keys; returns how many attempts were added. */
export function mergeRows(db: Connection, rows: readonly KnownRow[]): number {
  if (rows.length === 0) return 0
  return transaction(db, () => {
    let attempts = 0
    for (const row of rows) if (merge(db, row) && row.table === 'attempt') attempts += 1
    indexNow(db)
    removeStandIns(db)
    return attempts
  })
}
