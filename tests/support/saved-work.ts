import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** What the learner's file holds of one attempt. */
export interface SavedAttempt {
  readonly answer: string
  readonly verdict: string
  /** Levels of the hints that were open, as JSON. */
  readonly hints: string
}

/** The attempts on disk, oldest first, read past the app. */
export function savedAttempts(dataDir: string): readonly SavedAttempt[] {
  const rows = query(dataDir, 'SELECT answer, verdict, hints FROM attempt ORDER BY sequence')
  return rows as readonly SavedAttempt[]
}

/** The texts typed and not handed in, on disk. */
export function savedDrafts(dataDir: string): readonly string[] {
  const rows = query(dataDir, "SELECT input ->> '$.text' AS text FROM draft")
  return (rows as readonly { readonly text: string }[]).map(({ text }) => text)
}

function query(dataDir: string, sql: string): readonly unknown[] {
  const file = join(dataDir, 'nabla.db')
  if (!existsSync(file)) return []
  const db = new Database(file, { readonly: true })
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}
