// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { effectScope } from 'vue'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import type { Curve, ExampleFunction, Probe } from '../../../src-shared/domain/index.ts'
import { useNeuronModel } from '../../../src-renderer/explore/one-neuron/neuron-model.ts'
import { lossCurve } from '../../../src-renderer/explore/one-neuron/neuron-plot.ts'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import { createFakeClient, settle } from '../../support/fake-client.ts'

const examples: readonly ExampleFunction[] = [
  { id: 'tanh', text: 'tanh(z)', html: '' },
  { id: 'relu', text: '(z + |z|)/2', html: '' },
]

async function start(saved: unknown = {}) {
  const { client } = createFakeClient({
    'plots.curve': (request) => run({ type: 'curve', request }, quietContext) as Curve,
    'plots.probe': (request) => run({ type: 'probe', request }, quietContext) as Probe,
  })
  const view = { neuron: saved }
  const scope = effectScope().run(() => createExplorationScope({ client, examples, view }))
  if (!scope) throw new Error('no scope')
  const neuron = useNeuronModel(scope, 'neuron', { w: 0.5, x: 1.5, b: 0, t: 0.8 })
  await settle()
  return neuron
}

test('three slopes in a row multiply to the slope of the loss', async () => {
  const { chain, w } = await start()
  const a = Math.tanh(0.75)
  expect(chain.value?.a).toBeCloseTo(a, 12)
  expect(chain.value?.slope).toBeCloseTo(1 - a * a, 12)
  expect(chain.value?.gradient).toBeCloseTo(2 * (a - 0.8) * (1 - a * a) * 1.5, 12)
  const loss = (at: number): number => (Math.tanh(1.5 * at) - 0.8) ** 2
  expect(chain.value?.gradient).toBeCloseTo((loss(0.5 + 1e-6) - loss(0.5 - 1e-6)) / 2e-6, 8)
  expect(w.value).toBe(0.5)
})

test('an update walks downhill', async () => {
  const neuron = await start()
  const before = neuron.chain.value?.loss ?? NaN
  neuron.update()
  await settle()
  expect(neuron.chain.value?.loss).toBeLessThan(before)
})

test('the drawn loss is that of the chain', async () => {
  const { f, chain } = await start()
  if (!f.value) throw new Error('no activation')
  const { xs, ys } = lossCurve(f.value, { x: 1.5, b: 0, t: 0.8 })
  const at = xs.findIndex((w) => Math.abs(w - 0.5) < 1e-9)
  expect(ys[at]).toBeCloseTo(chain.value?.loss ?? NaN, 4)
})

test('at the corner of relu there is no slope, and no step is taken', async () => {
  const neuron = await start({ activationId: 'relu', w: 0, b: 0 })
  expect(neuron.chain.value?.loss).toBeCloseTo(0.64, 12)
  expect(neuron.chain.value?.gradient).toBeNaN()
  neuron.update()
  expect(neuron.w.value).toBe(0)
})
