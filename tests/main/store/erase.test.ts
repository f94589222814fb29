import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../src-main/store/connection.ts'
import type { Keeper, Seat } from '../../../src-main/store/index.ts'
import type {
  AttemptId,
  ExerciseId,
  LearnerId,
  LessonId,
} from '../../../src-shared/domain/index.ts'
import { keepHere } from './support/keep-here.ts'
import { makeAttempt } from './support/make-attempt.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf } from './support/paths.ts'

/** A word that stands wherever something of the first learner does. */
const trace = 'Quetzalcoatl'

function fill(keeper: Keeper, learnerId: LearnerId, word: string): AttemptId {
  const store = keeper.store()
  const attempt = makeAttempt(learnerId, v7(), {
    input: { kind: 'expression', text: word },
    view: { word, filling: 'x'.repeat(9000) },
  })
  store.attempts.save(attempt)
  store.attempts.annotate(attempt.id, { note: word, disputed: true })
  return attempt.id
}
function fillDefault(keeper: Keeper): LearnerId {
  const store = keeper.store()
  const { id } = store.learners.current()
  for (let number = 0; number < 20; number += 1) fill(keeper, id, trace)
  const input = { kind: 'expression', text: trace } as const
  store.drafts.save({ exerciseId: 'a' as ExerciseId, seed: 1, input, hints: [], view: {} })
  const guess = { guess: trace, truth: trace, score: 1, words: trace }
  store.predictions.save({ lessonId: 'a' as LessonId, key: 'k', ...guess })
  store.settings.patch({ place: `/${trace}` })
  return id
}
/** Someone else on the same computer. */
function addAnother(directory: string): LearnerId {
  const id = v7() as LearnerId
  const db = connect(databaseIn(directory))
  db.prepare('INSERT INTO learner (id, name, created_at) VALUES (?, ?, ?)').run(
    id,
    'Grace',
    '2999-01-01T00:00:00.000Z',
  )
  db.close()
  return id
}
function filesWith(directory: string, word: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      return readFileSync(join(directory, name)).includes(word)
    } catch {
      return false
    }
  })
}

describe('removing a learner’s data', () => {
  it('leaves nothing of it in any file, where nobody else is here', async () => {
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    const id = fillDefault(keeper)
    await keeper.store().startBackup('now')
    await keeper.restore(keeper.backups()[0]!.name)
    expect(filesWith(directory, trace).length).toBeGreaterThan(2)
    expect(await keeper.erase(id, () => undefined)).toStrictEqual({ attempts: 20, files: 2 })
    expect(filesWith(directory, trace)).toStrictEqual([])
    expect(keeper.backups()).toStrictEqual([])
    expect(keeper.store().status().state).toBe('new')
    expect(keeper.store().learners.current().id).not.toBe(id)
  })

  it('takes it out of the file and every backup, and leaves everyone else’s', async () => {
    const directory = makeDirectory()
    const seat: Seat = { learner: undefined }
    const keeper = await keepHere(directory, { seat })
    const id = fillDefault(keeper)
    const other = addAnother(directory)
    seat.learner = other
    const kept = fill(keeper, other, 'Popocatepetl')
    await keeper.store().startBackup('now')
    await keeper.restore(keeper.backups()[0]!.name)

    const heard: number[] = []
    const erased = await keeper.erase(id, (removed) => heard.push(removed))
    expect(erased).toStrictEqual({ attempts: 20, files: 2 })
    expect(heard.at(-1)).toBe(20)
    expect(filesWith(directory, trace)).toStrictEqual([])
    expect(
      keeper
        .store()
        .learners.all()
        .map(({ name }) => name),
    ).toStrictEqual(['Grace'])
    expect(keeper.store().attempts.open(kept).view).toMatchObject({ word: 'Popocatepetl' })
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
    expect(keeper.backups()).toHaveLength(2)
    await keeper.restore(keeper.backups().find(({ kind }) => kind === 'backup')!.name)
    expect(keeper.store().attempts.note(kept)?.note).toBe('Popocatepetl')
    expect(keeper.store().attempts.page({ limit: 1 }).all).toBe(1)
  })

  it('cut off by a crash goes on at the next start', async () => {
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    const id = fillDefault(keeper)
    addAnother(directory)
    keeper.close()
    // The first thing that goes is the learner's own row.
    const db = connect(databaseIn(directory))
    db.pragma('foreign_keys = OFF')
    db.prepare('DELETE FROM learner WHERE id = ?').run(id)
    db.close()
    const store = openHere(directory)
    await store.atRest()
    store.close()
    expect(filesWith(directory, trace)).toStrictEqual([])
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })
})
