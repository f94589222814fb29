import { accessSync, constants, mkdirSync } from 'node:fs'
import { copyBeforeMigration } from './backup.ts'
import { listBackups } from './backup-names.ts'
import { connect } from './connection.ts'
import type { Connection } from './connection.ts'
import { examine } from './examine.ts'
import { guarded } from './failures.ts'
import { exists } from './files.ts'
import { latestVersion, migrate, versionOf } from './migrate.ts'
import type { StoreOptions } from './options.ts'
import { pathsIn } from './paths.ts'
import type { Paths } from './paths.ts'
import { finishChosen, restoreNewest, setAside } from './recover.ts'
import { listUnsalvaged } from './salvage/index.ts'
import { storeOver } from './store.ts'
import type { Finding, Store } from './store.ts'

/** What has been found out about the file before it is opened. */
export interface Foreknowledge {
  /** Someone else has read it through, or will. */
  readonly sound?: boolean
  /** A copy of it was made before its schema is raised. */
  readonly copied?: boolean
  /** The learner wanted it in place of this one, which was set aside. */
  readonly replaced?: string
}

/**
 * Opens the learner's data in `directory`, making it at the first start and raising its schema
 * where an older version of the app wrote it. A damaged database is set aside, the newest sound
 * backup put in its place, and what can be salvaged added in steps after this has returned;
 * `status()` tells. Throws a FailureError: `storage-newer`, `storage-read-only`, `storage-full`,
 * `storage-busy` or `storage-failed`.
 */
export function openStore(options: StoreOptions, known: Foreknowledge = {}): Store {
  return guarded(() => {
    const paths = pathsIn(options.directory)
    mkdirSync(paths.directory, { recursive: true })
    refuseReadOnly(paths)
    finishChosen(paths)
    const restored = known.sound ? undefined : mend(paths, options)
    const db = connect(paths.database)
    try {
      const raised = raise(db, paths, options, known)
      const unsalvaged = listUnsalvaged(paths.directory)
      const aside = unsalvaged.at(-1)
      const finding: Finding =
        known.replaced === undefined
          ? {
              // Salvage that a crash cut off is taken up again at a start that finds the file sound.
              state: restored ?? (aside === undefined ? raised : 'restored'),
              ...(aside === undefined ? {} : { setAside: aside }),
            }
          : { state: 'chosen', setAside: known.replaced }
      return storeOver(db, paths, finding, unsalvaged, options)
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** Asked beforehand: SQLite reports a folder that it may not write to as a file it cannot open. */
function refuseReadOnly({ directory, database }: Paths): void {
  accessSync(directory, constants.W_OK)
  if (exists(database)) accessSync(database, constants.R_OK | constants.W_OK)
}

/** Leaves a sound database in place, or none where nothing could be restored. */
function mend(paths: Paths, { now, log }: StoreOptions): 'restored' | 'recreated' | undefined {
  const condition = examine(paths.database)
  if (condition === 'sound') return undefined
  if (condition === 'damaged') log.warn(`store: damaged, set aside as ${setAside(paths, now())}`)
  const lost =
    condition === 'damaged' ||
    listBackups(paths.backups).length > 0 ||
    listUnsalvaged(paths.directory).length > 0
  if (!lost) return undefined
  return restoreNewest(paths, log) ? 'restored' : 'recreated'
}

function raise(
  db: Connection,
  paths: Paths,
  { now, log, appVersion }: StoreOptions,
  { copied }: Foreknowledge,
): 'new' | 'sound' | 'migrated' {
  const version = versionOf(db)
  if (version === latestVersion) return 'sound'
  if (version > 0 && !copied) {
    const copy = copyBeforeMigration(db, paths.backups, now())
    log.info(`store: schema ${version} kept as ${copy}`)
  }
  migrate(db)
  log.info(`store: schema ${version} raised to ${latestVersion} by ${appVersion}`)
  return version === 0 ? 'new' : 'migrated'
}
