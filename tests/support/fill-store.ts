import { v7 } from 'uuid'
import { openStore } from '../../src-main/store/index.ts'
import { makeAttempt } from '../main/store/support/make-attempt.ts'

/** Attempts in a data folder that no app has open, `bytesEach` of plot state in each. */
export function fillStore(directory: string, count: number, bytesEach = 100): void {
  const store = openStore({
    directory,
    now: () => new Date(),
    newId: () => v7(),
    appVersion: '0.0.0-test',
    log: { info: () => undefined, warn: () => undefined },
  })
  const learnerId = store.learners.current().id
  for (let number = 0; number < count; number += 1) {
    const view = { filling: 'x'.repeat(bytesEach) }
    store.attempts.save(makeAttempt(learnerId, v7(), { view }))
  }
  store.close()
}
