import { v7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AttemptFilter, AttemptId, LearnerId } from '../../../src-shared/domain/index.ts'
import { openHere, makeDirectory } from './support/open-here.ts'
import { makeAttempt } from './support/make-attempt.ts'
import type { Store } from '../../../src-main/store/index.ts'

let store: Store
let learnerId: LearnerId
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
const ids: AttemptId[] = []

function save(text: string, minute: number, changes: Parameters<typeof makeAttempt>[2] = {}) {
  const attempt = makeAttempt(learnerId, v7(), {
    input: { kind: 'expression', text },
    submittedAt: at(minute),
    hints: [],
    durationMs: 1000 * minute,
    ...changes,
  })
  store.attempts.save(attempt)
  ids.push(attempt.id)
  return attempt
}
const found = (filter: AttemptFilter, more = {}) =>
  store.attempts.page({ filter, ...more, limit: 50 }).attempts.map(({ answer }) => answer)

beforeEach(() => {
  ids.length = 0
  store = openHere(makeDirectory())
  learnerId = store.learners.current().id
  const plain = makeAttempt(learnerId, v7())
  const right = { ...plain.score, verdict: 'correct' as const }
  save('3x² − 4x', 1)
  save('3x^2-4x+1', 2, { hints: [1] })
  save('sin(2·x)', 3, { score: right })
  save('x', 4, {
    score: right,
    exercise: { ...plain.exercise, exerciseId: 'other' as never, title: 'Slope at 100%' },
  })
})

describe('the list of attempts', () => {
  it('is narrowed down by verdict, help, exercise, time and all of them together', () => {
    expect(found({ verdict: 'correct' })).toEqual(['x', 'sin(2·x)'])
    expect(found({ assisted: true })).toEqual(['3x^2-4x+1'])
    expect(found({ exerciseId: 'other' as never })).toEqual(['x'])
    expect(found({ from: at(2), until: at(4) })).toEqual(['sin(2·x)', '3x^2-4x+1'])
    expect(found({ from: at(2), verdict: 'incorrect', assisted: false })).toEqual([])
    expect(store.attempts.page({ filter: { assisted: true }, limit: 9 })).toMatchObject({
      total: 1,
      all: 4,
    })
  })

  it('comes in the order asked for', () => {
    const answers = ['x', 'sin(2·x)', '3x^2-4x+1', '3x² − 4x']
    expect(found({})).toEqual(answers)
    expect(found({}, { order: 'oldest' })).toEqual(answers.toReversed())
    expect(found({}, { order: 'longest' })).toEqual(answers)
    expect(found({}, { order: 'exercise' })).toEqual([...answers.slice(1), 'x'])
    expect(found({}, { offset: 3 })).toEqual(['3x² − 4x'])
  })

  it.each([
    ['3x^2-4x', ['3x^2-4x+1', '3x² − 4x']],
    ['3x² −4x', ['3x^2-4x+1', '3x² − 4x']],
    ['SIN(2*X', ['sin(2·x)']],
    ['n(', ['sin(2·x)']],
    ['100%', ['x']],
    ['slope at', ['x']],
    ['0%', []],
    ['_', []],
    ['"; DROP TABLE attempt', []],
    ['" OR "x', []],
    ['   ', ['x', 'sin(2·x)', '3x^2-4x+1', '3x² − 4x']],
  ])('finds %s wherever it stands, however it was written', (text, answers) => {
    expect(found({ text })).toEqual(answers)
  })

  it('finds what was saved since the last search, and what another start has saved', () => {
    const directory = makeDirectory()
    const first = openHere(directory)
    const learner = first.learners.current().id
    const input = (text: string) => ({ input: { kind: 'expression', text } as const })
    const search = (of: Store) => of.attempts.page({ filter: { text: 'cosh' }, limit: 9 }).total
    first.attempts.save(makeAttempt(learner, v7(), input('cosh(x)')))
    expect(search(first)).toBe(1)
    first.attempts.save(makeAttempt(learner, v7(), input('2cosh(x)')))
    first.close()
    const second = openHere(directory)
    expect(search(second)).toBe(2)
    second.attempts.save(makeAttempt(learner, v7(), input('3 cosh(x)')))
    expect(search(second)).toBe(3)
  })

  it('keeps notes beside the attempts, and finds those that the learner thinks were right', () => {
    const [first] = ids as [AttemptId]
    expect(store.attempts.note(first)).toBeNull()
    store.attempts.annotate(first, { note: 'sign!', disputed: true })
    expect(store.attempts.note(first)).toMatchObject({ note: 'sign!', disputed: true })
    expect(found({ disputed: true })).toEqual(['3x² − 4x'])
    expect(store.attempts.page({ order: 'oldest', limit: 1 }).attempts[0]).toMatchObject({
      noted: true,
      disputed: true,
    })
    expect(store.attempts.annotate(first, { note: '', disputed: false })).toBeNull()
    expect(found({ disputed: true })).toEqual([])
  })

  it('knows where an attempt stands among those at the same exercise', () => {
    const [first, second, third, other] = ids as [AttemptId, AttemptId, AttemptId, AttemptId]
    expect(store.attempts.neighbours(second)).toEqual({
      number: 2,
      count: 3,
      earlier: first,
      later: third,
    })
    expect(store.attempts.neighbours(first)).toEqual({ number: 1, count: 3, later: second })
    expect(store.attempts.neighbours(other)).toEqual({ number: 1, count: 1 })
  })
})
