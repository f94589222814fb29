import type { LearnerId } from '../../src-shared/domain/index.ts'
import type { AttemptRow, PortableRow } from '../store/index.ts'

/** Where an export takes its rows from, in steps. */
export interface ExportSource {
  readonly everything: (learnerIds: readonly LearnerId[]) => AsyncIterable<PortableRow>
  readonly attempts: (learnerId: LearnerId) => AsyncIterable<AttemptRow>
  /** How many attempts a learner has. */
  readonly count: (learnerId: LearnerId) => number
}

/** What is written about, and by whom. */
export interface ExportSubject {
  readonly learner: { readonly id: LearnerId; readonly name: string }
  readonly appVersion: string
  /** ISO 8601 instant in UTC. */
  readonly exportedAt: string
  /** A lesson as the learner knows it; its id where it is not known any more. */
  readonly lessonTitle: (lessonId: string) => string
}

/** Pieces of a file, as text. `onAttempt` hears of every attempt that has been written. */
export type Format = (
  source: ExportSource,
  subject: ExportSubject,
  onAttempt: () => void,
) => AsyncGenerator<string>
