import { writeSync } from 'node:fs'
import { v7 } from 'uuid'
import { openStore } from '../../../../src-main/store/index.ts'
import type { LearnerId } from '../../../../src-shared/domain/index.ts'
import { makeAttempt } from './make-attempt.ts'

// Run as a process of its own: saves attempts into the directory named first, as many as the second
// argument says, and writes a line for each once it has been acknowledged. Then waits to be killed,
// unless the third argument is `leave`.
const [directory = '', count = '0', end] = process.argv.slice(2)
const store = openStore({
  directory,
  now: () => new Date(),
  newId: () => v7(),
  appVersion: '0.0.0-test',
  log: { info: () => undefined, warn: () => undefined },
})
const learnerId: LearnerId = store.learners.current().id
writeSync(1, `ready ${store.status().state}\n`)
for (let number = 0; number < Number(count); number += 1) {
  const attempt = makeAttempt(learnerId, v7(), {
    // Some larger than a page, so that they overflow.
    view: { filling: 'x'.repeat(number % 5 === 0 ? 9_000 : 100) },
  })
  store.attempts.save(attempt)
  writeSync(1, `saved ${attempt.id}\n`)
  if (number % 3 === 0) {
    const { exerciseId, seed } = attempt.exercise
    store.drafts.save({ exerciseId, seed, input: attempt.input, hints: [], view: {} })
  }
}
if (end === 'leave') store.close()
else setInterval(() => undefined, 1000)
