import { describe, expect, it } from 'vitest'
import type { AttemptId } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf } from './support/paths.ts'
import { runSaver } from './support/run-saver.ts'

const nightly = process.env.NABLA_NIGHTLY === '1'
const rounds = nightly ? 60 : 20
const saves = nightly ? 40 : 12

/** Spread over the rounds without chance, so that a failing round can be run again. */
const spread = (round: number, below: number): number => (round * 7 + (round >> 2)) % below

describe('killed at any moment', () => {
  it(
    'loses no acknowledged attempt, keeps none twice, and leaves the file sound',
    { timeout: nightly ? 600_000 : 120_000 },
    async () => {
      const directory = makeDirectory()
      const acknowledged: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const saved = await runSaver(directory, saves, {
          acknowledgements: spread(round, saves),
          milliseconds: spread(round, 4),
        })
        expect(saved.signal).toBe('SIGKILL')
        expect(saved.state).toBe(round === 0 ? 'new' : 'sound')
        acknowledged.push(...saved.acknowledged)
      }
      expect(acknowledged.length).toBeGreaterThan(nightly ? 1000 : rounds)

      const store = openHere(directory)
      expect(store.status().state).toBe('sound')
      for (const id of acknowledged) expect(store.attempts.open(id as AttemptId).id).toBe(id)
      const { attempts } = store.attempts.page({ limit: 100_000 })
      expect(new Set(attempts.map(({ id }) => id)).size).toBe(attempts.length)
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
