import { expect, test } from 'vitest'
import { masteryOf } from '../../../src-shared/domain/index.ts'
import type { VariantOutcome, Verdict } from '../../../src-shared/domain/index.ts'
import { makeAttempt, makeExercise } from '../../support/make-exercise.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

/** Answers in turn: seed, verdict, and whether a hint was open. */
type Answer = readonly [seed: number, verdict: Verdict, assisted?: boolean]

function progressAfter(...answers: readonly Answer[]) {
  const store = openHere(makeDirectory())
  const learnerId = store.learners.current().id
  answers.forEach(([seed, verdict, assisted = false], index) => {
    const number = String(index + 1).padStart(12, '0')
    const base = makeAttempt()
    store.attempts.save({
      ...base,
      id: `019b0000-0000-7000-8000-${number}` as typeof base.id,
      learnerId,
      exercise: makeExercise({ seed }),
      score: { ...base.score, verdict },
      hints: assisted ? [1] : [],
      submittedAt: new Date(Date.UTC(2026, 10, 25, 12, index)).toISOString(),
    })
  })
  return store.progress.read()
}

test('nothing was tried, nothing is told', () => {
  expect(progressAfter()).toEqual([])
})

test('a variant counts once, by the first answer to it that was decided', () => {
  const [progress, ...others] = progressAfter(
    [1, 'correct'],
    [2, 'incorrect'],
    [2, 'correct'],
    [3, 'correct', true],
    [3, 'correct'],
    [4, 'undecided'],
    [4, 'correct'],
    [5, 'incorrect'],
    [5, 'incorrect'],
  )
  expect(others).toEqual([])
  expect(progress).toEqual({
    exerciseId: 'derivative-of-cubic',
    lessonId: 'differential-calculus',
    variants: 5,
    solved: true,
    ownSolvedAt: null,
    recent: ['independent', 'corrected', 'assisted', 'independent', 'missed'],
  })
})

test('the last five are told, oldest first, and one slip does not undo mastery', () => {
  const four: readonly Answer[] = [1, 2, 3, 4].map((seed) => [seed, 'correct'])
  const before = progressAfter([9, 'incorrect'], ...four)[0]
  expect(before?.recent).toEqual(['missed', ...Array<string>(4).fill('independent')])
  const after = progressAfter([9, 'incorrect'], ...four, [5, 'incorrect'])[0]
  expect(after).toMatchObject({ variants: 6 })
  expect(masteryOf(after?.recent ?? [])).toBe('independent')
})

test("the course's own numbers are told apart from new ones, however late they were answered right", () => {
  expect(progressAfter([1, 'correct'], [0, 'incorrect'])[0]?.ownSolvedAt).toBeNull()
  const late = Array.from({ length: 7 }, (_, index): Answer => [index + 1, 'correct'])
  const [progress] = progressAfter([0, 'incorrect'], [0, 'correct'], ...late)
  expect(progress).toMatchObject({ ownSolvedAt: '2026-11-25T12:01:00.000Z', variants: 8 })
})

test('only what is undecided is not yet tried', () => {
  expect(progressAfter([1, 'undecided'])).toEqual([])
})

test.each<[string, VariantOutcome[]]>([
  ['none', []],
  ['none', ['independent', 'independent', 'independent']],
  ['independent', ['independent', 'missed', 'independent', 'independent', 'independent']],
  ['assisted', ['assisted', 'independent', 'independent', 'independent', 'missed']],
  ['none', ['corrected', 'corrected', 'corrected', 'corrected', 'independent']],
])('mastery is %s after %j', (mastery, recent) => {
  expect(masteryOf(recent)).toBe(mastery)
})
