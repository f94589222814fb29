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

/** The finished backups in a folder, newest first; none where there is no folder. */
export function listBackups(folder: string): readonly Backup[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .map((name) => pattern.exec(name))
    .filter((match) => match !== null)
    .map(([name, stamp = '', schema]) => ({
      file: join(folder, name),
      takenAt: instantOf(stamp),
      ...(schema === undefined ? {} : { schema: Number(schema) }),
    }))
    .toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}
