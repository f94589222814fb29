import { describe, expect, it } from 'vitest'
import type { Draft, ExerciseId } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

const draft: Draft = {
  exerciseId: 'derivative-of-a-cubic' as ExerciseId,
  seed: 7,
  input: { kind: 'expression', text: '3x^2 - ' },
  hints: [1],
  view: { handle: { x: -0, y: Number.NaN } },
  savedAt: '2026-01-01T12:03:00.000Z',
}

describe('drafts', () => {
  it('are kept as typed, one per exercise, over a restart', async () => {
    const directory = makeDirectory()
    const store = await openHere(directory)
    const learnerId = store.learners.default().id
    const other = { ...draft, exerciseId: 'another' as ExerciseId }
    store.drafts.save(learnerId, { ...draft, input: { kind: 'expression', text: '3' } })
    store.drafts.save(learnerId, other)
    store.drafts.save(learnerId, draft)
    store.close()
    const again = await openHere(directory)
    expect(again.drafts.open(learnerId, draft.exerciseId)).toStrictEqual(draft)
    expect(again.drafts.open(learnerId, other.exerciseId)).toStrictEqual(other)
  })

  it('are gone once discarded', async () => {
    const store = await openHere(makeDirectory())
    const learnerId = store.learners.default().id
    store.drafts.save(learnerId, draft)
    store.drafts.discard(learnerId, draft.exerciseId)
    store.drafts.discard(learnerId, draft.exerciseId)
    expect(store.drafts.open(learnerId, draft.exerciseId)).toBeNull()
  })
})
