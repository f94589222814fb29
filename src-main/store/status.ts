import { statSync } from 'node:fs'

/** Bytes on disk of a database with its write-ahead log. */
export function bytesOf(database: string): number {
  return [database, `${database}-wal`].reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
