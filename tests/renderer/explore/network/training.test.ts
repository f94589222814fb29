import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { fail } from '../../../../src-shared/domain/index.ts'
import { planFrom } from '../../../../src-renderer/explore/network/plan.ts'
import { createTraining } from '../../../../src-renderer/explore/network/training.ts'
import { settle } from '../../../support/fake-client.ts'
import type { FakeAnswers } from '../../../support/fake-client.ts'
import { createNetworkClient } from '../../../support/network-client.ts'

let frames: (() => void)[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  return () => vi.unstubAllGlobals()
})
async function nextFrame(): Promise<void> {
  for (const draw of frames.splice(0)) draw()
  await settle()
}

const plan = planFrom({}, { count: 40 })

function start(perFrame = 5, answers: FakeAnswers = {}) {
  const fake = createNetworkClient(answers)
  const page = effectScope()
  const run = page.run(() =>
    createTraining(
      fake.client,
      () => perFrame,
      () => 0,
    ),
  )
  if (!run) throw new Error('no scope')
  return { ...fake, run, page }
}

test('a run goes on frame by frame until it is paused, and then stands still', async () => {
  const { run } = start()
  run.begin(plan)
  await settle()
  expect(run.moment.value?.epoch).toBe(0)
  run.run()
  await settle()
  await nextFrame()
  await nextFrame()
  const reached = run.moment.value?.epoch ?? 0
  expect(reached).toBeGreaterThan(5)
  run.pause()
  await nextFrame()
  await nextFrame()
  const paused = run.moment.value?.epoch
  await nextFrame()
  expect(run.moment.value?.epoch).toBe(paused)
  expect(run.running.value).toBe(false)
  expect(run.moment.value?.losses).toHaveLength((paused ?? 0) + 1)
})

test('the same plan, begun again, comes to the same numbers, however it got there', async () => {
  const first = start(7)
  first.run.begin(plan)
  await settle()
  first.run.run()
  for (let frame = 0; frame < 12; frame++) {
    await settle()
    await nextFrame()
  }
  first.run.pause()
  await settle()
  await nextFrame()
  const left = first.run.moment.value
  const again = start()
  again.run.begin(plan, left?.epoch)
  expect(again.run.returningTo.value).toBe(left?.epoch)
  await settle()
  await settle()
  expect(again.run.returningTo.value).toBeUndefined()
  expect(again.run.moment.value?.parameters).toEqual(left?.parameters)
  expect(again.run.moment.value?.losses).toEqual(left?.losses)
})

test('a new plan begins anew; what the old one still answers is not taken', async () => {
  const { run } = start()
  run.begin(plan)
  run.begin({ ...plan, hidden: [2] })
  await settle()
  expect(run.moment.value?.plan.hidden).toEqual([2])
  expect(run.moment.value?.epoch).toBe(0)
})

test('leaving in the middle ends the run: nothing is asked for any more', async () => {
  const { run, page, requests } = start()
  run.begin(plan)
  await settle()
  run.run()
  await settle()
  page.stop()
  const asked = requests('plots.train').length
  await nextFrame()
  await nextFrame()
  expect(requests('plots.train')).toHaveLength(asked)
  expect(run.running.value).toBe(false)
})

test('a failure stops the run and is said', async () => {
  const { run } = start(5, {
    'plots.train': () => Promise.reject(fail('deadline', 'too slow')),
  })
  run.begin(plan)
  await settle()
  expect(run.failure.value?.code).toBe('deadline')
  expect(run.running.value).toBe(false)
})

test('a run that has diverged does not go on', async () => {
  const { run, requests } = start(5, {
    'plots.train': ({ since, epochs }) => ({
      epoch: (since?.epoch ?? 0) + Math.min(epochs, 3),
      parameters: Float64Array.of(1),
      losses: new Float64Array(since ? Math.min(epochs, 3) : 1),
      status: since ? 'diverged' : 'running',
      correct: 20,
      gradientSizes: Float64Array.of(1),
    }),
  })
  run.begin(plan)
  await settle()
  run.run()
  await settle()
  await nextFrame()
  expect(run.running.value).toBe(false)
  const asked = requests('plots.train').length
  run.run()
  run.step(10)
  await settle()
  expect(requests('plots.train')).toHaveLength(asked)
})
