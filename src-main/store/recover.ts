import { copyFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from './backup-names.ts'
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
  for (const suffix of ['', ...companions]) {
    if (exists(`${paths.database}${suffix}`)) {
      renameSync(`${paths.database}${suffix}`, `${aside}${suffix}`)
    }
  }
  flushDirectory(paths.directory)
  return aside
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
