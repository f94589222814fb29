// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail } from '../../../src-shared/domain/index.ts'
import type { AnswerInput } from '../../../src-shared/domain/index.ts'
import type { Submitted } from '../../../src-shared/contract/index.ts'
import { defer, settle } from '../../support/fake-client.ts'
import { makeAttempt, makeExercise } from '../../support/make-exercise.ts'
import { draftOf, exerciseId, startSession, typed } from './support/start-session.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('twenty fast clicks on Check hand in one answer', async () => {
  const answer = defer<Submitted>()
  const { session, requests } = await startSession({ 'answers.submit': () => answer.promise })
  session.edit(typed('3x^2'))
  for (let click = 0; click < 20; click++) void session.check()
  answer.resolve({ status: 'saved', attempt: makeAttempt() })
  await settle()
  for (let click = 0; click < 20; click++) void session.check()
  await settle()
  expect(requests('answers.submit')).toHaveLength(1)
  expect(session.phase.value).toBe('judged')
})

test('an answer is handed in exactly as typed, with the time it took', async () => {
  const { session, requests, pass } = await startSession()
  session.edit(typed('  3x² −4x '))
  pass(5000)
  await session.check()
  expect(requests('answers.submit')[0]).toMatchObject({
    input: { kind: 'expression', text: '  3x² −4x ' },
    durationMs: 5000,
    zone: 'Europe/Berlin',
    seed: 0,
    hints: [],
  })
})

test('an answer that cannot be read is no attempt: the problem shows and typing goes on', async () => {
  const problem = { code: 'unfinished', span: { from: 3, to: 4 } }
  const { session } = await startSession({
    'answers.submit': () => ({ status: 'not-ready', problems: [problem] }),
  })
  session.edit(typed('3x -'))
  await session.check()
  expect(session.phase.value).toBe('editing')
  expect(session.attempt.value).toBeUndefined()
  expect(session.problem.value).toEqual(problem)
  session.edit(typed('3x'))
  expect(session.problem.value).toBeUndefined()
})

test('half-typed answers are not complained about until the typing pauses', async () => {
  const { session } = await startSession({
    'answers.read': () => ({ problems: [{ code: 'unfinished' }] }),
  })
  session.edit(typed('3x^'))
  await vi.advanceTimersByTimeAsync(500)
  expect(session.problem.value).toBeUndefined()
  await vi.advanceTimersByTimeAsync(500)
  expect(session.problem.value?.code).toBe('unfinished')
})

test('a check that is cancelled leaves the answer as it was and reports nothing', async () => {
  const { session } = await startSession({ 'answers.submit': () => defer<Submitted>().promise })
  session.edit(typed('3x^2'))
  void session.check()
  await settle()
  expect(session.phase.value).toBe('checking')
  session.cancel()
  await settle()
  expect(session.phase.value).toBe('editing')
  expect(session.input.value).toEqual(typed('3x^2'))
  expect(session.failure.value).toBeUndefined()
})

test('a check that fails says so and can be tried again', async () => {
  let failing = true
  const { session, requests } = await startSession({
    'answers.submit': ({ input }) => {
      if (failing) throw fail('storage-full', 'disk full')
      return { status: 'saved', attempt: makeAttempt({ input: input as AnswerInput }) }
    },
  })
  session.edit(typed('3x^2'))
  await session.check()
  expect(session.failure.value?.code).toBe('storage-full')
  failing = false
  await session.check()
  expect(session.phase.value).toBe('judged')
  expect(requests('answers.submit')).toHaveLength(2)
})

test('what is typed is kept within half a second, once, and as typed', async () => {
  const { session, requests } = await startSession()
  session.edit(typed('3x'))
  await vi.advanceTimersByTimeAsync(100)
  session.edit(typed('3x^'))
  await vi.advanceTimersByTimeAsync(500)
  expect(requests('drafts.save')).toHaveLength(1)
  expect(requests('drafts.save')[0]).toMatchObject({
    exerciseId,
    seed: 0,
    input: { kind: 'expression', text: '3x^' },
  })
})

test('long typing without a pause is kept as well', async () => {
  const { session, requests } = await startSession()
  for (let letter = 1; letter <= 20; letter++) {
    session.edit(typed('x'.repeat(letter)))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(requests('drafts.save').length).toBeGreaterThanOrEqual(3)
})

test('leaving the field or the page keeps what was typed at once', async () => {
  const { session, requests, page } = await startSession()
  session.edit(typed('3x'))
  session.flush()
  expect(requests('drafts.save')).toHaveLength(1)
  session.flush()
  expect(requests('drafts.save')).toHaveLength(1)
  session.edit(typed('3x^2'))
  page.stop()
  expect(requests('drafts.save').at(-1)).toMatchObject({ input: { text: '3x^2' } })
})

test('an answer that was handed in is no draft any more', async () => {
  const { session, requests } = await startSession()
  session.edit(typed('3x^2'))
  await session.check()
  await vi.advanceTimersByTimeAsync(1000)
  session.flush()
  expect(requests('drafts.save')).toEqual([])
})

test('a draft comes back with its seed, its text and its hints', async () => {
  const { session, requests } = await startSession({}, [draftOf('3x^')])
  expect(session.input.value).toEqual(typed('3x^'))
  expect(session.restoredFrom.value).toBe('2026-11-22T20:00:00.000Z')
  expect(session.hints.value.map(({ level }) => level)).toEqual([1, 2])
  expect(requests('exercises.open')[0]).toMatchObject({ seed: 7 })
  session.edit(typed('3x^2'))
  expect(session.restoredFrom.value).toBeUndefined()
})

test('hints open one by one and are handed in with the answer', async () => {
  const { session, requests } = await startSession()
  await session.nextHint()
  await session.nextHint()
  session.edit(typed('3x^2'))
  await session.check()
  expect(requests('answers.submit')[0]?.hints).toEqual([1, 2])
})

test('the verdict stays in sight while the next answer is typed', async () => {
  const { session, requests } = await startSession()
  session.edit(typed('3x^2'))
  await session.check()
  session.edit(typed('3x^2 - 4x'))
  expect(session.phase.value).toBe('editing')
  expect(session.attempt.value?.input).toMatchObject({ text: '3x^2' })
  await session.check()
  expect(requests('answers.submit')).toHaveLength(2)
})

test('an exercise that does not open says why and opens when tried again', async () => {
  let failing = true
  const { session } = await startSession({
    'exercises.open': () => {
      if (failing) throw fail('content-damaged', 'broken')
      return makeExercise()
    },
  })
  expect(session.phase.value).toBe('failed')
  expect(session.failure.value?.code).toBe('content-damaged')
  failing = false
  await session.open()
  expect(session.phase.value).toBe('editing')
})

test('a grid that nobody has touched is not read, and nothing is wrong with it', async () => {
  const { session, requests } = await startSession({
    'exercises.open': ({ seed }) => ({ ...makeExercise({ seed }), kind: 'matrix', shape: [2, 2] }),
    'answers.read': () => ({ problems: [{ code: 'unfinished' }] }),
  })
  await vi.advanceTimersByTimeAsync(2000)
  await settle()
  expect(requests('answers.read')).toEqual([])
  expect(session.problem.value).toBeUndefined()
})
