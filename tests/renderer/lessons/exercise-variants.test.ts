// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { AnswerInput, Draft } from '../../../src-shared/domain/index.ts'
import { makeAttempt, makeExercise } from '../../support/make-exercise.ts'
import { draftOf, startSession, typed } from './support/start-session.ts'

test('new numbers are another variant with nothing in it yet', async () => {
  const { session, requests } = await startSession()
  await session.nextHint()
  session.edit(typed('3x^2'))
  await session.check()
  await session.change(42)
  expect(session.exercise.value?.seed).toBe(42)
  expect(session.input.value).toEqual(typed(''))
  expect(session.attempt.value).toBeUndefined()
  expect(session.hints.value).toEqual([])
  session.edit(typed('x'))
  await session.check()
  expect(requests('answers.submit').at(-1)).toMatchObject({ seed: 42, hints: [] })
})

test('the same numbers again keep the hints that were opened for them', async () => {
  const { session, requests } = await startSession()
  await session.nextHint()
  session.edit(typed('3x^2'))
  await session.check()
  await session.change(0)
  expect(session.input.value).toEqual(typed(''))
  session.edit(typed('3x^2'))
  await session.check()
  expect(requests('answers.submit')).toHaveLength(2)
  expect(requests('answers.submit').at(-1)).toMatchObject({ seed: 0, hints: [1] })
})

test('what was typed stays with its numbers, and there is a way back to it', async () => {
  const kept: Draft[] = [draftOf('3x^')]
  const { session } = await startSession(
    {
      'drafts.save': (draft) => {
        const { seed, input } = draft
        kept.unshift({ ...draftOf(''), seed, input: input as AnswerInput })
        return null
      },
      'drafts.list': () => kept,
    },
    [...kept],
  )
  expect(session.begunElsewhere.value).toBeUndefined()
  await session.change(42)
  expect(session.input.value).toEqual(typed(''))
  expect(session.begunElsewhere.value).toBe(7)
  session.edit(typed('x +'))
  await session.change(7)
  expect(session.input.value).toEqual(typed('3x^'))
  expect(session.begunElsewhere.value).toBe(42)
  await session.change(42)
  expect(session.input.value).toEqual(typed('x +'))
  await session.check()
  expect(session.begunElsewhere.value).toBe(7)
})

test('an exercise that is asked for in other numbers leaves the draft alone', async () => {
  const { session } = await startSession({}, [draftOf('3x^')], 5)
  expect(session.seed.value).toBe(5)
  expect(session.input.value).toEqual(typed(''))
  expect(session.begunElsewhere.value).toBe(7)
})

test('what the writer of a text says completes the attempt and hands nothing in again', async () => {
  const input = { kind: 'text', text: 'Because it is so.' } as const
  const open = makeAttempt({ input })
  const { session, requests } = await startSession({
    'exercises.open': ({ seed }) => ({ ...makeExercise({ seed }), kind: 'text' }),
    'answers.submit': () => ({ status: 'saved', attempt: open }),
    'answers.assess': ({ selfAssessment }) =>
      makeAttempt({ input: { ...input, selfAssessment: selfAssessment as 'correct' } }),
  })
  session.edit(input)
  await session.check()
  await session.assess('correct')
  expect(session.attempt.value?.input).toEqual({ ...input, selfAssessment: 'correct' })
  expect(session.phase.value).toBe('judged')
  session.flush()
  expect(requests('answers.assess')).toEqual([{ attemptId: open.id, selfAssessment: 'correct' }])
  expect(requests('answers.submit')).toHaveLength(1)
  expect(requests('drafts.save')).toEqual([])
})
