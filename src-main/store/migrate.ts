import { fail } from '../../src-shared/domain/index.ts'
import { applicationId, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { migrations } from './migrations/index.ts'

export const latestVersion = migrations.reduce((latest, { number }) => Math.max(latest, number), 0)

export function versionOf(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Throws the failure `storage-newer` for a database that a later version of the app has written. */
export function refuseNewer(version: number): void {
  if (version <= latestVersion) return
  throw fail('storage-newer', `schema ${version}; this version knows up to ${latestVersion}`, {
    detail: { code: 'storage-newer', values: { found: version, known: latestVersion } },
  })
}

/**
 * Raises the schema to `target`, all migrations in one transaction: either all of them are done or
 * the file is as it was. Two processes may do this at once; the second finds nothing left to do.
 */
export function migrate(db: Connection, target = latestVersion, list = migrations): void {
  if (versionOf(db) === target) return
  transaction(db, () => {
    const version = versionOf(db)
    refuseNewer(version)
    for (const { number, sql } of list) {
      if (number > version && number <= target) db.exec(sql)
    }
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${target}`)
  })
}
