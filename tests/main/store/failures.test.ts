import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pageAttempts } from '../../../src-main/store/attempt-list.ts'
import { openAttempt, saveAttempt } from '../../../src-main/store/attempts.ts'
import { connect, transaction } from '../../../src-main/store/connection.ts'
import type { Connection } from '../../../src-main/store/connection.ts'
import { guarded } from '../../../src-main/store/failures.ts'
import { defaultLearner } from '../../../src-main/store/learners.ts'
import { migrate } from '../../../src-main/store/migrate.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf } from './support/paths.ts'

function openedIn(directory: string): Connection {
  const db = connect(databaseIn(directory))
  onTestFinished(() => {
    db.close()
  })
  migrate(db)
  return db
}

describe('failures of the disk', () => {
  it('full: the attempt is refused as a whole, the earlier ones stay, and it goes on with room', () => {
    const directory = makeDirectory()
    const db = openedIn(directory)
    const learnerId = defaultLearner(db, v7, () => new Date()).id
    const first = makeAttempt(learnerId, v7())
    saveAttempt(db, first)
    const large = makeAttempt(learnerId, v7(), {
      exercise: { ...first.exercise, seed: 1 },
      view: { filling: 'x'.repeat(200_000) },
    })
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages + 10}`)
    expect(() => {
      guarded(() => {
        saveAttempt(db, large)
      })
    }).toThrow(/^storage-full/)
    expect(pageAttempts(db, learnerId, { limit: 9 }).attempts.map(({ id }) => id)).toStrictEqual([
      first.id,
    ])
    expect(db.prepare('SELECT count(*) FROM variant').pluck().get()).toBe(1)
    db.pragma('max_page_count = 1000000')
    saveAttempt(db, large)
    expect(openAttempt(db, large.id)).toStrictEqual(large)
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it('locked by another process: refused as busy, and saved once the lock is gone', () => {
    const directory = makeDirectory()
    const db = openedIn(directory)
    const attempt = makeAttempt(defaultLearner(db, v7, () => new Date()).id, v7())
    const other = new Database(databaseIn(directory))
    other.exec('BEGIN IMMEDIATE')
    db.pragma('busy_timeout = 1')
    const save = () => {
      guarded(() => {
        saveAttempt(db, attempt)
      })
    }
    expect(save).toThrow(/^storage-busy/)
    other.exec('COMMIT')
    other.close()
    save()
    expect(openAttempt(db, attempt.id)).toStrictEqual(attempt)
  })

  it('a transaction has the right to write from its first moment', () => {
    const directory = makeDirectory()
    const db = openedIn(directory)
    const other = new Database(databaseIn(directory), { timeout: 1 })
    transaction(db, () => {
      db.prepare('SELECT count(*) FROM learner').get()
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/)
    })
    other.close()
  })

  it.skipIf(process.platform === 'win32')('read-only: said so, before anything is touched', () => {
    const directory = makeDirectory()
    openHere(directory).close()
    chmodSync(databaseIn(directory), 0o444)
    chmodSync(directory, 0o555)
    // For root nothing is read-only, so another process tries as nobody.
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'support/print-failure.ts'), directory],
      { encoding: 'utf8', ...asNobody },
    )
    chmodSync(directory, 0o755)
    expect({ stdout, stderr }).toMatchObject({ stdout: 'storage-read-only\n' })
  })
})

describe('a database of a newer version', () => {
  it('is refused and left as it is', () => {
    const directory = makeDirectory()
    openHere(directory).close()
    const db = new Database(databaseIn(directory))
    db.exec('CREATE TABLE of_the_future (x); PRAGMA user_version = 990')
    db.close()
    expect(() => openHere(directory)).toThrow(/^storage-newer/)
    const after = new Database(databaseIn(directory))
    expect(after.pragma('user_version', { simple: true })).toBe(990)
    after.close()
  })
})
