import type { Worker } from 'node:worker_threads'
import { fail } from '../../src-shared/domain/index.ts'
import type { FailureCode } from '../../src-shared/domain/index.ts'
import { FailureError } from '../../src-shared/domain/index.ts'
import type { Job } from '../../src-shared/domain/index.ts'
import type { JobMessage, WorkerMessage } from './protocol.ts'

/** A job that waits or runs, with the promise it settles. */
export interface Task {
  readonly job: Job
  readonly deadlineMs: number
  readonly seed: number
  readonly onProgress: ((fraction: number) => void) | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: FailureError) => void
}

/** How long a worker may take to load the core; no part of any job's deadline. */
const startMs = 30_000

/**
 * One worker thread and the job it is on. A worker that does not stop when told, runs out of memory
 * or dies is ended and replaced by the next job; its task fails with the reason.
 */
export class Lane {
  readonly #spawn: () => Worker
  readonly #graceMs: number
  readonly #onIdle: () => void
  #worker: Worker | undefined
  #task: Task | undefined
  #id = 0
  #stop = new Int32Array(new SharedArrayBuffer(4))
  #timer: NodeJS.Timeout | undefined
  #ready = false

  constructor(spawn: () => Worker, graceMs: number, onIdle: () => void) {
    this.#spawn = spawn
    this.#graceMs = graceMs
    this.#onIdle = onIdle
  }

  get task(): Task | undefined {
    return this.#task
  }

  start(task: Task): void {
    this.#task = task
    this.#id += 1
    this.#stop = new Int32Array(new SharedArrayBuffer(4))
    const message: JobMessage = {
      id: this.#id,
      job: task.job,
      deadlineMs: task.deadlineMs,
      seed: task.seed,
      stop: this.#stop.buffer,
    }
    this.#worker ??= this.#listen(this.#spawn())
    try {
      this.#worker.postMessage(message)
    } catch (error) {
      this.#settle((failed) => {
        failed.reject(fail('internal', `the job cannot be sent: ${String(error)}`))
      })
      return
    }
    this.#watchDeadline(task)
  }

  /** The worker watches the deadline itself; this ends one that is stuck inside a single step. */
  #watchDeadline(task: Task): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.#end('deadline', `stopped after ${String(task.deadlineMs)} ms`)
      },
      task.deadlineMs + this.#graceMs + (this.#ready ? 0 : startMs),
    )
  }

  /** Asks the running job to stop, and ends the worker if it does not. */
  cancel(): void {
    if (!this.#task) return
    Atomics.store(this.#stop, 0, 1)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#end('cancelled', 'the job did not stop by itself')
    }, this.#graceMs)
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#end('cancelled', 'the app is closing')
    await worker?.terminate()
  }

  #listen(worker: Worker): Worker {
    worker.on('message', (message: WorkerMessage) => {
      if (worker === this.#worker) this.#receive(message)
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker !== this.#worker) return
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      this.#end(outOfMemory ? 'out-of-memory' : 'core-failed', error.message)
    })
    worker.on('exit', (code) => {
      if (worker === this.#worker) this.#end('core-failed', `the worker ended (${String(code)})`)
    })
    return worker
  }

  #receive(message: WorkerMessage): void {
    if (message.type === 'ready') {
      this.#ready = true
      if (this.#task && Atomics.load(this.#stop, 0) === 0) this.#watchDeadline(this.#task)
      return
    }
    if (message.id !== this.#id) return
    if (message.type === 'progress') {
      this.#task?.onProgress?.(message.fraction)
      return
    }
    this.#settle((task) => {
      if (message.type === 'done') task.resolve(message.value)
      else task.reject(new FailureError(message.failure))
    })
  }

  /** Ends the worker, whatever it does, and fails its task. */
  #end(code: FailureCode, message: string): void {
    const worker = this.#worker
    this.#worker = undefined
    this.#ready = false
    void worker?.terminate()
    this.#settle((task) => {
      task.reject(fail(code, message))
    })
  }

  #settle(settle: (task: Task) => void): void {
    clearTimeout(this.#timer)
    const task = this.#task
    this.#task = undefined
    if (!task) return
    settle(task)
    this.#onIdle()
  }
}
