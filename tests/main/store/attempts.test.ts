import { join } from 'node:path'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { AttemptId, LearnerId } from '../../../src-shared/domain/index.ts'
import { connect } from '../../../src-main/store/connection.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

describe('attempts', () => {
  it('come back exactly as saved, after a restart too', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const attempt = makeAttempt(store.learners.current().id, v7())
    store.attempts.save(attempt)
    expect(store.attempts.open(attempt.id)).toStrictEqual(attempt)
    store.close()
    const again = openHere(directory)
    expect(again.attempts.open(attempt.id)).toStrictEqual(attempt)
  })

  it('are listed newest first, page by page, each once', () => {
    const store = openHere(makeDirectory())
    const learnerId = store.learners.current().id
    // Two share an instant: their ids decide.
    const minutes = [5, 1, 4, 3, 3, 2, 0]
    const saved = minutes.map((minute) => makeAttempt(learnerId, v7(), { submittedAt: at(minute) }))
    for (const attempt of saved) store.attempts.save(attempt)
    const expected = saved
      .toSorted((a, b) => (`${a.submittedAt}${a.id}` < `${b.submittedAt}${b.id}` ? 1 : -1))
      .map(({ id }) => id)

    const listed: AttemptId[] = []
    for (let offset = 0; offset < 9; offset += 3) {
      const page = store.attempts.page({ offset, limit: 3 })
      expect(page.total).toBe(7)
      listed.push(...page.attempts.map(({ id }) => id))
    }
    expect(listed).toStrictEqual(expected)
  })

  it('show in the list what the list needs', () => {
    const store = openHere(makeDirectory())
    const attempt = makeAttempt(store.learners.current().id, v7())
    store.attempts.save(attempt)
    store.attempts.save(makeAttempt(attempt.learnerId, v7(), { hints: [], submittedAt: at(0) }))
    const { attempts } = store.attempts.page({ limit: 10 })
    expect(attempts[0]).toStrictEqual({
      id: attempt.id,
      lessonId: 'derivative',
      exerciseId: 'derivative-of-a-cubic',
      exerciseTitle: 'Derivative of a cubic',
      answer: '3x² − 4x',
      verdict: 'incorrect',
      assisted: true,
      durationMs: 61_234.5,
      submittedAt: '2026-03-29T01:30:00.123Z',
      zone: 'Europe/Berlin',
      noted: false,
      disputed: false,
    })
    expect(attempts[1]?.assisted).toBe(false)
  })

  it('saved twice are there once; another one under the same id is refused', () => {
    const store = openHere(makeDirectory())
    const attempt = makeAttempt(store.learners.current().id, v7())
    store.attempts.save(attempt)
    store.attempts.save(structuredClone(attempt))
    expect(() => {
      store.attempts.save({ ...attempt, zone: 'Asia/Tokyo' })
    }).toThrow(/internal/)
    expect(store.attempts.open(attempt.id)).toStrictEqual(attempt)
    expect(store.attempts.page({ limit: 9 }).total).toBe(1)
  })

  it('that could not be read again are not saved', () => {
    const store = openHere(makeDirectory())
    const learnerId = store.learners.current().id
    const bad = [
      makeAttempt(learnerId, 'not-a-uuid'),
      makeAttempt(learnerId, v7(), { input: { kind: 'expression' } as never }),
      makeAttempt(learnerId, v7(), { score: { status: 'not-ready' } as never }),
      makeAttempt(learnerId, v7(), { submittedAt: '2026-01-01' }),
      makeAttempt(learnerId, v7(), { view: [1] as never }),
      makeAttempt(learnerId, v7(), { hints: ['one'] as never }),
      makeAttempt('0197cc4c-0000-7000-8000-000000000000' as LearnerId, v7()),
    ]
    for (const attempt of bad) {
      expect(() => {
        store.attempts.save(attempt)
      }).toThrow()
    }
    expect(store.attempts.page({ limit: 9 })).toStrictEqual({ attempts: [], total: 0, all: 0 })
  })

  it('of which there is none fail as not found', () => {
    const store = openHere(makeDirectory())
    const id = v7() as AttemptId
    expect(() => store.attempts.open(id)).toThrow(/not-found/)
    expect(() => store.attempts.note(id)).toThrow(/not-found/)
    expect(() => store.attempts.neighbours(id)).toThrow(/not-found/)
    expect(() => store.attempts.annotate(id, { note: 'x', disputed: true })).toThrow(/not-found/)
  })

  it('never change and leave only with their learner', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const attempt = makeAttempt(store.learners.current().id, v7())
    store.attempts.save(attempt)
    store.close()

    const db = connect(join(directory, 'nabla.db'))
    const attack = (sql: string) => () => db.exec(sql)
    expect(attack(`UPDATE attempt SET zone = 'UTC'`)).toThrow(/never changes/)
    expect(attack('DELETE FROM attempt')).toThrow(/leaves only with its learner/)
    expect(attack('UPDATE variant SET published = 1')).toThrow(/never changes/)
    expect(attack('DELETE FROM variant')).toThrow(/FOREIGN KEY/)
    const columns = `sequence, id, learner_id, variant, exercise_id, lesson_id, submitted_at, zone,
      duration_ms, answer, hints, input, score, view`
    expect(
      attack(`INSERT OR REPLACE INTO attempt (${columns}) SELECT ${columns} FROM attempt`),
    ).toThrow(/leaves only with its learner/)
    db.exec('DELETE FROM learner')
    expect(db.prepare('SELECT count(*) FROM attempt').pluck().get()).toBe(0)
    db.close()
  })

  it('in a damaged row fail as damaged and leave the others readable', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const [first, second] = [v7(), v7()].map((id) => makeAttempt(store.learners.current().id, id))
    store.attempts.save(first!)
    store.attempts.save(second!)
    store.close()
    const db = new Database(join(directory, 'nabla.db'))
    db.exec('DROP TRIGGER attempt_never_changes')
    db.prepare(`UPDATE attempt SET input = '{"kind":"riddle"}' WHERE id = ?`).run(first!.id)
    db.close()
    const again = openHere(directory)
    expect(() => again.attempts.open(first!.id)).toThrow(/storage-damaged: attempt .*: input/)
    expect(again.attempts.open(second!.id)).toStrictEqual(second)
  })
})
