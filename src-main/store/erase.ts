import type { LearnerId } from '../../src-shared/domain/index.ts'
import { statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { pacer } from './pacer.ts'

const rowsAtOnce = 200

/**
 * Removes a learner and everything of theirs, in steps; returns how many attempts that were. The
 * learner's own row goes first: from then on nothing can be added, and a start that finds rows
 * without a learner goes on where a crash stopped this.
 */
export async function eraseLearner(
  db: Connection,
  learnerId: LearnerId,
  onAttempts: (removed: number) => void = () => undefined,
): Promise<number> {
  db.pragma('foreign_keys = OFF')
  try {
    db.prepare('DELETE FROM learner WHERE id = ?').run(learnerId)
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return eraseOrphans(db, onAttempts)
}

/** Rows whose learner is gone, and variants that nobody has tried. */
export async function eraseOrphans(
  db: Connection,
  onAttempts: (removed: number) => void = () => undefined,
): Promise<number> {
  let attempts = 0
  let any = false
  for (const { name, wr } of tablesOfLearners(db)) {
    for (const orphan of ownersIn(db, name)) {
      if (statement(db, 'SELECT 1 FROM learner WHERE id = ?').get(orphan) !== undefined) continue
      any = true
      await removeInSteps(db, name, wr === 1, orphan, (removed) => {
        if (name === 'attempt') onAttempts((attempts += removed))
      })
    }
  }
  if (any) {
    await removeUntried(db)
    // The log still holds the pages as they were.
    db.pragma('wal_checkpoint(TRUNCATE)')
  }
  return attempts
}

function tablesOfLearners(
  db: Connection,
): readonly { readonly name: string; readonly wr: 0 | 1 }[] {
  return db
    .prepare(
      `SELECT t.name, t.wr FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'learner_id'
       ORDER BY t.name = 'attempt'`,
    )
    .all() as readonly { name: string; wr: 0 | 1 }[]
}

/** Whose rows a table holds, found by leaps through its index. */
function* ownersIn(db: Connection, table: string): Generator<string> {
  const next = db.prepare(`SELECT min(learner_id) FROM "${table}" WHERE learner_id > ?`).pluck()
  for (let owner = next.get(''); typeof owner === 'string'; owner = next.get(owner)) yield owner
}

async function removeInSteps(
  db: Connection,
  table: string,
  isSmall: boolean,
  learnerId: string,
  onRemoved: (count: number) => void,
): Promise<void> {
  const pause = pacer()
  const some = isSmall
    ? `DELETE FROM "${table}" WHERE learner_id = ?`
    : `DELETE FROM "${table}" WHERE rowid IN (
         SELECT rowid FROM "${table}" WHERE learner_id = ? LIMIT ${rowsAtOnce})`
  const remove = db.prepare(some)
  for (;;) {
    const { changes } = remove.run(learnerId)
    if (changes === 0) return
    onRemoved(changes)
    await pause()
  }
}

async function removeUntried(db: Connection): Promise<void> {
  const pause = pacer()
  const after = db.prepare(
    `SELECT rowid, EXISTS (SELECT 1 FROM attempt WHERE variant = digest) AS tried
     FROM variant WHERE rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce}`,
  )
  const remove = db.prepare('DELETE FROM variant WHERE rowid = ?')
  let last = -1
  for (;;) {
    const rows = after.all(last) as readonly { rowid: number; tried: 0 | 1 }[]
    if (rows.length === 0) return
    transaction(db, () => {
      for (const { rowid, tried } of rows) if (tried === 0) remove.run(rowid)
    })
    last = rows.at(-1)?.rowid ?? last
    await pause()
  }
}
