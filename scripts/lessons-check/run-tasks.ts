import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Finding, Task } from './worker.ts'

/** Runs the tasks on every core; `done` hears each finding as it comes. */
export async function runTasks(
  tasks: readonly Task[],
  done: (finding: Finding) => void,
): Promise<void> {
  const waiting = [...tasks]
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url))
      try {
        for (let task = waiting.shift(); task; task = waiting.shift()) {
          done(await ask(worker, task))
        }
      } finally {
        await worker.terminate()
      }
    }),
  )
}

const ask = (worker: Worker, task: Task): Promise<Finding> =>
  new Promise((resolve, reject) => {
    worker.once('message', (finding: Finding) => {
      worker.off('error', reject)
      resolve(finding)
    })
    worker.once('error', reject)
    worker.postMessage(task)
  })
