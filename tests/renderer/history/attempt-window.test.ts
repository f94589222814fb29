import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { expect, test } from 'vitest'
import { fail } from '../../../src-shared/domain/index.ts'
import { chunkSize, createAttemptWindow } from '../../../src-renderer/history/attempt-window.ts'
import { createFakeClient } from '../../support/fake-client.ts'

function makeWindow(total: number) {
  const offsets: number[] = []
  let broken = false
  const { client } = createFakeClient({
    'attempts.list': ({ offset = 0, limit, filter }) => {
      if (broken) throw fail('storage-busy', 'busy')
      offsets.push(offset)
      const count = filter?.verdict ? 1 : total
      const attempts = Array.from(
        { length: Math.max(0, Math.min(limit, count - offset)) },
        (_, i) => ({
          id: `${filter?.verdict ?? ''}${offset + i}`,
        }),
      )
      return { attempts: attempts as never, total: count, all: total }
    },
  })
  const list = effectScope().run(() => createAttemptWindow(client))!
  return { list, offsets, breakIt: (now: boolean) => (broken = now) }
}
const newest = { filter: {}, order: 'newest' } as const

test('only what is in sight is fetched, and each part once', async () => {
  const { list, offsets } = makeWindow(100_000)
  await list.ask(newest)
  expect(list.total.value).toBe(100_000)
  list.need(50_000, 50_010)
  list.need(50_000, 50_010)
  await flushPromises()
  expect(list.at(50_005)?.id).toBe('50005')
  expect(list.at(49_000)).toBeUndefined()
  const chunk = Math.floor(50_000 / chunkSize) * chunkSize
  expect(offsets).toEqual([0, chunk])
})

test('a new question forgets the answers to the one before', async () => {
  const { list } = makeWindow(500)
  void list.ask(newest)
  await list.ask({ filter: { verdict: 'correct' }, order: 'newest' })
  await flushPromises()
  expect([list.total.value, list.all.value, list.at(0)?.id]).toEqual([1, 500, 'correct0'])
})

test('what could not be fetched is said and asked for again', async () => {
  const { list, breakIt } = makeWindow(500)
  await list.ask(newest)
  breakIt(true)
  list.need(400, 410)
  await flushPromises()
  expect(list.failure.value?.code).toBe('storage-busy')
  expect(list.at(0)?.id).toBe('0')
  breakIt(false)
  list.need(400, 410)
  await flushPromises()
  expect(list.failure.value).toBeUndefined()
  expect(list.at(405)?.id).toBe('405')
})
