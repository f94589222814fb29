import { parentPort, workerData } from 'node:worker_threads'
import { engines } from './engines.ts'
import type { Item } from './engines.ts'

/** Judges items one by one, so that an engine that hangs can be ended from outside. */
const { engine: name } = workerData as { readonly engine: string }
const engine = engines[name]
if (!parentPort || !engine) throw new Error(`no engine ${name}`)
const port = parentPort

port.on('message', (item: Item) => {
  const start = performance.now()
  let accepted = false
  try {
    accepted = engine(item)
  } catch {
    // An engine that cannot read an answer has not accepted it.
  }
  port.postMessage({ accepted, ms: performance.now() - start })
})
