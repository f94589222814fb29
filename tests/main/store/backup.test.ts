import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { backupName, listBackups } from '../../../src-main/store/backup-names.ts'
import type { Backup } from '../../../src-main/store/backup-names.ts'
import { takeBackup } from '../../../src-main/store/backup.ts'
import { connect } from '../../../src-main/store/connection.ts'
import { superfluous } from '../../../src-main/store/thin.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { faultsOf, namesIn } from './support/paths.ts'

const hour = 3_600_000

describe('a backup', () => {
  it('holds all that was saved before it, in one sound file', async () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const learnerId = store.learners.current().id
    const attempts = Array.from({ length: 300 }, () => makeAttempt(learnerId, v7()))
    for (const attempt of attempts) store.attempts.save(attempt)
    const outcome = store.startBackup()
    // The app goes on meanwhile.
    store.attempts.save(makeAttempt(learnerId, v7()))
    expect(await outcome).toMatchObject({ status: 'taken' })
    const backups = join(directory, 'backups')
    const names = namesIn(backups, '')
    expect(names).toHaveLength(1)
    // Bytes 18 and 19 say how it is written: 1 is without a log.
    expect([...readFileSync(join(backups, names[0]!)).subarray(18, 20)]).toStrictEqual([1, 1])
    expect(faultsOf(join(backups, names[0]!))).toStrictEqual([])
    expect(store.status().lastBackup).toBe(listBackups(backups)[0]?.takenAt)

    const elsewhere = makeDirectory()
    copyFileSync(join(backups, names[0]!), join(elsewhere, 'nabla.db'))
    const restored = openHere(elsewhere)
    for (const attempt of attempts) {
      expect(restored.attempts.open(attempt.id)).toStrictEqual(attempt)
    }
  })

  it('is taken once a day unless asked for', async () => {
    const directory = makeDirectory()
    let at = Date.parse('2026-05-01T08:00:00Z')
    const store = openHere(directory, { now: () => new Date(at) })
    expect((await store.startBackup()).status).toBe('taken')
    at += 23 * hour
    expect((await store.startBackup()).status).toBe('recent')
    expect((await store.startBackup('now')).status).toBe('taken')
    at += 25 * hour
    expect((await store.startBackup()).status).toBe('taken')
    // A clock that was set back must not stop backups for good.
    at -= 1000 * hour
    expect((await store.startBackup()).status).toBe('taken')
  })

  it('cut short by closing leaves nothing behind and does not throw', async () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const learnerId = store.learners.current().id
    for (let number = 0; number < 20; number += 1) {
      store.attempts.save(makeAttempt(learnerId, v7(), { view: { filling: 'x'.repeat(200_000) } }))
    }
    const outcome = store.startBackup()
    await new Promise(setImmediate)
    store.close()
    expect((await outcome).status).toBe('failed')
    expect(namesIn(join(directory, 'backups'), '')).toStrictEqual([])
  })

  it('of what is damaged is refused, and the older ones stay', async () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const learnerId = store.learners.current().id
    for (let number = 0; number < 50; number += 1) {
      store.attempts.save(makeAttempt(learnerId, v7()))
    }
    store.close()
    const file = join(directory, 'nabla.db')
    const bytes = readFileSync(file)
    bytes.fill(0xa5, bytes.length - 8192)
    writeFileSync(file, bytes)
    const db = connect(file)
    await expect(takeBackup(db, join(directory, 'backups'), new Date())).rejects.toThrow(
      /malformed/,
    )
    db.close()
    expect(namesIn(join(directory, 'backups'), '')).toStrictEqual([])
  })

  it('that cannot be written is a failure with a code, not an exception', async () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    writeFileSync(join(directory, 'backups'), 'in the way')
    expect(await store.startBackup('now')).toMatchObject({
      status: 'failed',
      failure: { code: 'storage-failed' },
    })
    expect(statSync(join(directory, 'backups')).isFile()).toBe(true)
  })
})

describe('thinning', () => {
  const day = 24 * hour
  const start = Date.parse('2024-01-01T09:00:00Z')
  const at = (days: number, schema?: number): Backup => ({
    file: backupName(new Date(start + days * day), schema),
    takenAt: new Date(start + days * day).toISOString(),
    ...(schema === undefined ? {} : { schema }),
  })

  it('keeps a week of days, five weeks and a year of months when run every day', () => {
    let kept: readonly Backup[] = []
    for (let days = 0; days < 800; days += 1) {
      const all = [at(days), ...kept]
      const gone = new Set(superfluous(all))
      kept = all.filter((backup) => !gone.has(backup))
    }
    const ages = kept.map(({ takenAt }) => 799 - (Date.parse(takenAt) - start) / day)
    expect(ages.slice(0, 7)).toStrictEqual([0, 1, 2, 3, 4, 5, 6])
    expect(ages.filter((age) => age >= 7 && age < 35)).toHaveLength(4)
    expect(Math.max(...ages)).toBeGreaterThan(300)
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12)
  })

  it('keeps the newest three copies made before a migration', () => {
    const copies = [50, 40, 30, 20].map((schema, index) => at(-100 * index - 400, schema))
    const gone = superfluous([
      at(0),
      ...copies,
      ...Array.from({ length: 20 }, (_, n) => at(-2000 - 40 * n)),
    ])
    expect(copies.slice(0, 3).some((copy) => gone.includes(copy))).toBe(false)
  })
})
