import type { Failure } from '../../src-shared/domain/index.ts'
import { FailureError } from '../../src-shared/domain/index.ts'
import { takeBackup } from './backup.ts'
import { listBackups } from './backup-names.ts'
import type { Connection } from './connection.ts'
import { eraseOrphans } from './erase.ts'
import { asFailure } from './failures.ts'
import type { StoreOptions } from './options.ts'
import type { Paths } from './paths.ts'
import { buildMissingCards } from './review/rebuild.ts'
import { salvage } from './salvage/index.ts'
import { indexInSteps } from './search.ts'

export type BackupOutcome =
  | { readonly status: 'taken'; readonly file: string }
  /** The newest backup is less than a day old. */
  | { readonly status: 'recent'; readonly file: string }
  | { readonly status: 'failed'; readonly failure: Failure }

const day = 86_400_000

/** The long work that goes on in steps beside everything else. None of it ever rejects. */
export interface Upkeep {
  /** Attempts that this start has salvaged so far. */
  readonly salvaged: () => number
  /** Fulfilled when nothing is left to salvage, or salvage had to be put off to the next start. */
  readonly recovered: Promise<void>
  readonly startBackup: (when?: 'daily' | 'now') => Promise<BackupOutcome>
  /** Fulfilled when nothing of this goes on any more. */
  readonly atRest: () => Promise<void>
}

export function startUpkeep(
  db: Connection,
  paths: Paths,
  unsalvaged: readonly string[],
  { now, log }: StoreOptions,
): Upkeep {
  let added = 0
  const recover = async (): Promise<void> => {
    for (const aside of unsalvaged) {
      try {
        await salvage(db, aside, (attempts) => {
          added += attempts
        })
        log.info(`store: ${added} attempts salvaged from ${aside}`)
      } catch (error) {
        log.warn(`store: salvage of ${aside} put off: ${String(error)}`)
      }
    }
    await buildMissingCards(db).catch((error: unknown) => {
      log.warn(`store: no reviews yet: ${String(error)}`)
    })
    await indexInSteps(db).catch((error: unknown) => {
      log.warn(`store: search put off: ${String(error)}`)
    })
    // Left where removing a learner's data was cut off.
    await eraseOrphans(db).catch((error: unknown) => {
      log.warn(`store: removal put off: ${String(error)}`)
    })
  }
  const recovered = recover()

  const backUp = async (when: 'daily' | 'now'): Promise<BackupOutcome> => {
    try {
      await recovered
      const newest = listBackups(paths.backups).find(({ schema }) => schema === undefined)
      const age = newest && now().getTime() - Date.parse(newest.takenAt)
      if (when === 'daily' && newest && age !== undefined && age >= 0 && age < day) {
        return { status: 'recent', file: newest.file }
      }
      return { status: 'taken', file: await takeBackup(db, paths.backups, now()) }
    } catch (error) {
      const known = asFailure(error)
      log.warn(`store: no backup: ${String(error)}`)
      const failure =
        known instanceof FailureError
          ? known.failure
          : ({ code: 'storage-failed', message: String(error) } as const)
      return { status: 'failed', failure }
    }
  }
  let running: Promise<BackupOutcome> | undefined
  return {
    atRest: async () => {
      await recovered
      await running
    },
    salvaged: () => added,
    recovered,
    startBackup: (when = 'daily') => {
      running ??= backUp(when).finally(() => {
        running = undefined
      })
      return running
    },
  }
}
