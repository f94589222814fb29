import { expect, test } from 'vitest'
import { readWanted, wantedQuery } from '../../../src-renderer/lessons/wanted-exercise.ts'
import type { ExerciseId } from '../../../src-shared/domain/index.ts'

test('an address leads to an exercise in the numbers of a seed, and back', () => {
  const wanted = { exerciseId: 'cubic-family' as ExerciseId, seed: 4711 }
  expect(readWanted(wantedQuery(wanted))).toEqual(wanted)
  expect(readWanted({ exercise: 'cubic-family' })).toEqual({ exerciseId: 'cubic-family' })
})

test('what makes no sense in an address is as if it were not there', () => {
  expect(readWanted({})).toBeUndefined()
  expect(readWanted({ exercise: '../../etc' })).toBeUndefined()
  expect(readWanted({ exercise: ['a', 'b'] })).toBeUndefined()
  for (const seed of ['-1', '1.5', '4294967296', 'NaN', '1e3', ''])
    expect(readWanted({ exercise: 'a', seed })).toEqual({ exerciseId: 'a' })
})
