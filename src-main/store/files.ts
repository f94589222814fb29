import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** What SQLite keeps beside a database, by what it adds to the name. */
export const companions = ['-wal', '-shm'] as const

/** Size in bytes, 0 where there is no such file. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

export function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Bytes on disk of a database with its write-ahead log. */
export function bytesOf(database: string): number {
  return sizeOf(database) + sizeOf(`${database}-wal`)
}

/** Removes a database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...companions]) rmSync(`${file}${suffix}`, { force: true })
}

/**
 * Has the disk write what it holds of a file. Never for a database that is open: closing any handle
 * on it drops the locks that SQLite holds on it (POSIX; "How To Corrupt An SQLite Database", 2.2).
 */
function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** So that a new name in it survives a power cut. Windows keeps no such promise and has no such call. */
export function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Gives a finished file its name: whoever sees the name sees the whole file. */
export function publishFile(written: string, name: string): void {
  flush(written)
  renameSync(written, name)
  flushDirectory(dirname(name))
}
