import { expect, test } from 'vitest'
import {
  everything,
  filterOf,
  isNarrowed,
  queryOf,
  viewOf,
} from '../../../src-renderer/history/filter-query.ts'

test('a view survives the way through the address', () => {
  const view = {
    text: '3x^2 & "y"',
    lesson: 'integration',
    exercise: 'slope',
    verdict: 'correct',
    help: 'with',
    from: '2026-01-01',
    until: '2026-01-31',
    disputed: true,
    order: 'longest',
  } as const
  expect(viewOf(queryOf(view) as never)).toEqual(view)
  expect(queryOf(everything)).toEqual({})
})

test('an address that makes no sense shows everything', () => {
  const query = { lesson: '../x', verdict: 'maybe', from: 'today', order: 'random', help: ['a'] }
  expect(viewOf(query)).toEqual(everything)
})

test('both days of a range count whole, where the learner is', () => {
  const { from, until } = filterOf({ ...everything, from: '2026-03-01', until: '2026-03-01' })
  expect(from).toBe(new Date(2026, 2, 1).toISOString())
  expect(until).toBe(new Date(2026, 2, 2).toISOString())
})

test('the order alone leaves nothing out', () => {
  expect(isNarrowed({ ...everything, order: 'oldest' })).toBe(false)
  expect(isNarrowed({ ...everything, help: 'without' })).toBe(true)
  expect(filterOf({ ...everything, help: 'without' })).toEqual({ assisted: false })
})
