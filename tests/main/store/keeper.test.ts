import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it, vi } from 'vitest'
import { connect } from '../../../src-main/store/connection.ts'
import type { Keeper, Store } from '../../../src-main/store/index.ts'
import { latestVersion, migrate } from '../../../src-main/store/migrate.ts'
import type { AttemptId, ExerciseId } from '../../../src-shared/domain/index.ts'
import { checkElsewhere, keepHere } from './support/keep-here.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf, namesIn } from './support/paths.ts'

function saveSome(store: Store, count: number, bytesEach = 100): readonly AttemptId[] {
  const learnerId = store.learners.current().id
  return Array.from({ length: count }, () => {
    const attempt = makeAttempt(learnerId, v7(), {
      view: { filling: 'x'.repeat(bytesEach) },
      submittedAt: new Date().toISOString(),
    })
    store.attempts.save(attempt)
    return attempt.id
  })
}
const idsIn = (store: Store): readonly AttemptId[] =>
  store.attempts.page({ order: 'oldest', limit: 1000 }).attempts.map(({ id }) => id)

/** A file that is too large to be examined at once, and where in it the attempts' pages are. */
function makeLarge(directory: string): readonly AttemptId[] {
  const store = openHere(directory)
  const ids = saveSome(store, 60, 90_000)
  store.close()
  expect(statSync(databaseIn(directory)).size).toBeGreaterThan(5e6)
  return ids
}
function damage(directory: string): void {
  const bytes = readFileSync(databaseIn(directory))
  bytes.fill(0xa5, 3_000_000, 3_100_000)
  writeFileSync(databaseIn(directory), bytes)
}

describe('a large file', () => {
  it('is open before it has been read through, and may be written to after that', async () => {
    const directory = makeDirectory()
    const ids = makeLarge(directory)
    const checked: string[] = []
    const keeper = await keepHere(directory, {
      checkElsewhere: (file) => {
        checked.push('begun')
        return checkElsewhere(file).finally(() => checked.push('done'))
      },
    })
    expect(idsIn(keeper.store())).toHaveLength(ids.length)
    expect(checked).toStrictEqual(['begun'])
    await keeper.ready()
    expect(checked).toStrictEqual(['begun', 'done'])
    expect(keeper.store().status().state).toBe('sound')
  })

  it('that is damaged is replaced before anything is written to it', async () => {
    const directory = makeDirectory()
    makeLarge(directory)
    const before = openHere(directory)
    await before.startBackup('now')
    const after = saveSome(before, 1)
    const all = idsIn(before)
    before.close()
    damage(directory)

    const onReplaced = vi.fn()
    const keeper = await keepHere(directory, { onReplaced })
    expect(keeper.store().status().state).toBe('sound')
    await keeper.ready()
    expect(onReplaced).toHaveBeenCalledOnce()
    const store = keeper.store()
    expect(store.status().state).toBe('restored')
    expect(existsSync(store.status().setAside ?? '')).toBe(true)
    await store.recovered
    expect(idsIn(store)).toStrictEqual(all)
    expect(idsIn(store)).toContain(after[0])
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it.each([
    ['ends without a word', () => Promise.resolve(null)],
    ['cannot be started', () => Promise.reject(new Error('no process'))],
  ])('is examined here where the other process %s', async (_, elsewhere) => {
    const directory = makeDirectory()
    makeLarge(directory)
    damage(directory)
    const keeper = await keepHere(directory, { checkElsewhere: elsewhere })
    keeper.store()
    await keeper.ready()
    expect(keeper.store().status().state).toBe('recreated')
  })

  it('of an older version is copied before it is opened, while the event loop goes on', async () => {
    const directory = makeDirectory()
    const db = connect(databaseIn(directory))
    migrate(db, 30)
    const learnerId = v7()
    db.prepare('INSERT INTO learner VALUES (?, ?, ?)').run(learnerId, 'Ada', '2026-01-01')
    const draft = db.prepare(`INSERT INTO draft VALUES (?, ?, 1, ?, '[]', ?, '2026-01-02')`)
    const input = JSON.stringify({ kind: 'number', text: '3' })
    for (let number = 0; number < 60; number += 1) {
      draft.run(learnerId, `e${number}`, input, JSON.stringify({ filling: 'x'.repeat(90_000) }))
    }
    db.close()
    let turns = 0
    const beat = setInterval(() => (turns += 1), 1)
    const keeper = await keepHere(directory)
    clearInterval(beat)
    expect(turns).toBeGreaterThan(3)
    const copies = namesIn(join(directory, 'backups'), 'nabla-')
    expect(copies).toHaveLength(1)
    expect(copies[0]).toMatch(/-schema-30\.db$/)
    expect(keeper.store().status().state).toBe('migrated')
    expect(namesIn(join(directory, 'backups'), 'nabla-')).toStrictEqual(copies)
    await keeper.ready()
    expect(keeper.store().drafts.list('e59' as ExerciseId)[0]?.seed).toBe(1)
  })
})

describe('going back to a backup', () => {
  async function withBackup(): Promise<{
    directory: string
    keeper: Keeper
    early: readonly AttemptId[]
    late: readonly AttemptId[]
    name: string
  }> {
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    const early = saveSome(keeper.store(), 3)
    await keeper.store().startBackup('now')
    // The clock has gone on when the next are handed in.
    await new Promise((resolve) => setTimeout(resolve, 2))
    const late = saveSome(keeper.store(), 2)
    return { directory, keeper, early, late, name: keeper.backups()[0]!.name }
  }

  it('tells beforehand what is in it and what is not', async () => {
    const { keeper, name } = await withBackup()
    expect(keeper.backups()).toMatchObject([{ name, kind: 'backup' }])
    expect(keeper.lookInto(name)).toMatchObject({ attempts: 3, later: 2 })
  })

  it('brings the old state and keeps the new one, which can be brought back too', async () => {
    const { directory, keeper, early, late, name } = await withBackup()
    await keeper.restore(name)
    expect(idsIn(keeper.store())).toStrictEqual(early)
    const { state, setAside } = keeper.store().status()
    expect(state).toBe('chosen')
    expect(existsSync(setAside ?? '')).toBe(true)
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])

    const aside = keeper.backups().find(({ kind }) => kind === 'set-aside')!
    expect(keeper.lookInto(aside.name)).toMatchObject({ attempts: 5, later: 0 })
    await keeper.restore(aside.name)
    expect(idsIn(keeper.store())).toStrictEqual([...early, ...late])
    saveSome(keeper.store(), 1)
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it.each(['../nabla.db', 'nabla.db', 'nabla-2026-01-01T00-00-00-000Z.db'])(
    'refuses %s, which is none of the list',
    async (name) => {
      const { keeper, early, late } = await withBackup()
      await expect(keeper.restore(name)).rejects.toThrow(/^not-found/)
      expect(idsIn(keeper.store())).toStrictEqual([...early, ...late])
    },
  )

  it('refuses one that is damaged, and everything stays as it was', async () => {
    const { directory, keeper, early, late, name } = await withBackup()
    const file = join(directory, 'backups', name)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096, 3 * 4096)
    writeFileSync(file, bytes)
    await expect(keeper.restore(name)).rejects.toThrow(/^storage-damaged/)
    expect(idsIn(keeper.store())).toStrictEqual([...early, ...late])
    expect(namesIn(directory, 'nabla.replaced')).toStrictEqual([])
  })

  it('cut off between setting aside and putting in place is finished by the next start', async () => {
    const { directory, keeper, early, name } = await withBackup()
    await keeper.restore(name)
    keeper.close()
    renameSync(databaseIn(directory), `${databaseIn(directory)}.chosen`)
    const again = await keepHere(directory)
    expect(idsIn(again.store())).toStrictEqual(early)
  })

  it('of an older version raises its schema', async () => {
    const directory = makeDirectory()
    const db = connect(databaseIn(directory))
    migrate(db, 20)
    db.exec(`INSERT INTO learner VALUES ('${v7()}', 'Ada', '2026-01-01T00:00:00.000Z')`)
    db.close()
    const keeper = await keepHere(directory)
    keeper.store().drafts.list('x' as never)
    const old = keeper.backups()[0]!
    expect(old.kind).toBe('before-update')
    expect(keeper.lookInto(old.name)).toStrictEqual({ attempts: 0, later: 0 })
    await keeper.restore(old.name)
    expect(keeper.store().learners.current().name).toBe('Ada')
    expect(latestVersion).toBeGreaterThan(20)
  })
})
