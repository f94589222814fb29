import Database from 'better-sqlite3'
import { FailureError } from '../../src-shared/domain/index.ts'
import { examine } from './examine.ts'
import { bytesOf, exists } from './files.ts'
import { versionOf } from './migrate.ts'
import { pathsIn } from './paths.ts'

export interface DatabaseCheck {
  readonly condition: 'absent' | 'sound' | 'damaged' | 'newer'
  readonly file: string
  readonly bytes: number
  readonly schema: number
  readonly attempts: number
}

/**
 * Reads the learner's file through and says what it is, changing nothing and mending nothing. Throws
 * a FailureError where that cannot be told.
 */
export function checkDatabase(directory: string): DatabaseCheck {
  const { database: file } = pathsIn(directory)
  const nothing = { file, bytes: bytesOf(file), schema: 0, attempts: 0 }
  try {
    const condition = examine(file)
    if (condition !== 'sound') return { condition, ...nothing }
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.code !== 'storage-newer') throw error
    return { condition: 'newer', ...nothing }
  }
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const has = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'attempt'`).get()
    const count = has === undefined ? 0 : db.prepare('SELECT count(*) FROM attempt').pluck().get()
    return { ...nothing, condition: 'sound', schema: versionOf(db), attempts: Number(count) }
  } finally {
    db.close()
  }
}

/** Whether there is a file at all. */
export function hasDatabase(directory: string): boolean {
  return exists(pathsIn(directory).database)
}
