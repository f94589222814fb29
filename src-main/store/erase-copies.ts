import { readdirSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LearnerId } from '../../src-shared/domain/index.ts'
import { listBackups, listSetAside } from './backup-names.ts'
import { eraseLearner } from './erase.ts'
import { publishFile, removeDatabase } from './files.ts'
import type { Paths } from './paths.ts'
import { closeUp } from './restorable.ts'

const damaged = /^nabla\.damaged-.*\.db$/

/**
 * Takes a learner out of every backup and every file that was set aside; returns how many files that
 * changed. Damaged files, whose rows have long been salvaged, are removed: nobody can be taken out
 * of them.
 */
export async function eraseFromCopies(paths: Paths, learnerId: LearnerId): Promise<number> {
  let files = 0
  for (const { file } of [...listBackups(paths.backups), ...listSetAside(paths.directory)]) {
    if (await eraseFromFile(file, learnerId)) files += 1
  }
  for (const name of readdirSync(paths.directory)) {
    if (!damaged.test(name)) continue
    removeDatabase(join(paths.directory, name))
    files += 1
  }
  return files
}

/**
 * Takes a learner out of a closed database that is not in use: removes the file where there is no
 * other learner in it, else puts one without the learner in its place. True where it held them.
 */
async function eraseFromFile(file: string, learnerId: LearnerId): Promise<boolean> {
  closeUp(file)
  const learners = learnersIn(file)
  if (learners === undefined || learners.every((id) => id === learnerId)) {
    removeDatabase(file)
    return true
  }
  if (!learners.includes(learnerId)) return false
  const copy = `${file}.unfinished`
  removeDatabase(copy)
  try {
    await copyFile(file, copy)
    const db = new Database(copy, { fileMustExist: true })
    try {
      db.pragma('journal_mode = DELETE')
      db.pragma('secure_delete = ON')
      db.pragma('foreign_keys = ON')
      db.pragma('recursive_triggers = ON')
      await eraseLearner(db, learnerId)
    } finally {
      db.close()
    }
    publishFile(copy, file)
  } finally {
    removeDatabase(copy)
  }
  return true
}

/** Undefined where that cannot be told: then the file is of no use to anyone either. */
function learnersIn(file: string): readonly LearnerId[] | undefined {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return db.prepare('SELECT id FROM learner').pluck().all() as LearnerId[]
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}
