import { randomInt } from 'node:crypto'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { describe, expect, it } from 'vitest'
import type { AttemptId } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf } from './support/paths.ts'
import { runSaver } from './support/run-saver.ts'

const nightly = process.env.NABLA_NIGHTLY === '1'
const rounds = nightly ? 60 : 20
const saves = nightly ? 60 : 12
/** Longer than a save takes, so that a kill falls anywhere within the next one or after it. */
const longestMs = 4

/** The moments are drawn from it: every day the same, every night others. Named where a round fails. */
const seed = Number(process.env.NABLA_SEED ?? (nightly ? randomInt(2 ** 31) : 20_261_123))

describe('killed at any moment', () => {
  it(
    'loses no acknowledged attempt, keeps none twice, and leaves the file sound',
    { timeout: nightly ? 600_000 : 120_000 },
    async () => {
      const directory = makeDirectory()
      const chance = xoroshiro128plus(seed)
      const acknowledged: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const saved = await runSaver(directory, saves, {
          acknowledgements: Math.floor(saves * uniformFloat64(chance)),
          milliseconds: longestMs * uniformFloat64(chance),
        })
        const which = `round ${String(round)} of NABLA_SEED=${String(seed)}`
        expect(saved.signal, which).toBe('SIGKILL')
        expect(saved.state, which).toBe(round === 0 ? 'new' : 'sound')
        acknowledged.push(...saved.acknowledged)
      }
      expect(acknowledged.length).toBeGreaterThan(nightly ? 1000 : rounds)

      const store = openHere(directory)
      expect(store.status().state).toBe('sound')
      const { attempts } = store.attempts.page({ limit: 100_000 })
      const found = new Set<string>(attempts.map(({ id }) => id))
      const lost = acknowledged.filter((id) => !found.has(id))
      expect(lost, `NABLA_SEED=${String(seed)}`).toStrictEqual([])
      for (const id of acknowledged) expect(store.attempts.open(id as AttemptId).id).toBe(id)
      expect(found.size).toBe(attempts.length)
      store.close()
      expect(faultsOf(databaseIn(directory))).toStrictEqual([])
    },
  )
})

describe('two processes at once', () => {
  it(
    'start on a new folder together and lose nothing of each other',
    { timeout: 60_000 },
    async () => {
      const directory = makeDirectory()
      const both = await Promise.all([runSaver(directory, 40), runSaver(directory, 40)])
      expect(both.map(({ code }) => code)).toStrictEqual([0, 0])
      const ids = both.flatMap(({ acknowledged }) => acknowledged)
      expect(ids).toHaveLength(80)
      const store = openHere(directory)
      const { attempts, total } = store.attempts.page({ limit: 100 })
      expect(total).toBe(80)
      expect(attempts.map(({ id }) => id).toSorted()).toStrictEqual(ids.toSorted())
    },
  )
})
