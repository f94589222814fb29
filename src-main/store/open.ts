import { mkdirSync } from 'node:fs'
import { connect } from './connection.ts'
import type { Connection } from './connection.ts'
import { asFailure } from './failures.ts'
import { latestVersion, migrate, refuseNewer, versionOf } from './migrate.ts'
import type { StoreOptions } from './options.ts'
import { pathsIn } from './paths.ts'
import { storeOver } from './store.ts'
import type { Finding, Store } from './store.ts'

/**
 * Opens the learner's data in `directory`, making it at the first start and raising its schema
 * where an older version wrote it. Throws a FailureError: `storage-newer`,
 * `storage-read-only`, `storage-full`, `storage-busy` or `storage-failed`.
 */
export function openStore(options: StoreOptions): Store {
  try {
    const paths = pathsIn(options.directory)
    mkdirSync(paths.directory, { recursive: true })
    const db = connect(paths.database)
    try {
      return storeOver(db, paths, raise(db), options)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw asFailure(error)
  }
}

function raise(db: Connection): Finding {
  const version = versionOf(db)
  refuseNewer(version)
  migrate(db)
  if (version === 0) return { state: 'new' }
  return { state: version === latestVersion ? 'sound' : 'migrated' }
}
