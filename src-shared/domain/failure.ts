export const failureCodes = [
  'invalid-request',
  'untrusted-sender',
  'not-found',
  'cancelled',
  'deadline',
  'out-of-memory',
  'core-failed',
  'content-damaged',
  'storage-full',
  'storage-read-only',
  'storage-busy',
  'storage-newer',
  'storage-damaged',
  'storage-failed',
  'file-foreign',
  'file-newer',
  'file-unreadable',
  'file-unwritable',
  'no-learner',
  'name-taken',
  'pin-wrong',
  'pin-wait',
  'internal',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** Why the core has no answer to a request; each has its words in the catalogue. */
export const coreFailureCodes = [
  'unreadable',
  'unknown-variable',
  'wrong-argument-count',
  'empty-range',
  'infinite-bound',
  'not-a-number',
  'step-not-positive',
  'too-few-points',
  'too-large',
  'undefined-here',
  'pole-in-range',
  'undefined-in-range',
  'diverges',
  'not-converged',
  'no-closed-form',
  'not-differentiable',
  'no-direction',
  'shape-mismatch',
  'one-class-only',
  'invalid-option',
] as const
export type CoreFailureCode = (typeof coreFailureCodes)[number]

/** What a call answers instead of its result. The screen words it by `code`. */
export interface Failure {
  readonly code: FailureCode
  /** For the log and the curious; not shown as the main text. */
  readonly message: string
  /** Dotted path of the offending field of the request. */
  readonly field?: string
  /** A finer code of the message catalogue, with its values, where the core gave one. */
  readonly detail?: {
    readonly code: string
    readonly values?: Readonly<Record<string, string | number>>
  }
}

/** The only error that crosses a room's boundary on purpose. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.code}: ${failure.message}`, options)
    this.name = 'FailureError'
    this.failure = failure
  }
}

export function fail(
  code: FailureCode,
  message: string,
  more: Partial<Failure> = {},
): FailureError {
  return new FailureError({ ...more, code, message })
}
