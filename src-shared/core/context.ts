import type { CoreFailureCode } from '../domain/index.ts'

export type { CoreFailureCode }

/** Why a computation ended before its result. */
export type StopReason = 'cancelled' | 'deadline'

/**
 * What the host lends to one computation. The core itself has neither clock nor randomness:
 * both arrive here.
 */
export interface RunContext {
  /** Unsigned 32-bit seed of every random draw of this run. */
  readonly seed: number
  /** True once the run must end: cancelled by the learner, or past its deadline. */
  shouldStop(): boolean
  /** Which of the two; read only after `shouldStop()` was true. Absent means the deadline. */
  stopReason?(): StopReason
  /** Reports work done, from 0 to 1, never decreasing. */
  progress(fraction: number): void
}

/** Thrown by every method that notices `shouldStop()`. */
export class Stopped extends Error {
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(reason)
    this.name = 'Stopped'
    this.reason = reason
  }
}

/** A request that cannot be answered, as a code and its values; the screen has the words. */
export class CoreFailure extends Error {
  readonly code: CoreFailureCode
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: CoreFailureCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'CoreFailure'
    this.code = code
    this.values = values
  }
}

/** Throws `Stopped` if the run must end. Loops call it at least every few milliseconds of work. */
export function checkStop(context: RunContext): void {
  if (context.shouldStop()) throw new Stopped(context.stopReason?.() ?? 'deadline')
}

/** Throws `CoreFailure` unless `from < to` and both are finite. */
export function requireRange(from: number, to: number): void {
  if (Number.isNaN(from) || Number.isNaN(to)) throw new CoreFailure('not-a-number')
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new CoreFailure('infinite-bound')
  if (!(from < to)) throw new CoreFailure('empty-range', { from, to })
}

/** A context that never stops and reports to nobody: for tests and short pure computations. */
export const quietContext: RunContext = {
  seed: 0,
  shouldStop: () => false,
  progress: () => undefined,
}
