import { expect, test } from 'vitest'
import { latestOnly } from '../../../src-renderer/api/latest.ts'
import { defer, settle } from '../../support/fake-client.ts'
import type { Deferred } from '../../support/fake-client.ts'

function start(cancelStale: boolean) {
  const runs: { input: number; signal: AbortSignal; answer: Deferred<string> }[] = []
  const done: string[] = []
  const failed: number[] = []
  const push = latestOnly<number, string>({
    run(input, signal) {
      const answer = defer<string>()
      runs.push({ input, signal, answer })
      return answer.promise
    },
    done: (output) => done.push(output),
    failed: (_error, input) => failed.push(input),
    cancelStale,
  })
  return { runs, done, failed, push }
}

test('while one call runs, only the newest of the waiting inputs is kept', async () => {
  const { runs, done, push } = start(false)
  for (const input of [1, 2, 3, 4]) push(input)
  expect(runs.map(({ input }) => input)).toEqual([1])
  runs[0]?.answer.resolve('one')
  await settle()
  expect(runs.map(({ input }) => input)).toEqual([1, 4])
  runs[1]?.answer.resolve('four')
  await settle()
  expect(done).toEqual(['one', 'four'])
})

test('a stale call is ended and never reported when asked for', async () => {
  const { runs, done, failed, push } = start(true)
  push(1)
  push(2)
  expect(runs[0]?.signal.aborted).toBe(true)
  runs[1]?.answer.resolve('two')
  runs[0]?.answer.resolve('one')
  await settle()
  expect(done).toEqual(['two'])
  expect(failed).toEqual([])
})

test('after a failure the next input runs', async () => {
  const { runs, done, failed, push } = start(false)
  push(1)
  push(2)
  runs[0]?.answer.reject(new Error('broken'))
  await settle()
  runs[1]?.answer.resolve('two')
  await settle()
  expect(failed).toEqual([1])
  expect(done).toEqual(['two'])
})

test('nothing is reported after stop', async () => {
  const { runs, done, push } = start(false)
  push(1)
  push(2)
  push.stop()
  runs[0]?.answer.resolve('one')
  await settle()
  expect(done).toEqual([])
  expect(runs).toHaveLength(1)
})
