import { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createHost } from '../../../src-main/compute/index.ts'
import type { Host, HostOptions, RunOptions } from '../../../src-main/compute/index.ts'

const realWorker = new URL('../../../src-main/compute/worker.ts', import.meta.url)
const oddWorker = new URL('support/odd-worker.ts', import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 }

/** A host over real threads, ended after the test; `spawned` counts them. */
function hostOver(file: URL, options: Partial<HostOptions> = {}) {
  const spawn = vi.fn(() => new Worker(file, { resourceLimits }))
  const host = createHost({ spawn, ...options })
  onTestFinished(() => host.close())
  return { host, spawned: () => spawn.mock.calls.length }
}

/** Has an odd worker do something; it answers with the text unless the text is a behaviour. */
function ask(host: Host, text: string, options?: RunOptions): Promise<unknown> {
  return host.run('probe', { function: { text, variable: 'x' }, at: 0, delta: 1 }, options)
}

const failing = (code: string) => ({ failure: { code } })

/** Long enough for every job that ends by itself. */
const patient = { deadlineMs: 60_000 }

describe('over the real core', () => {
  test('gives back what the core computes', async () => {
    const { host } = hostOver(realWorker)
    const request = { function: { text: 'x^2', variable: 'x' }, at: 1, delta: 0.5 }
    const probe = await host.run('probe', request, patient)
    expect(probe).toMatchObject({ value: 1, valueAhead: 2.25, secantSlope: 2.5, slope: 2 })
  })

  test('passes on why the core cannot', async () => {
    const { host } = hostOver(realWorker)
    await expect(ask(host, '(x', patient)).rejects.toMatchObject({
      failure: { code: 'core-failed', detail: { code: 'unreadable' } },
    })
  })
})

describe('a job that does not end', () => {
  test('is ended at its deadline, and the next one runs', async () => {
    const { host, spawned } = hostOver(oddWorker, { lanes: 1 })
    await expect(ask(host, 'loop', { deadlineMs: 50 })).rejects.toMatchObject(failing('deadline'))
    expect(await ask(host, 'next', patient)).toBe('next')
    expect(spawned()).toBe(2)
  })

  test('is ended when it is cancelled, and says so', async () => {
    const { host } = hostOver(oddWorker, { lanes: 1 })
    const controller = new AbortController()
    const looping = ask(host, 'loop', { ...patient, signal: controller.signal })
    controller.abort()
    await expect(looping).rejects.toMatchObject(failing('cancelled'))
    expect(await ask(host, 'next', patient)).toBe('next')
  })
})

test('a job that obeys keeps its worker', async () => {
  const { host, spawned } = hostOver(oddWorker, { lanes: 1, graceMs: 60_000 })
  const controller = new AbortController()
  const obeying = ask(host, 'obey', { ...patient, signal: controller.signal })
  controller.abort()
  await expect(obeying).rejects.toMatchObject(failing('cancelled'))
  expect(await ask(host, 'next', patient)).toBe('next')
  expect(spawned()).toBe(1)
})

test.each([
  ['hoard', 'out-of-memory'],
  ['crash', 'core-failed'],
  ['exit', 'core-failed'],
])('a worker lost to %s fails its job as %s and is replaced', async (behaviour, code) => {
  const { host, spawned } = hostOver(oddWorker, { lanes: 1 })
  const lost = ask(host, behaviour, patient)
  const waiting = ask(host, 'waiting', patient)
  await expect(lost).rejects.toMatchObject(failing(code))
  expect(await waiting).toBe('waiting')
  expect(spawned()).toBe(2)
})

test('first come, first served', async () => {
  const { host } = hostOver(oddWorker, { lanes: 1 })
  const answers: unknown[] = []
  const texts = ['a', 'b', 'c', 'd', 'e']
  await Promise.all(texts.map(async (text) => answers.push(await ask(host, text, patient))))
  expect(answers).toEqual(texts)
})

test('a job on one worker does not hold up the other', async () => {
  const { host, spawned } = hostOver(oddWorker, { lanes: 2 })
  const controller = new AbortController()
  const looping = ask(host, 'loop', { ...patient, signal: controller.signal })
  expect(await ask(host, 'quick', patient)).toBe('quick')
  expect(spawned()).toBe(2)
  controller.abort()
  await expect(looping).rejects.toMatchObject(failing('cancelled'))
})

test('a waiting job that is cancelled never runs', async () => {
  const { host, spawned } = hostOver(oddWorker, { lanes: 1 })
  const controller = new AbortController()
  const first = ask(host, 'first', patient)
  const waiting = ask(host, 'crash', { ...patient, signal: controller.signal })
  controller.abort()
  await expect(waiting).rejects.toMatchObject(failing('cancelled'))
  expect(await first).toBe('first')
  expect(await ask(host, 'last', patient)).toBe('last')
  expect(spawned()).toBe(1)
})

test('a job that is cancelled before it is asked for starts no worker', async () => {
  const { host, spawned } = hostOver(oddWorker)
  await expect(ask(host, 'never', { signal: AbortSignal.abort() })).rejects.toMatchObject(
    failing('cancelled'),
  )
  expect(spawned()).toBe(0)
})

test('progress is passed on to the job it belongs to', async () => {
  const { host } = hostOver(oddWorker)
  const onProgress = vi.fn()
  expect(await ask(host, 'progress', { ...patient, onProgress })).toBe('progress')
  expect(onProgress.mock.calls).toEqual([[0.5]])
})

test('a request that cannot be sent fails alone', async () => {
  const { host } = hostOver(oddWorker, { lanes: 1 })
  const unsendable = { function: { text: () => 'x', variable: 'x' }, at: 0, delta: 1 }
  await expect(host.run('probe', unsendable as never, patient)).rejects.toMatchObject(
    failing('internal'),
  )
  expect(await ask(host, 'next', patient)).toBe('next')
})

test('closing fails what runs, what waits and what comes after', async () => {
  const { host } = hostOver(oddWorker, { lanes: 1 })
  const jobs = [ask(host, 'loop', patient), ask(host, 'waiting', patient)]
  const outcomes = Promise.allSettled(jobs)
  await host.close()
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: failing('cancelled') })
  }
  await expect(ask(host, 'late', patient)).rejects.toMatchObject(failing('cancelled'))
})
