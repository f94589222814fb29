import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { instantOf, stampOf, stampPattern } from './stamp.ts'

/** A finished backup: a database of its own, without a log beside it. */
export interface Backup {
  readonly file: string
  /** ISO 8601 instant in UTC. */
  readonly takenAt: string
  /** Taken before the schema was raised from this version. */
  readonly schema?: number
}

const pattern = new RegExp(`^nabla-(${stampPattern})(?:-schema-(\\d+))?\\.db$`)

export function backupName(takenAt: Date, schema?: number): string {
  const suffix = schema === undefined ? '' : `-schema-${schema}`
  return `nabla-${stampOf(takenAt)}${suffix}.db`
}

const setAsidePattern = new RegExp(`^nabla\\.replaced-(${stampPattern})\\.db$`)

/** How a database is called that a backup took the place of at the learner's wish. */
export function setAsideName(setAsideAt: Date): string {
  return `nabla.replaced-${stampOf(setAsideAt)}.db`
}

/** The databases that the learner had replaced by a backup, newest first. */
export function listSetAside(directory: string): readonly Backup[] {
  return list(directory, setAsidePattern)
}

/** The finished backups in a folder, newest first; none where there is no folder. */
export function listBackups(folder: string): readonly Backup[] {
  return list(folder, pattern)
}

function list(folder: string, named: RegExp): readonly Backup[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .map((name) => named.exec(name))
    .filter((match) => match !== null)
    .map(([name, stamp = '', schema]) => ({
      file: join(folder, name),
      takenAt: instantOf(stamp),
      ...(schema === undefined ? {} : { schema: Number(schema) }),
    }))
    .toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}
