// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { useNetworkModel } from '../../../../src-renderer/explore/network/network-model.ts'
import { createExplorationScope } from '../../../../src-renderer/explore/scope.ts'
import { settle } from '../../../support/fake-client.ts'
import { createNetworkClient } from '../../../support/network-client.ts'

function start(view: Readonly<Record<string, unknown>> = {}) {
  const { client } = createNetworkClient()
  const scope = effectScope().run(() => createExplorationScope({ client, examples: [], view }))
  if (!scope) throw new Error('no scope')
  return scope
}
const options = { count: 40, hidden: [3], seed: 4 }

test('the explorations of a lesson share one network', async () => {
  const scope = start()
  const one = useNetworkModel(scope, options)
  const other = useNetworkModel(scope, { hidden: [8, 8] })
  expect(other).toBe(one)
  await settle()
  expect(one.points.value?.xs).toHaveLength(40)
  expect(one.inspected.value?.inspection.layers).toHaveLength(2)
})

test('the view is small plain JSON, and brings back the network where it stood', async () => {
  const scope = start()
  const network = useNetworkModel(scope, options)
  await settle()
  network.step(12)
  network.example.value = 7
  network.edge.value = { layer: 1, from: 2, to: 0 }
  network.stage.value = 3
  await settle()
  const saved = JSON.stringify(scope.view())
  expect(saved.length).toBeLessThan(400)
  const again = useNetworkModel(start(JSON.parse(saved) as Record<string, unknown>), {})
  await settle()
  await settle()
  expect(again.plan.value).toEqual(network.plan.value)
  expect(again.moment.value?.epoch).toBe(12)
  expect(again.moment.value?.parameters).toEqual(network.moment.value?.parameters)
  expect(again.example.value).toBe(7)
  expect(again.edge.value).toEqual({ layer: 1, from: 2, to: 0 })
  expect(again.stage.value).toBe(3)
})

test('a view that makes no sense is brought within bounds', async () => {
  const network = useNetworkModel(
    start({
      'network:lesson': {
        plan: { hidden: [99, -1], rate: 1e9, count: 5, set: 'cats', activation: 'swish', noise: 7 },
        example: 1e6,
        edge: { layer: 9, from: 0, to: 0 },
        stage: 44,
        epoch: -3,
      },
    }),
    options,
  )
  await settle()
  expect(network.plan.value).toMatchObject({
    hidden: [3],
    rate: 1,
    count: 40,
    set: 'circles',
    activation: 'tanh',
    noise: 0.4,
  })
  expect(network.example.value).toBe(39)
  expect(network.edge.value).toEqual({ layer: 0, from: 0, to: 0 })
  expect(network.stage.value).toBe(4)
  expect(network.moment.value?.epoch).toBe(0)
})

test('another plan begins at epoch 0, with an edge and an example that it has', async () => {
  const network = useNetworkModel(start(), { ...options, count: 100 })
  await settle()
  network.step(5)
  network.example.value = 90
  network.edge.value = { layer: 0, from: 1, to: 2 }
  await settle()
  network.plan.value = { ...network.plan.value, hidden: [2], count: 40 }
  await nextTick()
  await settle()
  expect(network.moment.value?.epoch).toBe(0)
  expect(network.example.value).toBe(39)
  expect(network.edge.value).toEqual({ layer: 0, from: 0, to: 0 })
  expect(network.inspected.value?.inspection.layers[0]?.weights).toHaveLength(2)
})
