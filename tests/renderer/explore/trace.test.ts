import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  extendTrace,
  maskByTrace,
  stretchesFrom,
  tracedPart,
} from '../../../src-renderer/explore/trace.ts'
import type { Stretch } from '../../../src-renderer/explore/trace.ts'

test('ways that touch become one stretch, whichever direction they went', () => {
  expect(extendTrace([], 2, 1)).toEqual([[1, 2]])
  expect(extendTrace([[1, 2]], 2, 3)).toEqual([[1, 3]])
  expect(
    extendTrace(
      [
        [0, 1],
        [2, 3],
      ],
      0.5,
      2.5,
    ),
  ).toEqual([[0, 3]])
})

test('a way already covered changes nothing, not even the array', () => {
  const stretches: readonly Stretch[] = [[0, 3]]
  expect(extendTrace(stretches, 2, 1)).toBe(stretches)
})

test('stretches stay apart, in order, and cover every way that was gone', () => {
  const way = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
  fc.assert(
    fc.property(fc.array(way, { maxLength: 30 }), (ways) => {
      const stretches = ways.reduce<readonly Stretch[]>((all, [a, b]) => extendTrace(all, a, b), [])
      stretches.forEach(([from, to], index) => {
        expect(from).toBeLessThanOrEqual(to)
        expect(from).toBeGreaterThan(stretches[index - 1]?.[1] ?? -Infinity)
      })
      for (const [a, b] of ways) {
        const covered = stretches.some(
          ([from, to]) => from <= Math.min(a, b) && Math.max(a, b) <= to,
        )
        expect(covered).toBe(true)
      }
    }),
  )
})

test('only where P has been is drawn', () => {
  const ys = maskByTrace([0, 1, 2, 3], [5, 6, 7, 8], [[1, 2]])
  expect([...ys]).toEqual([NaN, 6, 7, NaN])
  expect(
    tracedPart(
      [
        [0, 1],
        [3, 9],
      ],
      0,
      4,
    ),
  ).toBe(0.5)
})

test('a saved trace that is damaged is left out', () => {
  expect(stretchesFrom([[0, 1], [2], 'x', [3, 2], null, [4, 5]])).toEqual([
    [0, 1],
    [4, 5],
  ])
})
