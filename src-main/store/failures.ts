import Database from 'better-sqlite3'
import { FailureError } from '../../src-shared/domain/index.ts'
import type { FailureCode } from '../../src-shared/domain/index.ts'

/** Result codes by their beginning (extended codes add to it, e.g. `SQLITE_IOERR_WRITE`). */
const codesOfSqlite: readonly (readonly [string, FailureCode])[] = [
  ['SQLITE_FULL', 'storage-full'],
  ['SQLITE_READONLY', 'storage-read-only'],
  ['SQLITE_PERM', 'storage-read-only'],
  ['SQLITE_BUSY', 'storage-busy'],
  ['SQLITE_LOCKED', 'storage-busy'],
  ['SQLITE_CORRUPT', 'storage-damaged'],
  ['SQLITE_NOTADB', 'storage-damaged'],
]

const codesOfSystem: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EROFS: 'storage-read-only',
  EACCES: 'storage-read-only',
  EPERM: 'storage-read-only',
  EBUSY: 'storage-busy',
}

function codeOf(error: unknown): FailureCode | undefined {
  if (error instanceof Database.SqliteError) {
    const { code } = error
    return codesOfSqlite.find(([start]) => code.startsWith(start))?.[1] ?? 'storage-failed'
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return codesOfSystem[String(error.code)] ?? 'storage-failed'
  }
  return undefined
}

/** Whether SQLite says that the file is not, or no longer, a sound database. */
export function isDamage(error: unknown): boolean {
  return codeOf(error) === 'storage-damaged'
}

/** What the database or the file system threw, as the failure that the rest of the app knows. */
export function asFailure(error: unknown): unknown {
  if (error instanceof FailureError) return error
  const code = codeOf(error)
  if (code === undefined) return error
  const message = error instanceof Error ? error.message : String(error)
  return new FailureError({ code, message }, { cause: error })
}

/** Runs `work`; what the database or the file system throws in it becomes a FailureError. */
export function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw asFailure(error)
  }
}
