import { defaultSettings } from '../../src-shared/domain/index.ts'
import type {
  Attempt,
  AttemptId,
  AttemptNeighbours,
  AttemptNote,
  BackupContents,
  Draft,
  DueExercise,
  ExerciseId,
  ExerciseProgress,
  Learner,
  LearnerId,
  LessonId,
  Prediction,
  Overview,
  Settings,
  StorageStatus,
} from '../../src-shared/domain/index.ts'
import { countAttempts, pageAttempts } from './attempt-list.ts'
import type { AttemptPage, AttemptQuery } from './attempt-list.ts'
import { completeAttempt, openAttempt, saveAttempt } from './attempts.ts'
import { listBackups } from './backup-names.ts'
import type { Connection } from './connection.ts'
import { discardDraft, listDrafts, saveDraft } from './drafts.ts'
import { eraseLearner } from './erase.ts'
import { guarded } from './failures.ts'
import { accountsOver } from './accounts.ts'
import type { Accounts } from './accounts.ts'
import { allLearners, isSeatTaken, seatedLearner } from './learners.ts'
import { neighboursOf, readNote, requireOwnAttempt, writeNote } from './notes.ts'
import type { StoreOptions } from './options.ts'
import type { Paths } from './paths.ts'
import { importerFor } from './portable/merge.ts'
import type { Importer } from './portable/merge.ts'
import { attemptsOf, everythingOf } from './portable/rows.ts'
import type { AttemptRow, PortableRow } from './portable/rows.ts'
import { listPredictions, savePrediction } from './predictions.ts'
import { readOverview } from './overview.ts'
import { readProgress } from './progress.ts'
import { lookInto } from './restorable.ts'
import { countReviewed, listDue, reviewAnswer, snoozeCard } from './review/cards.ts'
import { asReviewed, rebuildCards } from './review/rebuild.ts'
import { patchSettings, readSettings } from './settings.ts'
import type { SettingsPatch } from './settings.ts'
import { bytesOf } from './files.ts'
import { startUpkeep } from './upkeep.ts'
import type { BackupOutcome } from './upkeep.ts'

/**
 * The data of the learner who sits here. Every call is short and synchronous; whatever goes wrong
 * is thrown as a FailureError, and nothing is then half done.
 */
export interface Store {
  readonly attempts: {
    /** On disk when it returns. Saving the very same attempt again does nothing. */
    readonly save: (attempt: Attempt) => void
    /** A text with its writer's verdict, on disk when it returns; see `completeAttempt`. */
    readonly complete: (attempt: Attempt) => void
    readonly page: (query: AttemptQuery) => AttemptPage
    /** Exactly what was saved. Fails with `not-found` or `storage-damaged`. */
    readonly open: (id: AttemptId) => Attempt
    readonly neighbours: (id: AttemptId) => AttemptNeighbours
    readonly note: (id: AttemptId) => AttemptNote | null
    /** Stamps the note with the time and returns it; null where nothing is left of it. */
    readonly annotate: (id: AttemptId, note: Omit<AttemptNote, 'changedAt'>) => AttemptNote | null
  }
  readonly drafts: {
    /** Stamps the draft with the time and returns it. */
    readonly save: (draft: Omit<Draft, 'savedAt'>) => Draft
    /** Of each variant of the exercise, newest first. */
    readonly list: (exerciseId: ExerciseId) => readonly Draft[]
    readonly discard: (exerciseId: ExerciseId, seed: number) => void
  }
  /** Of every exercise that was tried. */
  readonly progress: { readonly read: () => readonly ExerciseProgress[] }
  readonly predictions: {
    /** Stamps the guess with the time and returns it. */
    readonly save: (prediction: Omit<Prediction, 'madeAt'>) => Prediction
    /** The newest of each exploration. */
    readonly list: (lessonId: LessonId) => readonly Prediction[]
  }
  readonly review: {
    /** Puts a saved attempt into what is remembered; see `reviewAnswer`. */
    readonly record: (attempt: Attempt, standsInFor?: readonly ExerciseId[]) => void
    readonly due: () => readonly DueExercise[]
    /** How many due exercises have been answered since this instant. */
    readonly countSince: (from: Date) => number
    readonly snooze: (exerciseId: ExerciseId, until: Date) => void
    /** Makes it all anew from the attempts, in steps. */
    readonly rebuild: () => Promise<void>
  }
  /** What has become of all attempts and guesses, in steps. */
  readonly overview: () => Promise<Overview>
  readonly settings: {
    readonly read: () => Settings
    /** Replaces the keys that the patch names; returns all settings. */
    readonly patch: (patch: SettingsPatch) => Settings
  }
  readonly learners: {
    /** Whoever sits here. Fails with `no-learner` where that must be said first. */
    readonly current: () => Learner
    readonly all: () => readonly Learner[]
  }
  /** Who learns here, and what keeps each one's work apart. */
  readonly accounts: Accounts
  /** Rows for export and from import. The iterables go in steps, and throw what SQLite throws. */
  readonly portable: {
    readonly everything: (learnerIds: readonly LearnerId[]) => AsyncIterable<PortableRow>
    readonly attempts: (learnerId: LearnerId) => AsyncIterable<AttemptRow>
    readonly count: (learnerId: LearnerId) => number
    /** Takes in the rows of an export that holds so many learners. */
    readonly importer: (learners: number) => Importer
  }
  /** Removes a learner with everything of theirs, in steps; how many attempts that were. */
  readonly eraseLearner: (id: LearnerId, onAttempts: (removed: number) => void) => Promise<number>
  readonly status: () => StorageStatus
  /** What a backup holds of this learner, and what here came after it. */
  readonly compare: (backup: string) => BackupContents
  /** Fulfilled when nothing is left to salvage from a damaged file; at once where nothing was. */
  readonly recovered: Promise<void>
  /** Backs up if the newest backup is a day old, or `now`. In steps; never rejects. */
  readonly startBackup: (when?: 'daily' | 'now') => Promise<BackupOutcome>
  /** Fulfilled when no backup and no salvage is going on. */
  readonly atRest: () => Promise<void>
  /** The last thing to do. What is called after it fails. */
  readonly close: () => void
}

type Topic = Readonly<Record<string, (...rest: never[]) => unknown>>

/** The same functions, throwing nothing but FailureErrors. */
function guardedTopic<const T extends Topic>(topic: T): T {
  const entries = Object.entries(topic).map(([name, work]) => [
    name,
    (...rest: never[]) => guarded(() => work(...rest)),
  ])
  return Object.fromEntries(entries) as T
}

/** How the database was found at this start. */
export type Finding = Pick<StorageStatus, 'state' | 'setAside'>

/** The topics bound to an open database whose schema is the latest. */
export function storeOver(
  db: Connection,
  paths: Paths,
  finding: Finding,
  unsalvaged: readonly string[],
  options: StoreOptions,
): Store {
  const { newId, now } = options
  const upkeep = startUpkeep(db, paths, unsalvaged, options)
  const learner = () => seatedLearner(db, options.seat, newId, now)
  const learnerId = () => learner().id
  const own = (id: AttemptId) => requireOwnAttempt(db, learnerId(), id)
  return {
    attempts: guardedTopic({
      save: (attempt: Attempt) => {
        saveAttempt(db, attempt)
      },
      complete: (attempt: Attempt) => {
        own(attempt.id)
        completeAttempt(db, attempt)
      },
      page: (query: AttemptQuery) => pageAttempts(db, learnerId(), query),
      open: (id: AttemptId) => openAttempt(db, own(id)),
      neighbours: (id: AttemptId) => neighboursOf(db, own(id)),
      note: (id: AttemptId) => readNote(db, own(id)),
      annotate: (id: AttemptId, note: Omit<AttemptNote, 'changedAt'>) =>
        writeNote(db, own(id), { ...note, changedAt: now().toISOString() }),
    }),
    drafts: guardedTopic({
      save: (draft: Omit<Draft, 'savedAt'>) =>
        saveDraft(db, learnerId(), { ...draft, savedAt: now().toISOString() }),
      list: (exerciseId: ExerciseId) => listDrafts(db, learnerId(), exerciseId),
      discard: (exerciseId: ExerciseId, seed: number) => {
        discardDraft(db, learnerId(), exerciseId, seed)
      },
    }),
    progress: guardedTopic({ read: () => readProgress(db, learnerId()) }),
    predictions: guardedTopic({
      save: (prediction: Omit<Prediction, 'madeAt'>) =>
        savePrediction(db, learnerId(), { ...prediction, madeAt: now().toISOString() }),
      list: (lessonId: LessonId) => listPredictions(db, learnerId(), lessonId),
    }),
    review: {
      ...guardedTopic({
        record: (attempt: Attempt, standsInFor: readonly ExerciseId[] = []) => {
          reviewAnswer(db, attempt.learnerId, asReviewed(attempt), standsInFor)
        },
        due: () => listDue(db, learnerId(), now().toISOString()),
        countSince: (from: Date) => countReviewed(db, learnerId(), from.toISOString()),
        snooze: (exerciseId: ExerciseId, until: Date) => {
          snoozeCard(db, learnerId(), exerciseId, until.toISOString())
        },
      }),
      rebuild: () => rebuildCards(db, learnerId()),
    },
    overview: () => readOverview(db, learnerId()),
    settings: guardedTopic({
      // Before anybody has said who sits here, the screen is as it is for somebody new.
      read: () => (isSeatTaken(db, options.seat) ? readSettings(db, learnerId()) : defaultSettings),
      patch: (patch: SettingsPatch) => patchSettings(db, learnerId(), patch),
    }),
    learners: guardedTopic({ current: learner, all: () => allLearners(db) }),
    accounts: guardedTopic({ ...accountsOver(db) }),
    portable: {
      everything: (ids) => everythingOf(db, ids),
      attempts: (id) => attemptsOf(db, id),
      count: (id) => guarded(() => countAttempts(db, id)),
      importer: (learners) => {
        const { merge } = importerFor(db, learnerId(), learners)
        return { merge: (lines) => guarded(() => merge(lines)) }
      },
    },
    eraseLearner: (id, onAttempts) => eraseLearner(db, id, onAttempts),
    status: () => {
      const [newest] = listBackups(paths.backups)
      return {
        ...finding,
        ...(finding.setAside === undefined || finding.state === 'chosen'
          ? {}
          : { salvaged: upkeep.salvaged() }),
        ...(newest === undefined ? {} : { lastBackup: newest.takenAt }),
        file: paths.database,
        bytes: bytesOf(paths.database),
      }
    },
    compare: (backup) => guarded(() => lookInto(db, backup, learnerId())),
    recovered: upkeep.recovered,
    startBackup: upkeep.startBackup,
    atRest: upkeep.atRest,
    close: () => {
      db.close()
    },
  }
}
