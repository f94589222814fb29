import { expect, test } from 'vitest'
import type { AttemptPage } from '../../../src-shared/contract/index.ts'
import { withNewest } from '../../../src-renderer/history/with-newest.ts'

const page = (ids: string, total: number, next?: string): AttemptPage => ({
  attempts: Array.from(ids, (id) => ({ id })) as unknown as AttemptPage['attempts'],
  total,
  ...(next === undefined ? {} : { next }),
})
const ids = ({ attempts }: AttemptPage): string => attempts.map(({ id }) => id).join('')

test('the first page is taken as it is', () => {
  expect(withNewest(undefined, page('cba', 3))).toEqual(page('cba', 3))
})

test('new attempts come in front; what was fetched before stays, and so does its end', () => {
  const merged = withNewest(page('dcba', 9, 'a'), page('fedc', 11, 'c'))
  expect(ids(merged)).toBe('fedcba')
  expect(merged).toMatchObject({ total: 11, next: 'a' })
})

test('when everything has been fetched there is nothing more to fetch', () => {
  const merged = withNewest(page('ba', 2), page('cb', 3, 'b'))
  expect(ids(merged)).toBe('cba')
  expect(merged.next).toBeUndefined()
})

test('where the pages do not meet there would be a gap, so the old one is dropped', () => {
  expect(withNewest(page('ba', 9, 'a'), page('zyx', 12, 'x'))).toEqual(page('zyx', 12, 'x'))
})
