import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export const databaseIn = (directory: string): string => join(directory, 'nabla.db')

/** SQLite's own full check of the file, and of every reference in it. */
export function faultsOf(file: string): readonly unknown[] {
  const db = new Database(file)
  try {
    const faults = db.prepare('PRAGMA integrity_check').pluck().all()
    return [
      ...faults.filter((fault) => fault !== 'ok'),
      ...db.prepare('PRAGMA foreign_key_check').all(),
    ]
  } finally {
    db.close()
  }
}

export const namesIn = (directory: string, start: string): readonly string[] =>
  readdirSync(directory).filter((name) => name.startsWith(start))
