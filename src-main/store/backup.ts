import { mkdirSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail } from '../../src-shared/domain/index.ts'
import { backupName, listBackups } from './backup-names.ts'
import type { Connection } from './connection.ts'
import { publishFile, removeDatabase } from './files.ts'
import { versionOf } from './migrate.ts'
import { pacer } from './pacer.ts'
import { superfluous } from './thin.ts'

/** Pages copied between two turns of the event loop. */
const pagesAtOnce = 64

/** How an unfinished backup is called, so that none is ever taken for a finished one. */
const unfinished = '.unfinished'

/**
 * Copies the database as it is, in steps and while it is in use (SQLite's online backup), reads
 * the copy through, gives it its name and lets superfluous older ones go. Returns its file.
 * Rejects with what SQLite or the file system threw, leaving nothing behind. `schema` is named in
 * a copy made before that version is raised.
 */
export async function takeBackup(
  db: Connection,
  folder: string,
  now: Date,
  schema?: number,
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await removeUnfinished(folder)
  const file = join(folder, backupName(now, schema))
  const written = `${file}${unfinished}`
  try {
    await copyInSteps(db, written)
    await readThrough(written)
    publishFile(written, file)
  } finally {
    removeDatabase(written)
  }
  thin(folder)
  return file
}

/**
 * SQLite's last step waits for the disk to have written everything. So the disk is made to write
 * beforehand, in a thread of its own; what is left for the last step is at most SQLite's own cache
 * of 16 MB.
 */
async function copyInSteps(db: Connection, file: string): Promise<void> {
  let flushed: 'not yet' | 'going on' | 'done' = 'not yet'
  await db.backup(file, {
    progress: ({ remainingPages }) => {
      if (remainingPages > pagesAtOnce || flushed === 'done') return pagesAtOnce
      if (flushed === 'not yet') {
        flushed = 'going on'
        void flushBeside(file).then(() => {
          flushed = 'done'
        })
      }
      return 0
    },
  })
}

/** A help only: whether it worked, the last flush will tell. */
async function flushBeside(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+')
    await handle.datasync().finally(() => handle.close())
  } catch {
    // What is wrong with the file, SQLite will find too.
  }
}

/** Copies the database at once, for the moment before its schema is raised. */
export function copyBeforeMigration(db: Connection, folder: string, now: Date): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, backupName(now, versionOf(db)))
  const written = `${file}${unfinished}`
  removeDatabase(written)
  try {
    db.prepare('VACUUM INTO ?').run(written)
    publishFile(written, file)
  } finally {
    removeDatabase(written)
  }
  thin(folder)
  return file
}

/**
 * Reads every row of every table, in steps. `quick_check` would do the same in one stretch; it is
 * run when the backup is about to be restored.
 */
async function readThrough(file: string): Promise<void> {
  const pause = pacer()
  // Not for reading only: leaving the log mode makes the copy one file that needs no companions.
  const db = new Database(file, { fileMustExist: true })
  try {
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') {
      throw fail('storage-failed', `${file} is in use`)
    }
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
    for (const table of tables) {
      for (const row of db
        .prepare(`SELECT * FROM "${String(table)}"`)
        .raw()
        .iterate()) {
        if (row !== undefined) await pause()
      }
    }
  } finally {
    db.close()
  }
}

function thin(folder: string): void {
  for (const { file } of superfluous(listBackups(folder))) removeDatabase(file)
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(unfinished)) removeDatabase(join(folder, name))
  }
}
