import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Keeper } from '../../../src-main/store/index.ts'
import type { ExerciseId, LearnerId, LessonId } from '../../../src-shared/domain/index.ts'
import { makeAttempt } from '../store/support/make-attempt.ts'
import { keepHere } from '../store/support/keep-here.ts'
import { makeDirectory } from '../store/support/open-here.ts'
import { databaseIn, faultsOf } from '../store/support/paths.ts'
import { exportHere, importHere, linesOf } from './support/transfer-here.ts'

/** Everything that a learner can have, with what JSON and UTF-8 have trouble with. */
function fill(keeper: Keeper): LearnerId {
  const store = keeper.store()
  const learnerId = store.learners.current().id
  for (let number = 0; number < 30; number += 1) {
    const attempt = makeAttempt(learnerId, v7(), {
      view: {
        nan: NaN,
        zero: -0,
        far: -Infinity,
        half: '\ud800',
        deep: { $number: 'x', 10: 1, 2: 2 },
      },
    })
    store.attempts.save({
      ...attempt,
      exercise: { ...attempt.exercise, seed: number % 7 },
      input: { kind: 'expression', text: `=${number}x²\n"quoted", ∇` },
    })
    if (number % 5 === 0)
      store.attempts.annotate(attempt.id, { note: `n ${number}`, disputed: true })
  }
  store.drafts.save({
    exerciseId: 'chain-rule' as ExerciseId,
    seed: 3,
    input: { kind: 'expression', text: '2x' },
    hints: [1],
    view: { at: -0 },
  })
  store.predictions.save({
    lessonId: 'derivative' as LessonId,
    key: 'predict-slope.1',
    guess: { slope: NaN },
    truth: 3,
    score: 0.5,
    words: 'near',
  })
  store.settings.patch({ theme: 'dark' })
  return learnerId
}

describe('an export of everything', () => {
  it('taken in again after all was removed gives the same rows, byte for byte', async () => {
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    const learnerId = fill(keeper)
    const before = await exportHere(keeper, directory, 'json')
    expect(linesOf(before)).toHaveLength(1 + 1 + 1 + 1 + 1 + 7 + 30 + 1)

    await keeper.erase(learnerId, () => undefined)
    const fresh = keeper.store().learners.current()
    expect(fresh.id).not.toBe(learnerId)
    expect(keeper.store().attempts.page({ limit: 1 }).all).toBe(0)

    const report = await importHere(keeper, before)
    expect(report).toMatchObject({
      added: { attempts: 30, drafts: 1, predictions: 1 },
      ...{ present: 0, skipped: 0, problems: [], complete: true, stopped: false },
    })
    const after = await exportHere(keeper, directory, 'json')
    expect(linesOf(after).slice(1)).toStrictEqual(linesOf(before).slice(1))
    expect(keeper.store().attempts.page({ filter: { text: '29x^2' }, limit: 9 }).total).toBe(1)
    keeper.close()
    expect(faultsOf(databaseIn(directory))).toStrictEqual([])
  })

  it('taken in twice is the same as once', async () => {
    const source = await keepHere(makeDirectory())
    fill(source)
    const directory = makeDirectory()
    const file = await exportHere(source, directory, 'json')
    const target = await keepHere(directory)
    await importHere(target, file)
    const once = await exportHere(target, directory, 'json')
    const again = await importHere(target, file)
    expect(again).toMatchObject({
      added: { attempts: 0, drafts: 0, predictions: 0 },
      ...{ present: 32, skipped: 0 },
    })
    const twice = await exportHere(target, directory, 'json')
    expect(linesOf(twice).slice(1)).toStrictEqual(linesOf(once).slice(1))
  })

  it('joins the work of a learner who has done something already', async () => {
    const source = await keepHere(makeDirectory())
    fill(source)
    const directory = makeDirectory()
    const file = await exportHere(source, directory, 'json')
    const target = await keepHere(directory)
    const mine = target.store().learners.current()
    target.store().attempts.save(makeAttempt(mine.id, v7()))
    await importHere(target, file)
    expect(target.store().learners.all()).toStrictEqual([mine])
    expect(target.store().attempts.page({ limit: 1 }).all).toBe(31)
  })

  it('keeps the newer of two drafts and of two notes', async () => {
    let at = Date.parse('2026-05-01T08:00:00Z')
    const directory = makeDirectory()
    const keeper = await keepHere(directory, { now: () => new Date(at) })
    fill(keeper)
    const early = await exportHere(keeper, directory, 'json')
    const noted = keeper.store().attempts.page({ filter: { disputed: true }, limit: 1 })
      .attempts[0]!
    at += 1000
    const store = keeper.store()
    store.attempts.annotate(noted.id, { note: 'better', disputed: false })
    const exerciseId = 'chain-rule' as ExerciseId
    const input = { kind: 'expression', text: 'newer' } as const
    store.drafts.save({ exerciseId, seed: 3, input, hints: [], view: {} })
    await importHere(keeper, early)
    expect(store.attempts.note(noted.id)?.note).toBe('better')
    expect(store.drafts.list(exerciseId)[0]?.input).toStrictEqual(input)
  })

  it('of a later format is refused before anything is changed', async () => {
    const directory = makeDirectory()
    const keeper = await keepHere(directory)
    fill(keeper)
    const lines = linesOf(await exportHere(keeper, directory, 'json'))
    const file = join(directory, 'newer.jsonl')
    const head = JSON.parse(lines[0]!) as object
    writeFileSync(file, [JSON.stringify({ ...head, version: 2 }), ...lines.slice(1)].join('\n'))
    const target = await keepHere(makeDirectory())
    await expect(importHere(target, file)).rejects.toThrow(/^file-newer/)
    expect(target.store().attempts.page({ limit: 1 }).all).toBe(0)
  })

  it.each([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n'],
    ['another JSON', '[{"type":"head"}]\n'],
    ['a table', 'handed_in,zone\n2026,UTC\n'],
  ])('that is none (%s) is refused', async (_, contents) => {
    const directory = makeDirectory()
    const file = join(directory, 'other')
    writeFileSync(file, contents, 'latin1')
    const keeper = await keepHere(directory)
    await expect(importHere(keeper, file)).rejects.toThrow(/^file-foreign/)
    await expect(importHere(keeper, join(directory, 'absent'))).rejects.toThrow(/^file-unreadable/)
  })

  it('stopped halfway keeps what is in, and goes on from there the next time', async () => {
    const source = await keepHere(makeDirectory())
    const learnerId = source.store().learners.current().id
    for (let number = 0; number < 300; number += 1) {
      source.store().attempts.save(makeAttempt(learnerId, v7()))
    }
    const directory = makeDirectory()
    const file = await exportHere(source, directory, 'json')
    const target = await keepHere(directory)
    const controller = new AbortController()
    const stopped = await importHere(target, file, {
      signal: controller.signal,
      progress: (fraction) => {
        if (fraction > 0.3) controller.abort()
      },
    })
    expect(stopped.stopped).toBe(true)
    expect(stopped.added.attempts).toBeGreaterThan(50)
    expect(stopped.added.attempts).toBeLessThan(300)
    expect(target.store().attempts.page({ limit: 1 }).all).toBe(stopped.added.attempts)
    const rest = await importHere(target, file)
    expect(rest.added.attempts + stopped.added.attempts).toBe(300)
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(300 + 5)
  })
})
