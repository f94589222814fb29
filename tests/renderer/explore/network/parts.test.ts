import { expect, test } from 'vitest'
import { rowsOf, stageOf } from '../../../../src-renderer/explore/network-code/code-lines.ts'
import { passLines } from '../../../../src-renderer/explore/network-pass/pass-lines.ts'
import { edgeByKey, edgesOf, neuronName } from '../../../../src-renderer/explore/network/edges.ts'
import { boundaryOf } from '../../../../src-renderer/explore/network/network-plots.ts'
import { pickExample } from '../../../../src-renderer/explore/network/pick-example.ts'
import { planeEdge } from '../../../../src-renderer/explore/network/plan.ts'
import { hasDelta, nextStep } from '../../../../src-renderer/explore/network/stages.ts'
import { inspectJob } from '../../../../src-shared/core/jobs/network.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'

const sizes = [2, 4, 3, 1]

test('every weight is an edge, and the arrow keys reach every one of them', () => {
  const edges = edgesOf(sizes)
  expect(edges).toHaveLength(8 + 12 + 3)
  const key = (edge: object): string => JSON.stringify(edge)
  const seen = new Set<string>()
  const waiting = [edges[0]]
  while (waiting.length > 0) {
    const edge = waiting.pop()
    if (!edge || seen.has(key(edge))) continue
    seen.add(key(edge))
    for (const name of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
      waiting.push(edgeByKey(name, edge, sizes))
  }
  expect(seen.size).toBe(edges.length)
})

test('neurons are named by layer and place', () => {
  expect(neuronName(sizes, 0, 1)).toBe('x₂')
  expect(neuronName(sizes, 2, 0)).toBe('h₂,₁')
  expect(neuronName([2, 2, 1], 1, 1)).toBe('h₂')
  expect(neuronName(sizes, 3, 0)).toBe('y')
})

test('the way back reaches the last layer first', () => {
  const reached = (stage: number): readonly number[] =>
    [1, 2, 3].filter((layer) => hasDelta(stage, layer, 3))
  expect([2, 3, 4, 5].map(reached)).toEqual([[], [3], [2, 3], [1, 2, 3]])
  expect([0, 1, 2, 4, 5].map((stage) => nextStep(stage, 3))).toEqual([
    'forward',
    'loss',
    'back',
    'back',
    'update',
  ])
})

test('the boundary lies where the output is one half', () => {
  const nodes = 41
  const outputs = Float64Array.from({ length: nodes * nodes }, (_, at) => {
    const place = (index: number): number => -planeEdge + (2 * planeEdge * index) / (nodes - 1)
    return Math.hypot(place(at % nodes), place(Math.floor(at / nodes))) < 1 ? 1 : 0
  })
  const { xs, ys } = boundaryOf(outputs)
  const radii = xs.map((x, i) => Math.hypot(x, ys[i] ?? NaN)).filter(Number.isFinite)
  expect(radii.length).toBeGreaterThan(80)
  for (const radius of radii) expect(Math.abs(radius - 1)).toBeLessThan(0.1)
  expect(boundaryOf(new Float64Array(nodes * nodes)).xs).toEqual([])
})

test('a move takes the nearest point, and a nudge the next one in its direction', () => {
  const points = {
    xs: Float64Array.of(0, 1, 0, -1),
    ys: Float64Array.of(0, 0, 1, 0),
    classes: Uint8Array.of(0, 1, 0, 1),
  }
  expect(pickExample(points, 0, { x: 0.9, y: 0.1 })).toBe(1)
  expect(pickExample(points, 0, { x: 0.02, y: 0 })).toBe(1)
  expect(pickExample(points, 0, { x: 0, y: 0.02 })).toBe(2)
  expect(pickExample(points, 0, { x: 0, y: -0.02 })).toBe(0)
})

const small = inspectJob(
  {
    network: { sizes: [2, 2, 1], hidden: 'relu', output: 'identity', loss: 'mse' },
    parameters: Float64Array.of(1, 1, 3, -1, 0, 0, 1, -2, 0),
    input: [1, 2],
    target: 0,
  },
  quietContext,
)

test('a pass is worked out in numbers, line by line, no further than it has come', () => {
  const at = (stage: number): readonly string[] =>
    passLines(small, [2, 2, 1], 0, stage).map(({ steps }) => steps)
  expect(at(0)).toEqual([])
  expect(at(1)).toEqual([
    '1·1 + 1·2 = 3, a = relu(z) = 3',
    '3·1 + (−1)·2 = 1, a = relu(z) = 1',
    '1·3 + (−2)·1 = 1',
  ])
  expect(at(2).at(-1)).toBe('(1 − 0)² = 1')
  expect(at(3).at(-1)).toBe('2·(1 − 0) = 2')
  expect(at(4).slice(-2)).toEqual(['1·2 · 1 = 2', '(−2)·2 · 1 = −4'])
})

test('a line of the program shows the numbers that it makes', () => {
  const numbers = (
    ...[quantity, layer]: Parameters<typeof stageOf> extends [infer Q, ...unknown[]]
      ? [Q, number]
      : never
  ): readonly (readonly number[])[] =>
    rowsOf(quantity, small.layers, layer - 1, 0, 0.1).map((row) => [...row])
  expect(numbers('delta', 1)).toEqual([[2], [-4]])
  expect(numbers('weightGradient', 1)).toEqual([
    [2, 4],
    [-4, -8],
  ])
  expect(numbers('handedDown', 2)).toEqual([[2], [-4]])
  expect(numbers('handedDown', 1)).toEqual([[-10], [6]])
  expect(numbers('jacobian', 1)).toEqual([
    [1, 1],
    [3, -1],
  ])
  expect(stageOf('delta', 2, 2)).toBe(3)
  expect(stageOf('delta', 1, 2)).toBe(4)
})
