import Database from 'better-sqlite3'
import { basename } from 'node:path'
import { fail } from '../../src-shared/domain/index.ts'
import type { BackupContents, BackupInfo, LearnerId } from '../../src-shared/domain/index.ts'
import { listBackups, listSetAside } from './backup-names.ts'
import type { Backup } from './backup-names.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { exists, sizeOf } from './files.ts'
import type { Paths } from './paths.ts'

/** Everything that can be put in the database's place, newest first. */
export function listRestorable(paths: Paths): readonly BackupInfo[] {
  const described = (kind: BackupInfo['kind']) => (backup: Backup) => ({
    name: basename(backup.file),
    takenAt: backup.takenAt,
    bytes: sizeOf(backup.file),
    kind: backup.schema === undefined ? kind : ('before-update' as const),
  })
  return [
    ...listBackups(paths.backups).map(described('backup')),
    ...listSetAside(paths.directory).map(described('set-aside')),
  ].toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

/** The file of that name. A name that is not in the list, such as a path, fails with `not-found`. */
export function restorableFile(paths: Paths, name: string): string {
  const found = [...listBackups(paths.backups), ...listSetAside(paths.directory)].find(
    ({ file }) => basename(file) === name,
  )
  if (!found) throw fail('not-found', `no backup ${name}`)
  return found.file
}

/** What was left in a log when the file was set aside belongs to it: written into the file itself. */
export function closeUp(file: string): void {
  if (!exists(`${file}-wal`)) return
  const db = new Database(file, { fileMustExist: true })
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

const hasTable = `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'attempt'`

/** How much is in a backup, and what of the learner's attempts here came after it. */
export function lookInto(db: Connection, file: string, learnerId: LearnerId): BackupContents {
  const backup = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const holds = backup.prepare(hasTable).pluck().get() === 1
    const [attempts, newest] = holds
      ? (backup
          .prepare('SELECT count(*), max(submitted_at) FROM attempt WHERE learner_id = ?')
          .raw()
          .get(learnerId) as [number, string | null])
      : [0, null]
    const later = statement<number>(
      db,
      'SELECT count(*) FROM attempt WHERE learner_id = ? AND submitted_at > ?',
    ).pluck()
    return {
      attempts,
      ...(newest === null ? {} : { newest }),
      later: later.get(learnerId, newest ?? '') ?? 0,
    }
  } finally {
    backup.close()
  }
}
