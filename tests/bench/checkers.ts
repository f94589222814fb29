import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Item } from './checkers/engines.ts'

/**
 * Compares checkers of free answers on the labelled corpus and prints one table. Each engine reads
 * the texts as typed, after a light clean-up, and is ended after two seconds on one item. Kinds
 * that other checkers do not know (vectors, sets, lines, constants of integration) are left out.
 */
const corpus = new URL('../shared/core/scoring/reference/corpus.json', import.meta.url)
const names = ['Nabla', 'mathjs symbolicEqual', 'naive sampling']
const kinds = ['expression', 'number']
const patience = 2000

const all = JSON.parse(readFileSync(corpus, 'utf8')) as readonly Item[]
const items = all.filter(({ kind }) => kinds.includes(kind))

interface Judgement {
  readonly accepted: boolean
  readonly ms: number
  readonly hung: boolean
}

function start(engine: string): Worker {
  return new Worker(new URL('./checkers/worker.ts', import.meta.url), { workerData: { engine } })
}

async function judge(worker: Worker, item: Item): Promise<Judgement> {
  return new Promise((resolve, reject) => {
    const finish = (answer: { accepted: boolean; ms: number }): void => {
      clearTimeout(timer)
      worker.off('error', reject)
      resolve({ ...answer, hung: false })
    }
    const timer = setTimeout(() => {
      worker.off('message', finish)
      resolve({ accepted: false, ms: patience, hung: true })
    }, patience)
    worker.once('error', reject)
    worker.once('message', finish)
    worker.postMessage(item)
  })
}

async function run(engine: string): Promise<string> {
  let worker = start(engine)
  // The first item also waits for the engine to load.
  await new Promise((resolve) => worker.once('online', resolve))
  const warm = items[0]
  if (warm) await judge(worker, warm)
  let [right, falseAccepts, falseRejects, hangs] = [0, 0, 0, 0]
  const times: number[] = []
  for (const item of items) {
    const { accepted, ms, hung } = await judge(worker, item)
    times.push(ms)
    if (accepted === item.equivalent) right += 1
    else if (accepted) falseAccepts += 1
    else falseRejects += 1
    if (hung) {
      hangs += 1
      await worker.terminate()
      worker = start(engine)
      await new Promise((resolve) => worker.once('online', resolve))
    }
  }
  await worker.terminate()
  times.sort((a, b) => a - b)
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2)
  const percent = ((100 * right) / items.length).toFixed(1)
  return `| ${engine} | ${percent} | ${falseAccepts} | ${falseRejects} | ${hangs} | ${at(0.5)} | ${at(0.99)} |`
}

console.log(`${items.length} items of the kinds ${kinds.join(' and ')}`)
console.log('| engine | right % | false accepts | false rejects | hangs | median ms | p99 ms |')
console.log('|---|---:|---:|---:|---:|---:|---:|')
for (const name of names) console.log(await run(name))
