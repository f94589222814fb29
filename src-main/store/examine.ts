import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { applicationId } from './connection.ts'
import type { Connection } from './connection.ts'
import { asFailure, isDamage } from './failures.ts'
import { exists, sizeOf } from './files.ts'
import { refuseNewer, versionOf } from './migrate.ts'

export type Condition = 'absent' | 'sound' | 'damaged'

const magic = 'SQLite format 3\0'
const smallestPage = 512

/** Read by ourselves: SQLite takes an emptied file for a new one and deletes the log that goes with it. */
function hasHeader(file: string): boolean {
  const start = Buffer.alloc(magic.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, magic.length, 0)
  } finally {
    closeSync(handle)
  }
  return sizeOf(file) >= smallestPage && start.toString('latin1') === magic
}

/**
 * Tells whether the database may be used, changing nothing. To be called while this process does
 * not have it open. Throws a FailureError where that cannot be told (locked, not readable) and
 * `storage-newer` where a later version of the app wrote it.
 */
export function examine(file: string): Condition {
  return inspect(file, (db) =>
    db.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'sound' : 'damaged',
  )
}

/**
 * The same without reading the file through, which takes a millisecond per megabyte: the version of
 * its schema where it is a database of ours at all.
 */
export function glance(file: string): number | 'absent' | 'damaged' {
  return inspect(file, versionOf)
}

function inspect<Found>(
  file: string,
  read: (db: Connection) => Found,
): Found | 'absent' | 'damaged' {
  try {
    const log = sizeOf(`${file}-wal`)
    if (!exists(file) || sizeOf(file) === 0) return log === 0 ? 'absent' : 'damaged'
    if (!hasHeader(file)) return 'damaged'
    // Opened for reading only, SQLite does not write the log back into a file that may be damaged.
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 2000 })
    try {
      return isOurs(db) ?? read(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw asFailure(error)
  }
}

/** Undefined where it is; else what it is instead. */
function isOurs(db: Connection): 'absent' | 'damaged' | undefined {
  const version = versionOf(db)
  const owner = db.pragma('application_id', { simple: true })
  if (owner === 0 && version === 0) {
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    // Left by a start that was cut off before it had made anything.
    if (tables === 0) return 'absent'
  }
  if (owner !== applicationId) return 'damaged'
  refuseNewer(version)
  return undefined
}
