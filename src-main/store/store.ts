import type {
  Attempt,
  AttemptId,
  Draft,
  ExerciseId,
  Learner,
  LearnerId,
  Settings,
  StorageStatus,
} from '../../src-shared/domain/index.ts'
import { openAttempt, pageAttempts, saveAttempt } from './attempts.ts'
import type { AttemptPage, AttemptQuery } from './attempts.ts'
import type { Connection } from './connection.ts'
import { discardDraft, openDraft, saveDraft } from './drafts.ts'
import { guarded } from './failures.ts'
import { defaultLearner } from './learners.ts'
import type { StoreOptions } from './options.ts'
import type { Paths } from './paths.ts'
import { patchSettings, readSettings } from './settings.ts'
import type { SettingsPatch } from './settings.ts'
import { bytesOf } from './status.ts'

/**
 * The learner's data. Every call is short and synchronous; whatever goes wrong is thrown as a
 * FailureError with one of the `storage-…` codes, and nothing is then half done.
 */
export interface Store {
  readonly attempts: {
    readonly save: (attempt: Attempt) => void
    readonly page: (query: AttemptQuery) => AttemptPage
    readonly open: (id: AttemptId) => Attempt
  }
  readonly drafts: {
    readonly save: (learnerId: LearnerId, draft: Draft) => void
    readonly open: (learnerId: LearnerId, exerciseId: ExerciseId) => Draft | null
    readonly discard: (learnerId: LearnerId, exerciseId: ExerciseId) => void
  }
  readonly settings: {
    readonly read: (learnerId: LearnerId) => Settings
    readonly patch: (learnerId: LearnerId, patch: SettingsPatch) => Settings
  }
  readonly learners: { readonly default: () => Learner }
  readonly status: () => StorageStatus
  readonly close: () => void
}

type Topic = Readonly<Record<string, (db: Connection, ...rest: never[]) => unknown>>
type Bound<T extends Topic> = {
  readonly [Name in keyof T]: T[Name] extends (db: Connection, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never
}

function bind<const T extends Topic>(db: Connection, topic: T): Bound<T> {
  const bound = Object.entries(topic).map(([name, work]) => [
    name,
    (...rest: never[]) => guarded(() => work(db, ...rest)),
  ])
  return Object.fromEntries(bound) as Bound<T>
}

/** How the database was found at this start. */
export type Finding = Pick<StorageStatus, 'state' | 'setAside' | 'salvaged'>

/** The topics bound to an open database whose schema is the latest. */
export function storeOver(
  db: Connection,
  paths: Paths,
  finding: Finding,
  { newId, now }: StoreOptions,
): Store {
  return {
    attempts: bind(db, { save: saveAttempt, page: pageAttempts, open: openAttempt }),
    drafts: bind(db, { save: saveDraft, open: openDraft, discard: discardDraft }),
    settings: bind(db, { read: readSettings, patch: patchSettings }),
    learners: bind(db, { default: (open) => defaultLearner(open, newId, now) }),
    status: () => ({ ...finding, file: paths.database, bytes: bytesOf(paths.database) }),
    close: () => {
      db.close()
    },
  }
}
