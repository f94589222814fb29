import { parentPort } from 'node:worker_threads'
import { CoreFailure, run, Stopped } from '../../src-shared/core/index.ts'
import type { Failure } from '../../src-shared/domain/index.ts'
import type { JobMessage, WorkerMessage } from './protocol.ts'

if (!parentPort) throw new Error('this file runs in a worker thread only')
const port = parentPort
const send = (message: WorkerMessage): void => {
  port.postMessage(message)
}

port.on('message', (message: JobMessage) => {
  const { id, job, seed } = message
  const stop = new Int32Array(message.stop)
  const end = performance.now() + message.deadlineMs
  const cancelled = (): boolean => Atomics.load(stop, 0) !== 0
  try {
    const value = run(job, {
      seed,
      shouldStop: () => cancelled() || performance.now() > end,
      stopReason: () => (cancelled() ? 'cancelled' : 'deadline'),
      progress: (fraction) => {
        send({ id, type: 'progress', fraction })
      },
    })
    send({ id, type: 'done', value })
  } catch (error) {
    send({ id, type: 'failed', failure: toFailure(error) })
  }
})

send({ type: 'ready' })

function toFailure(error: unknown): Failure {
  if (error instanceof Stopped) return { code: error.reason, message: 'stopped on request' }
  if (error instanceof CoreFailure) {
    return {
      code: 'core-failed',
      message: error.code,
      detail: { code: error.code, values: error.values },
    }
  }
  if (error instanceof RangeError && /allocation|array length/i.test(error.message)) {
    return { code: 'out-of-memory', message: error.message }
  }
  return { code: 'core-failed', message: error instanceof Error ? error.message : String(error) }
}
