// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { effectScope } from 'vue'
import { useAreaModel } from '../../../src-renderer/explore/area/area-model.ts'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import type { Area, ExampleFunction } from '../../../src-shared/domain/index.ts'
import { createFakeClient, settle } from '../../support/fake-client.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

const examples: readonly ExampleFunction[] = [
  { id: 'double', text: '2x', html: '' },
  { id: 'square', text: 'x^2', html: '' },
]
const options = { functions: ['double', 'square'], from: -10, to: 10, a: 0, b: 3, step: 1 }
const area: Area = {
  nodes: new Float64Array(),
  sums: new Float64Array(),
  total: 6,
  exact: 9,
  above: 9,
  below: 0,
  problem: null,
}

function start(view: Readonly<Record<string, unknown>> = {}) {
  const fake = createFakeClient({
    'plots.curve': ({ from, to }) => sampleCurve((x) => 2 * x, from, to),
    'plots.antiderivative': ({ from, to }) => ({
      curve: sampleCurve((x) => x * x, from, to),
      formula: { text: 'x^2', tex: 'x^{2}' },
    }),
    'plots.area': () => area,
  })
  const scope = effectScope().run(() =>
    createExplorationScope({ client: fake.client, examples, view }),
  )
  if (!scope) throw new Error('no scope')
  return { ...fake, scope }
}

test('the limits never cross and never leave the window', async () => {
  const model = useAreaModel(start().scope, options)
  await settle()
  model.from.value = 5
  expect(model.from.value).toBeLessThan(model.to.value)
  model.to.value = 99
  expect(model.to.value).toBe(10)
  model.from.value = -99
  expect(model.from.value).toBe(-10)
  model.to.value = -99
  expect(model.to.value).toBeGreaterThan(-10)
})

test('a narrower window takes the limits with it', async () => {
  const model = useAreaModel(start().scope, options)
  await settle()
  model.window.value = { from: 1, to: 2 }
  expect(model.from.value).toBe(1)
  expect(model.to.value).toBe(2)
})

test('the exact numbers are asked for these limits, and only such are shown', async () => {
  const { scope, requests } = start()
  const model = useAreaModel(scope, options)
  await settle()
  expect(requests('plots.area').at(-1)).toMatchObject({
    function: { text: '2x' },
    from: 0,
    to: 3,
    step: 1,
    rule: 'left',
  })
  expect(model.area.value).toEqual(area)
  model.to.value = 4
  expect(model.area.value).toBeUndefined()
  await settle()
  expect(model.area.value).toEqual(area)
})

test('what is saved is enough to begin again, and nonsense in it does no harm', async () => {
  const first = start()
  const model = useAreaModel(first.scope, options)
  await settle()
  model.to.value = 2.5
  model.rule.value = 'trapezoid'
  model.functionId.value = 'square'
  await settle()
  const saved = JSON.parse(JSON.stringify(first.scope.view())) as Record<string, unknown>
  const again = useAreaModel(start(saved).scope, options)
  expect(again.to.value).toBe(2.5)
  expect(again.rule.value).toBe('trapezoid')
  expect(again.functionId.value).toBe('square')
  const odd = { 'area:lesson': { a: 50, b: -50, step: 1e9, rule: 'guess' } }
  const still = useAreaModel(start(odd).scope, options)
  expect(still.from.value).toBeLessThan(still.to.value)
  expect(still.rule.value).toBe('left')
  expect(still.step.value).toBe(2)
})
