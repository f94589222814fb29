import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { saveAttempt } from '../../src-main/store/attempts.ts'
import { connect } from '../../src-main/store/connection.ts'
import { openStore } from '../../src-main/store/index.ts'
import type { AttemptQuery, Store } from '../../src-main/store/index.ts'
import type { Attempt, LearnerId } from '../../src-shared/domain/index.ts'
import { makeAttempt } from '../main/store/support/make-attempt.ts'

/*
 * What the store costs, beside bare better-sqlite3 with the same sync setting in the same run:
 * node tests/bench/store.ts [attempts, 100000 unless told]
 */
const count = Number(process.argv[2] ?? 100_000)
const directory = mkdtempSync(join(tmpdir(), 'nabla-bench-'))
const file = join(directory, 'nabla.db')
const open = (): Store =>
  openStore({
    directory,
    now: () => new Date(),
    newId: () => v7(),
    appVersion: '0.0.0-bench',
    log: { info: () => undefined, warn: () => undefined },
  })

const show = (what: string, value: number, unit: string): void => {
  console.log(`${what.padEnd(58)} ${value.toFixed(2).padStart(10)} ${unit}`)
}
function timed(what: string, work: () => void, rounds = 1): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).toSorted((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? NaN
  show(rounds > 1 ? `${what}, median of ${rounds}` : what, median, 'ms')
  return median
}

/** The longest time that the event loop was held up while `work` went on. */
async function longestStretch(what: string, work: () => Promise<unknown>): Promise<void> {
  let last = performance.now()
  let longest = 0
  let going = true
  const beat = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) setImmediate(beat)
  }
  beat()
  const start = performance.now()
  await work()
  going = false
  beat()
  show(what, performance.now() - start, 'ms')
  show(`${what}: longest stretch without a turn`, longest, 'ms')
}

function attemptNumber(learnerId: LearnerId, number: number): Attempt {
  const plain = makeAttempt(learnerId, v7())
  return {
    ...plain,
    exercise: { ...plain.exercise, seed: number % 500 },
    input: { kind: 'expression', text: `3x² − 4x + ${number % 500}x` },
    submittedAt: new Date(Date.UTC(2024, 0, 1) + number * 60_000).toISOString(),
  }
}

const rounds = 500
function writing(): void {
  const store = open()
  const learnerId = store.learners.current().id
  const mine = Array.from({ length: rounds }, (_, number) => attemptNumber(learnerId, number))
  const ours = timed(`${rounds} attempts saved`, () => {
    for (const attempt of mine) store.attempts.save(attempt)
  })
  const { exerciseId, seed, ...rest } = { ...mine[0]!.exercise }
  timed(`${rounds} drafts saved`, () => {
    for (const { input, view } of mine)
      store.drafts.save({ exerciseId, seed, input, hints: [], view })
  })
  store.close()

  const bare = new Database(join(directory, 'bare.db'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE attempt (id TEXT PRIMARY KEY, body TEXT) STRICT')
  const insert = bare.prepare('INSERT INTO attempt VALUES (?, ?)')
  const theirs = timed(`${rounds} rows of the same size, bare better-sqlite3`, () => {
    for (const { id, input, score, view } of mine) {
      insert.run(id, JSON.stringify({ input, score, view, ...rest }))
    }
  })
  bare.close()
  show('store / bare', ours / theirs, '×')
}

function filling(): void {
  const db = connect(file)
  const learnerId = db.prepare('SELECT id FROM learner').pluck().get() as LearnerId
  db.transaction(() => {
    for (let number = rounds; number < count; number += 1) {
      saveAttempt(db, attemptNumber(learnerId, number))
    }
  })()
  db.close()
}

function reading(store: Store): void {
  timed('first page of 50', () => store.attempts.page({ limit: 50 }), 51)
  const middle = Math.floor(count / 2)
  timed('page of 50 from the middle', () => store.attempts.page({ offset: middle, limit: 50 }), 51)
  const filtered = (what: string, query: Omit<AttemptQuery, 'limit'>): void => {
    const { total } = store.attempts.page({ ...query, limit: 50 })
    timed(`${what} (${total} found)`, () => store.attempts.page({ ...query, limit: 50 }), 51)
  }
  filtered('one verdict', { filter: { verdict: 'correct' } })
  filtered('with hints, oldest first', { filter: { assisted: true }, order: 'oldest' })
  filtered('by exercise', { order: 'exercise' })
  filtered('longest first', { order: 'longest' })
  filtered('a text in every 500th answer', { filter: { text: '+ 77x' } })
  filtered('a text in every answer', { filter: { text: '3x²' } })
  filtered('a single character', { filter: { text: 'x' } })
  const [newest] = store.attempts.page({ limit: 1 }).attempts
  if (newest) timed('one attempt opened', () => store.attempts.open(newest.id), 51)
}

writing()
filling()
let store = open()
console.log(`\n${count} attempts, ${(store.status().bytes / 1e6).toFixed(0)} MB`)
reading(store)
store.close()
timed('opening, with the quick check', () => {
  store = open()
})
await longestStretch('backup', () => store.startBackup('now'))
store.close()

const bytes = readFileSync(file)
bytes.fill(0, 0, 4096)
writeFileSync(file, bytes)
rmSync(join(directory, 'backups'), { recursive: true })
timed('opening a damaged file', () => {
  store = open()
})
await longestStretch('salvage', () => store.recovered)
console.log(`${store.status().salvaged ?? 0} of ${count} attempts salvaged`)
store.close()
rmSync(directory, { recursive: true })
