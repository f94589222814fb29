import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src-main/store/index.ts'
import type { Attempt } from '../../../src-shared/domain/index.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf, namesIn } from './support/paths.ts'
import { runSaver } from './support/run-saver.ts'

function saveSome(store: Store, count: number): readonly Attempt[] {
  const learnerId = store.learners.current().id
  const attempts = Array.from({ length: count }, (_, number) =>
    makeAttempt(learnerId, v7(), {
      view: { filling: 'é'.repeat(number % 4 === 0 ? 6_000 : 200), number },
    }),
  )
  for (const attempt of attempts) store.attempts.save(attempt)
  return attempts
}

const present = (store: Store, attempts: readonly Attempt[]): readonly Attempt[] => {
  const ids = new Set(store.attempts.page({ limit: 100_000 }).attempts.map(({ id }) => id))
  return attempts.filter(({ id }) => ids.has(id))
}

/** Bytes from `from` on overwritten with what is certainly no page. */
function scribble(file: string, from: number, length: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(file, bytes)
}

/** Thirty attempts whose process was killed after the last: all of them, and their log, are on disk. */
async function saveAndDie(directory: string): Promise<readonly string[]> {
  const saved = await runSaver(directory, 30, { acknowledgements: 30, milliseconds: 0 })
  // Under load a process may not even come up: that is another failure than a missing log.
  expect(saved).toMatchObject({ signal: 'SIGKILL', code: null, state: 'new' })
  expect(saved.acknowledged).toHaveLength(30)
  expect(existsSync(`${databaseIn(directory)}-wal`)).toBe(true)
  return saved.acknowledged
}

describe('a damaged database', () => {
  it('without a backup is set aside and all that is left of it salvaged', async () => {
    const directory = makeDirectory()
    const first = openHere(directory)
    const attempts = saveSome(first, 40)
    const learner = first.learners.current()
    first.close()
    // The schema page is lost: SQLite itself could not tell one row from another.
    scribble(databaseIn(directory), 0, 4096)

    const store = openHere(directory)
    expect(store.status()).toMatchObject({ state: 'recreated', salvaged: 0 })
    // The screen asks before everything is back: a learner stands in until then, and no longer.
    store.settings.patch({ place: '/history' })
    await store.recovered
    expect(store.learners.all()).toHaveLength(1)
    expect(store.status().salvaged).toBe(40)
    expect(store.learners.current()).toStrictEqual(learner)
    for (const attempt of attempts) {
      expect(store.attempts.open(attempt.id)).toStrictEqual(attempt)
    }
    const aside = store.status().setAside
    expect(aside && existsSync(aside)).toBe(true)
    store.close()

    const again = openHere(directory)
    expect(again.status().state).toBe('sound')
    expect(again.status().setAside).toBeUndefined()
    again.close()
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it('is replaced by the newest sound backup, and what came after it salvaged', async () => {
    const directory = makeDirectory()
    const first = openHere(directory)
    const before = saveSome(first, 20)
    first.drafts.save({
      exerciseId: before[0]!.exercise.exerciseId,
      seed: 1,
      input: { kind: 'expression', text: 'early' },
      hints: [],
      view: {},
    })
    const taken = await first.startBackup('now')
    expect(taken.status).toBe('taken')
    const after = saveSome(first, 10)
    first.close()
    // A newer backup that is itself damaged is passed over.
    const bad = join(directory, 'backups', 'nabla-2999-01-01T00-00-00-000Z.db')
    writeFileSync(bad, 'SQLite format 3\0 and then nothing of the kind'.padEnd(5000))
    truncateSync(databaseIn(directory), 4096 * 3)

    const store = openHere(directory)
    expect(store.status().state).toBe('restored')
    expect(present(store, before)).toHaveLength(20)
    await store.recovered
    for (const attempt of present(store, after)) {
      expect(store.attempts.open(attempt.id)).toStrictEqual(attempt)
    }
    expect(store.drafts.list(before[0]!.exercise.exerciseId)[0]?.input).toStrictEqual({
      kind: 'expression',
      text: 'early',
    })
    store.close()
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it.each([
    0, 1, 100, 511, 512, 4095, 4096, 5000, 12_288, 20_000, 70_001, 98_304, 150_000, 200_001,
  ])(
    'cut off after %i bytes opens and keeps every attempt whose pages are left',
    async (length) => {
      const directory = makeDirectory()
      const first = openHere(directory)
      const attempts = saveSome(first, 60)
      first.close()
      const whole = readFileSync(databaseIn(directory))
      truncateSync(databaseIn(directory), length)

      const store = openHere(directory)
      await store.recovered
      const left = whole.subarray(0, Math.floor(length / 4096) * 4096).toString('latin1')
      const kept = present(store, attempts)
      // In the table the learner follows the id, in the indexes it comes first; the view is last.
      const whollyLeft = attempts.filter(
        ({ id, learnerId, view }) =>
          left.includes(`${id}${learnerId}`) && left.includes(`"number":${String(view.number)}}`),
      )
      expect(whollyLeft.length > 0).toBe(length >= 150_000)
      expect(kept.map(({ id }) => id)).toStrictEqual(whollyLeft.map(({ id }) => id))
      for (const attempt of kept) expect(store.attempts.open(attempt.id)).toStrictEqual(attempt)
      saveSome(store, 1)
      store.close()
      expect(faultsOf(databaseIn(directory))).toStrictEqual([])
    },
  )

  it.each([0, 0.1, 0.35, 0.6, 0.85, 1])(
    'whose main file is cut to nothing gives up what %f of its log holds',
    { timeout: 120_000 },
    async (fraction) => {
      const directory = makeDirectory()
      await saveAndDie(directory)
      const log = `${databaseIn(directory)}-wal`
      truncateSync(log, Math.floor(readFileSync(log).length * fraction))
      truncateSync(databaseIn(directory), 0)
      const store = openHere(directory)
      await store.recovered
      const { total } = store.attempts.page({ limit: 1 })
      if (fraction === 1) expect(total).toBe(30)
      if (fraction === 0) expect(total).toBe(0)
      expect(total).toBe(store.status().salvaged ?? 0)
      store.close()
      expect(faultsOf(databaseIn(directory))).toStrictEqual([])
    },
  )

  it.each([0.2, 0.5, 0.8, 0.99])(
    'with a log cut off at %f keeps what was written before the cut, in order',
    { timeout: 120_000 },
    async (fraction) => {
      const directory = makeDirectory()
      const acknowledged = await saveAndDie(directory)
      const log = `${databaseIn(directory)}-wal`
      truncateSync(log, Math.floor(readFileSync(log).length * fraction))
      const store = openHere(directory)
      await store.recovered
      const ids = store.attempts.page({ limit: 100 }).attempts.map(({ id }) => id as string)
      expect(ids.toReversed()).toStrictEqual(acknowledged.slice(0, ids.length))
      store.close()
      expect(faultsOf(databaseIn(directory))).toStrictEqual([])
    },
  )

  it('set aside by a start that then crashed is restored and salvaged by the next', async () => {
    const directory = makeDirectory()
    const first = openHere(directory)
    const attempts = saveSome(first, 5)
    first.close()
    const aside = join(directory, 'nabla.damaged-2026-01-01T00-00-00-000Z.db')
    copyFileSync(databaseIn(directory), aside)
    writeFileSync(`${aside}.unsalvaged`, '')
    rmSync(databaseIn(directory))

    const store = openHere(directory)
    await store.recovered
    expect(store.status()).toMatchObject({ state: 'recreated', salvaged: 5, setAside: aside })
    expect(present(store, attempts)).toHaveLength(5)
    expect(namesIn(directory, 'nabla.damaged')).toHaveLength(1)
  })

  it('that is no database of ours is kept untouched under another name', () => {
    const directory = makeDirectory()
    writeFileSync(databaseIn(directory), 'a diary, not a database')
    const store = openHere(directory)
    expect(store.status().state).toBe('recreated')
    expect(readFileSync(store.status().setAside!, 'utf8')).toBe('a diary, not a database')
  })
})
