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

/** What the learner's file holds of one answer to drawn numbers. */
export interface SavedVariant {
  /** Of the numbers. */
  readonly seed: number
  readonly verdict: string
  /** 1 if hints were open. */
  readonly assisted: 0 | 1
}

/** The answers given to an exercise, known by the end of its id, oldest first. */
export function savedVariants(dataDir: string, exercise: string): readonly SavedVariant[] {
  const sql = `SELECT seed, verdict, assisted, attempt.exercise_id AS exercise
    FROM attempt JOIN variant ON variant.digest = attempt.variant ORDER BY sequence`
  const rows = query(dataDir, sql) as readonly (SavedVariant & { readonly exercise: string })[]
  return rows
    .filter((row) => row.exercise.endsWith(exercise))
    .map(({ seed, verdict, assisted }) => ({ seed, verdict, assisted }))
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
