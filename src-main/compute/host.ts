import type { Worker } from 'node:worker_threads'
import { fail } from '../../src-shared/domain/index.ts'
import type { Job, JobName, Jobs } from '../../src-shared/domain/index.ts'
import { Lane } from './lane.ts'
import type { Task } from './lane.ts'

export interface RunOptions {
  readonly signal?: AbortSignal
  /** Milliseconds of running time, waiting not counted; 2000 unless told. */
  readonly deadlineMs?: number
  /** Unsigned 32-bit; 0 unless told. */
  readonly seed?: number
  readonly onProgress?: (fraction: number) => void
}

export interface Host {
  /**
   * Runs one job of the core in a worker thread.
   * @throws {FailureError} `cancelled`, `deadline`, `out-of-memory`, `core-failed`, or what the core says
   */
  run<N extends JobName>(
    type: N,
    request: Jobs[N]['request'],
    options?: RunOptions,
  ): Promise<Jobs[N]['response']>
  /** Fails what is waiting or running and ends the workers. */
  close(): Promise<void>
}

export interface HostOptions {
  readonly spawn: () => Worker
  /** Workers at most; each is started when the ones before it are busy. Two, so that a long job never holds up the echo of typing. */
  readonly lanes?: number
  /** Milliseconds a job that was told to stop may take to obey before its worker is ended; 40 unless told. */
  readonly graceMs?: number
}

/** The queue before the numeric core: first come, first served, on a small number of worker threads. */
export function createHost({ spawn, lanes: most = 2, graceMs = 40 }: HostOptions): Host {
  const lanes: Lane[] = []
  const queue: Task[] = []
  let closed = false

  function idleLane(): Lane | undefined {
    const idle = lanes.find((lane) => !lane.task)
    if (idle ?? lanes.length >= most) return idle
    const lane = new Lane(spawn, graceMs, pump)
    lanes.push(lane)
    return lane
  }

  function pump(): void {
    while (queue.length > 0) {
      const lane = idleLane()
      if (!lane) return
      const task = queue.shift()
      if (task) lane.start(task)
    }
  }

  function cancel(task: Task): void {
    const waiting = queue.indexOf(task)
    if (waiting >= 0) {
      queue.splice(waiting, 1)
      task.reject(fail('cancelled', 'cancelled while waiting'))
    } else {
      lanes.find((lane) => lane.task === task)?.cancel()
    }
  }

  return {
    run(type, request, options = {}) {
      const { signal, deadlineMs = 2000, seed = 0, onProgress } = options
      return new Promise((resolve, reject) => {
        if (closed) {
          reject(fail('cancelled', 'the app is closing'))
          return
        }
        if (signal?.aborted) {
          reject(fail('cancelled', 'cancelled before it began'))
          return
        }
        const abort = (): void => {
          cancel(task)
        }
        const task: Task = {
          job: { type, request } as Job,
          deadlineMs,
          seed,
          onProgress,
          resolve: (value) => {
            signal?.removeEventListener('abort', abort)
            resolve(value as Jobs[typeof type]['response'])
          },
          reject: (error) => {
            signal?.removeEventListener('abort', abort)
            reject(error)
          },
        }
        signal?.addEventListener('abort', abort, { once: true })
        queue.push(task)
        pump()
      })
    },
    async close() {
      closed = true
      for (const task of queue.splice(0)) task.reject(fail('cancelled', 'the app is closing'))
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}
