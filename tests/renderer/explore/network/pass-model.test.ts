// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { usePassModel } from '../../../../src-renderer/explore/network-pass/pass-model.ts'
import { createExplorationScope } from '../../../../src-renderer/explore/scope.ts'
import { settle } from '../../../support/fake-client.ts'
import { createNetworkClient } from '../../../support/network-client.ts'

const options = {
  input: [1, 2],
  hidden: [
    [1, 1],
    [3, -1],
  ],
  output: [1, -2],
  target: 0,
  rate: 0.01,
}

async function start(view: Readonly<Record<string, unknown>> = {}) {
  const { client } = createNetworkClient()
  const scope = effectScope().run(() => createExplorationScope({ client, examples: [], view }))
  if (!scope) throw new Error('no scope')
  const pass = usePassModel(scope, 'pass', options)
  await settle()
  return { scope, pass }
}

test('an update moves every weight against its gradient and lowers the loss', async () => {
  const { pass } = await start()
  expect(pass.inspection.value?.loss).toBe(1)
  pass.update()
  await nextTick()
  await settle()
  expect(pass.lossBefore.value).toBe(1)
  expect(pass.inspection.value?.loss).toBeCloseTo(0.0912, 4)
  expect([...pass.parameters.value.slice(4, 6)]).toEqual([0, 0])
})

test('the chosen weight can be set, and rewinding brings the first one back', async () => {
  const { pass } = await start()
  pass.edge.value = { layer: 0, from: 0, to: 1 }
  expect(pass.weight.value).toBe(3)
  pass.setWeight(-1)
  await nextTick()
  await settle()
  expect(pass.inspection.value?.layers[0]?.a[1]).toBe(0)
  pass.edge.value = { layer: 1, from: 1, to: 0 }
  expect(pass.weight.value).toBe(-2)
  pass.rewind()
  pass.edge.value = { layer: 0, from: 0, to: 1 }
  expect(pass.weight.value).toBe(3)
})

test('what was saved comes back, what makes no sense does not', async () => {
  const first = await start()
  first.pass.setWeight(2.5)
  first.pass.stage.value = 2
  const view = JSON.parse(JSON.stringify(first.scope.view())) as Record<string, unknown>
  const again = await start(view)
  expect(again.pass.weight.value).toBe(2.5)
  expect(again.pass.stage.value).toBe(2)
  const odd = await start({
    pass: { parameters: [1, 2], input: 'x', edge: { layer: 7 }, stage: 9 },
  })
  expect([...odd.pass.parameters.value]).toEqual([1, 1, 3, -1, 0, 0, 1, -2, 0])
  expect(odd.pass.stage.value).toBe(4)
})

test('a step that would leave the finite numbers is not made, and is told', async () => {
  const { pass } = await start()
  const huge = Float64Array.of(1e120, 1e120, 1e120, 1e120, 0, 0, 1e120, 1e120, 0)
  pass.parameters.value = huge
  await nextTick()
  await settle()
  pass.update()
  expect(pass.diverged.value).toBe(true)
  expect(pass.parameters.value).toEqual(huge)
  pass.rewind()
  expect(pass.diverged.value).toBe(false)
})
