import type { LearnerId } from '../../src-shared/domain/index.ts'

/** What the store says for the log; never an answer of a learner. */
export interface StoreLog {
  info(message: string): void
  warn(message: string): void
}

/** Who sits at this machine, for as long as the app runs; nothing of it is kept. */
export interface Seat {
  learner: LearnerId | undefined
}

export interface StoreOptions {
  /** The user-data folder; made if it is not there. */
  readonly directory: string
  readonly now: () => Date
  /** Makes a UUIDv7 in lower case. */
  readonly newId: () => string
  readonly appVersion: string
  /** Without it nobody but the only learner can sit here. */
  readonly seat?: Seat
  readonly log: StoreLog
}

export interface KeeperOptions extends StoreOptions {
  /**
   * Has the database `file` examined by `checker.ts` in a process of its own; fulfilled with the code
   * that it ends with. Without it, and wherever it fails, the file is examined here, which takes a
   * millisecond per megabyte.
   */
  readonly checkElsewhere?: (file: string) => Promise<number | null>
  /** Everything that was read may be different now: another file took the place of the damaged one. */
  readonly onReplaced?: () => void
}
