import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Attempt, LearnerId } from '../../../src-shared/domain/index.ts'
import { exportHere, importHere } from '../transfer/support/transfer-here.ts'
import { keepHere } from './support/keep-here.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf } from './support/paths.ts'

const words = 'The street is held by the points that touch it.'
const rule = { name: 'text', version: 1 }

/** A text as it was handed in, and as its writer judged it then. */
function text(learnerId: LearnerId): Attempt & { readonly complete: Attempt } {
  const open = makeAttempt(learnerId, v7(), {
    input: { kind: 'text', text: words },
    score: {
      ...{ status: 'scored', verdict: 'undecided', rule },
      feedback: [{ code: 'compare-with-model', html: '<p>The model.</p>' }],
    },
  })
  const complete: Attempt = {
    ...open,
    input: { kind: 'text', text: words, selfAssessment: 'correct' },
    score: { ...open.score, verdict: 'correct', feedback: [{ code: 'self-assessed-correct' }] },
  }
  return { ...open, complete }
}

describe("a text of the learner's own", () => {
  it('is one attempt, there before it is judged and completed by the verdict', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const { complete, ...open } = text(store.learners.current().id)
    store.attempts.save(open)
    store.close()

    const again = openHere(directory)
    expect(again.attempts.open(open.id)).toStrictEqual(open)
    again.attempts.complete(complete)
    again.attempts.complete(complete)
    expect(again.attempts.open(open.id)).toStrictEqual(complete)
    const { attempts, total } = again.attempts.page({ filter: { verdict: 'correct' }, limit: 9 })
    expect([total, attempts[0]?.id]).toStrictEqual([1, open.id])
    expect(again.attempts.page({ filter: { text: 'street' }, limit: 9 }).total).toBe(1)
    again.close()
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it('is judged once, and nothing else of it or of any other attempt ever changes', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const learnerId = store.learners.current().id
    const { complete, ...open } = text(learnerId)
    const other = makeAttempt(learnerId, v7())
    store.attempts.save(open)
    store.attempts.save(other)
    const db = new Database(databaseIn(directory))
    const change = (sql: string): void => {
      db.prepare(`UPDATE attempt SET ${sql} WHERE id = ?`).run(open.id)
    }
    expect(() => {
      change(`input = '{"kind":"text","text":"better","selfAssessment":"correct"}'`)
    }).toThrow(/never changes/)
    expect(() => {
      change(`hints = '[]'`)
    }).toThrow(/never changes/)
    expect(() => {
      store.attempts.complete({ ...complete, id: other.id })
    }).toThrow(/invalid-request/)
    store.attempts.complete(complete)
    const input = { kind: 'text', text: words, selfAssessment: 'incorrect' } as const
    expect(() => {
      store.attempts.complete({ ...complete, input })
    }).toThrow(/invalid-request/)
    expect(() => {
      change(`score = score`)
    }).toThrow(/never changes/)
    db.close()
    expect(store.attempts.open(open.id)).toStrictEqual(complete)
    expect(store.attempts.open(other.id)).toStrictEqual(other)
  })

  it.each([
    ['before', 'after'],
    ['after', 'before'],
  ] as const)('exported %s and %s its verdict comes in once, with it', async (...order) => {
    const directory = makeDirectory()
    const source = await keepHere(directory)
    const { complete, ...open } = text(source.store().learners.current().id)
    source.store().attempts.save(open)
    const files = { before: await exportHere(source, directory, 'json'), after: '' }
    source.store().attempts.complete(complete)
    files.after = await exportHere(source, directory, 'json')

    const target = await keepHere(makeDirectory())
    for (const name of order) {
      expect(await importHere(target, files[name])).toMatchObject({ skipped: 0, complete: true })
    }
    expect(target.store().attempts.open(open.id)).toStrictEqual(complete)
    expect(target.store().attempts.page({ limit: 9 }).total).toBe(1)
  })
})
