import { parentPort } from 'node:worker_threads'
import type { JobMessage, WorkerMessage } from '../../../../src-main/compute/protocol.ts'

/** A worker that does as the job's text says, well or badly. */
const port = parentPort
if (!port) throw new Error('this file runs in a worker thread only')
const send = (message: WorkerMessage): void => {
  port.postMessage(message)
}

const hoard: unknown[] = []
const behaviours: Readonly<Record<string, (message: JobMessage) => void>> = {
  loop: () => {
    for (;;) hoard.length = 0
  },
  hoard: () => {
    for (;;) hoard.push(new Array(100_000).fill(0.5))
  },
  crash: () => {
    throw new Error('struck by lightning')
  },
  exit: () => process.exit(3),
  obey: ({ id, stop }) => {
    const told = new Int32Array(stop)
    while (Atomics.load(told, 0) === 0) hoard.length = 0
    send({ id, type: 'failed', failure: { code: 'cancelled', message: 'as told' } })
  },
  progress: ({ id }) => {
    send({ id, type: 'progress', fraction: 0.5 })
    send({ id, type: 'done', value: 'progress' })
  },
}

port.on('message', (message: JobMessage) => {
  const { text } = (message.job.request as { readonly function: { readonly text: string } })
    .function
  const behave = behaviours[text]
  if (behave) behave(message)
  else send({ id: message.id, type: 'done', value: text })
})
send({ type: 'ready' })
