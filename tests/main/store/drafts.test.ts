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
  it('are kept as typed, one per exercise, over a restart', () => {
    const directory = makeDirectory()
    const store = openHere(directory, { now: () => new Date(savedAt) })
    const other = { ...draft, exerciseId: 'another' as ExerciseId }
    store.drafts.save({ ...draft, input: { kind: 'expression', text: '3' } })
    store.drafts.save(other)
    store.drafts.save(draft)
    store.close()
    const again = openHere(directory)
    expect(again.drafts.open(draft.exerciseId)).toStrictEqual({ ...draft, savedAt })
    expect(again.drafts.open(other.exerciseId)).toStrictEqual({ ...other, savedAt })
  })

  it('are gone once discarded', () => {
    const store = openHere(makeDirectory())
    store.drafts.save(draft)
    store.drafts.discard(draft.exerciseId)
    store.drafts.discard(draft.exerciseId)
    expect(store.drafts.open(draft.exerciseId)).toBeNull()
  })
})
