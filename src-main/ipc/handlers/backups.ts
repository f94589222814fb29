import { FailureError } from '../../../src-shared/domain/index.ts'
import type { Keeper, Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

export interface BackupServices {
  /** Throws the failure with which the database could not be opened. */
  readonly store: () => Store
  readonly keeper: Pick<Keeper, 'backups' | 'lookInto' | 'restore'>
}

/** Copies of the learner's file: what there is, one more, and one of them back in its place. */
export function backupHandlers({ store, keeper }: BackupServices): HandlersOf<'backups'> {
  return {
    'backups.list': () => keeper.backups(),
    'backups.open': ({ name }) => keeper.lookInto(name),
    'backups.take': async () => {
      const outcome = await store().startBackup('now')
      if (outcome.status === 'failed') throw new FailureError(outcome.failure)
      return store().status()
    },
    'backups.restore': async ({ name }) => {
      await keeper.restore(name)
      return store().status()
    },
  }
}
