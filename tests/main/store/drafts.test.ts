import { describe, expect, it } from 'vitest'
import type { Draft, ExerciseId } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

const savedAt = '2026-01-01T12:03:00.000Z'
const draft = {
  exerciseId: 'derivative-of-a-cubic' as ExerciseId,
  seed: 7,
  input: { kind: 'expression' as const, text: '3x^2 - ' },
  hints: [1],
  view: { handle: { x: -0, y: Number.NaN } },
} satisfies Omit<Draft, 'savedAt'>

describe('drafts', () => {
  it('of other numbers stay as they are, the newest comes first', () => {
    let now = savedAt
    const store = openHere(makeDirectory(), { now: () => new Date(now) })
    store.drafts.save(draft)
    now = '2026-01-01T12:04:00.000Z'
    store.drafts.save({ ...draft, seed: 1, input: { kind: 'expression', text: 'x' } })
    expect(store.drafts.list(draft.exerciseId)).toMatchObject([
      { seed: 1, input: { text: 'x' } },
      { seed: 7, input: draft.input, savedAt },
    ])
  })

  it('are kept as typed, one per variant, over a restart', () => {
    const directory = makeDirectory()
    const store = openHere(directory, { now: () => new Date(savedAt) })
    const other = { ...draft, exerciseId: 'another' as ExerciseId }
    store.drafts.save({ ...draft, input: { kind: 'expression', text: '3' } })
    store.drafts.save(other)
    store.drafts.save(draft)
    store.close()
    const again = openHere(directory)
    expect(again.drafts.list(draft.exerciseId)).toStrictEqual([{ ...draft, savedAt }])
    expect(again.drafts.list(other.exerciseId)).toStrictEqual([{ ...other, savedAt }])
  })

  it('are gone once discarded', () => {
    const store = openHere(makeDirectory())
    store.drafts.save(draft)
    store.drafts.save({ ...draft, seed: 8 })
    store.drafts.discard(draft.exerciseId, 7)
    store.drafts.discard(draft.exerciseId, 7)
    expect(store.drafts.list(draft.exerciseId)).toMatchObject([{ seed: 8 }])
  })
})
