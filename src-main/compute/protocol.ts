import type { Failure, Job } from '../../src-shared/domain/index.ts'

/** Host to worker: one job at a time. */
export interface JobMessage {
  readonly id: number
  readonly job: Job
  /** Milliseconds the job may run. */
  readonly deadlineMs: number
  /** Seed of everything random in the job, unsigned 32-bit. */
  readonly seed: number
  /** One Int32: not 0 once the job shall stop. Shared memory, because a busy worker reads no messages. */
  readonly stop: SharedArrayBuffer
}

/** Worker to host. */
export type WorkerMessage =
  /** Sent once, when the core is loaded. */
  | { readonly type: 'ready' }
  | { readonly id: number; readonly type: 'done'; readonly value: unknown }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure }
  | { readonly id: number; readonly type: 'progress'; readonly fraction: number }
