import { copyFileSync, renameSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../src-shared/domain/index.ts'
import { listBackups, setAsideName } from './backup-names.ts'
import { examine } from './examine.ts'
import { companions, exists, flushDirectory, publishFile, removeDatabase } from './files.ts'
import type { StoreOptions } from './options.ts'
import type { Paths } from './paths.ts'
import { unsalvaged } from './salvage/index.ts'
import { stampOf } from './stamp.ts'

/**
 * Moves a damaged database out of the way, log and all, and notes that it is to be salvaged: the
 * note is written first, so that a crash at any moment leaves the work to be taken up again.
 */
export function setAside(paths: Paths, now: Date): string {
  const aside = join(paths.directory, `nabla.damaged-${stampOf(now)}.db`)
  writeFileSync(unsalvaged(aside), '')
  rename(paths.database, aside)
  flushDirectory(paths.directory)
  return aside
}

/** A database with what SQLite keeps beside it, as far as it is there. */
function rename(from: string, to: string): void {
  for (const suffix of ['', ...companions]) {
    if (exists(`${from}${suffix}`)) renameSync(`${from}${suffix}`, `${to}${suffix}`)
  }
}

const chosen = (paths: Paths): string => `${paths.database}.chosen`

/** Copies what the learner wants back beside the database, whole, while the database is in use. */
export async function layOut(paths: Paths, file: string): Promise<void> {
  const copy = `${chosen(paths)}.unfinished`
  removeDatabase(copy)
  removeDatabase(chosen(paths))
  try {
    await copyFile(file, copy)
    publishFile(copy, chosen(paths))
  } finally {
    removeDatabase(copy)
  }
}

/**
 * Sets the database aside and puts what was laid out in its place; returns where it went. Nobody has
 * it open now. A crash in between leaves the second half to `finishChosen`.
 */
export function swapIn(paths: Paths, now: Date): string {
  if (!exists(chosen(paths))) throw fail('storage-failed', 'what was laid out is gone')
  const aside = join(paths.directory, setAsideName(now))
  rename(paths.database, aside)
  finishChosen(paths)
  return aside
}

/** What a crash has left of `swapIn`: without a database, what was laid out takes its place. */
export function finishChosen(paths: Paths): void {
  if (exists(paths.database)) removeDatabase(chosen(paths))
  else if (exists(chosen(paths))) renameSync(chosen(paths), paths.database)
  else return
  flushDirectory(paths.directory)
}

/** The way back where the chosen database turned out not to open. */
export function swapOut(paths: Paths, aside: string): void {
  removeDatabase(paths.database)
  rename(aside, paths.database)
  flushDirectory(paths.directory)
}

/** Puts the newest sound backup in the database's place; false where there is none. */
export function restoreNewest(paths: Paths, log: StoreOptions['log']): boolean {
  for (const { file } of listBackups(paths.backups)) {
    try {
      if (examine(file) !== 'sound') throw new Error('not sound')
      const copy = `${paths.database}.restoring`
      removeDatabase(copy)
      copyFileSync(file, copy)
      publishFile(copy, paths.database)
      log.warn(`store: restored ${file}`)
      return true
    } catch (error) {
      log.warn(`store: cannot restore ${file}: ${String(error)}`)
    }
  }
  return false
}
