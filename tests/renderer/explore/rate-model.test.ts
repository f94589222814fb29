// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { fail } from '../../../src-shared/domain/index.ts'
import type { ExampleFunction, Probe } from '../../../src-shared/domain/index.ts'
import { useRateModel } from '../../../src-renderer/explore/rate-model.ts'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import { createFakeClient, defer, settle } from '../../support/fake-client.ts'
import type { Deferred, FakeAnswers } from '../../support/fake-client.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

const examples: readonly ExampleFunction[] = [
  { id: 'square', text: 'x^2', html: '' },
  { id: 'cubic', text: 'x^3', html: '' },
]
const options = { functions: ['square', 'cubic'], from: -1.5, to: 3, at: 1, delta: 0.5 }
const probe: Probe = {
  value: 1,
  valueAhead: 2.25,
  secantSlope: 2.5,
  slope: 2,
  slopeLeft: 2,
  slopeRight: 2,
}

function start(answers: FakeAnswers = {}, view: Readonly<Record<string, unknown>> = {}) {
  const fake = createFakeClient({
    'plots.curve': ({ from, to, function: { text } }) => {
      if (text === '2+') throw fail('core-failed', 'unfinished', { detail: { code: 'unfinished' } })
      return sampleCurve((x) => x * x, from, to)
    },
    'plots.probe': () => probe,
    ...answers,
  })
  const made = effectScope().run(() =>
    createExplorationScope({ client: fake.client, examples, view }),
  )
  if (!made) throw new Error('no scope')
  return { ...fake, scope: made }
}

test('explorations of one group move together, another group stays where it is', async () => {
  const { scope } = start()
  const secant = useRateModel(scope, options)
  const trace = useRateModel(scope, { ...options, at: 2 })
  const corner = useRateModel(scope, { ...options, group: 'corner', at: 0 })
  await settle()
  secant.at.value = 2.5
  expect(trace.at.value).toBe(2.5)
  expect(corner.at.value).toBe(0)
})

test('a saved view is restored, handles outside their range are brought back into it', async () => {
  const view = { 'rate:lesson': { functionId: 'cubic', at: 99, delta: 1e-30, from: -2, to: 2 } }
  const { scope, requests } = start({}, view)
  const rate = useRateModel(scope, options)
  await settle()
  expect(rate.functionId.value).toBe('cubic')
  expect(rate.at.value).toBe(2)
  expect(rate.delta.value).toBe(1e-14)
  expect(requests('plots.curve')[0]).toMatchObject({ function: { text: 'x^3' }, from: -2, to: 2 })
})

test('the view is plain JSON, and what it says is enough to begin again', async () => {
  const first = start()
  const rate = useRateModel(first.scope, options)
  await settle()
  rate.at.value = 2
  rate.functionId.value = 'cubic'
  await settle()
  const saved = JSON.parse(JSON.stringify(first.scope.view())) as Record<string, unknown>
  const again = useRateModel(start({}, saved).scope, options)
  expect(again.at.value).toBe(2)
  expect(again.functionId.value).toBe('cubic')
})

test('a function that cannot be read keeps the last curve on the screen and says why', async () => {
  const { scope } = start()
  const rate = useRateModel(scope, options)
  await settle()
  const before = rate.curves.value
  rate.functionId.value = 'own'
  rate.ownText.value = '2+'
  await nextTick()
  await settle()
  expect(rate.curves.value).toBe(before)
  expect(rate.problem.value?.detail?.code).toBe('unfinished')
  rate.ownText.value = '2+x'
  await nextTick()
  await settle()
  expect(rate.problem.value).toBeUndefined()
  expect(rate.curves.value?.function.text).toBe('2+x')
})

test('while P is dragged one question is under way, and the last place is always answered', async () => {
  const answers: Deferred<Probe>[] = []
  const { scope, requests } = start({
    'plots.probe': () => {
      const answer = defer<Probe>()
      answers.push(answer)
      return answer.promise
    },
  })
  const rate = useRateModel(scope, options)
  await settle()
  for (const place of [1.1, 1.2, 1.3]) rate.at.value = place
  expect(requests('plots.probe')).toHaveLength(1)
  answers[0]?.resolve(probe)
  await settle()
  expect(requests('plots.probe').map(({ at }) => at)).toEqual([1, 1.3])
  answers[1]?.resolve({ ...probe, secantSlope: 3.1 })
  await settle()
  expect(rate.probed.value).toMatchObject({ at: 1.3, probe: { secantSlope: 3.1 } })
})

test('until the exact numbers arrive the picture is read off the curve', async () => {
  const { scope } = start({ 'plots.probe': () => defer<Probe>().promise })
  const rate = useRateModel(scope, options)
  await settle()
  rate.at.value = 2
  expect(rate.drawn.value?.value).toBeCloseTo(4, 3)
  expect(rate.probed.value).toBeUndefined()
})

test('P stays inside when the stretch of the axis gets shorter', async () => {
  const { scope } = start()
  const rate = useRateModel(scope, options)
  rate.at.value = 2.5
  rate.window.value = { from: -1, to: 2 }
  await nextTick()
  expect(rate.at.value).toBe(2)
})
