/** What the store says for the log; never an answer of a learner. */
export interface StoreLog {
  info(message: string): void
  warn(message: string): void
}

export interface StoreOptions {
  /** The user-data folder; made if it is not there. */
  readonly directory: string
  readonly now: () => Date
  /** Makes a UUIDv7 in lower case. */
  readonly newId: () => string
  readonly appVersion: string
  readonly log: StoreLog
}
