// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useRunner } from '../../../src-renderer/explore/descent/use-runner.ts'
import { judgeWalk } from '../../../src-renderer/explore/descent/verdict.ts'
import {
  judgePlaneWalk,
  usePlaneWalk,
} from '../../../src-renderer/explore/descent-plane/plane-walk-model.ts'
import { useRunnerModel } from '../../../src-renderer/explore/descent-runner/runner-model.ts'
import { createExplorationScope } from '../../../src-renderer/explore/scope.ts'
import { signRuns } from '../../../src-renderer/explore/three-curves/sign-runs.ts'
import { quietContext } from '../../../src-shared/core/context.ts'
import { descentJob, optimumJob } from '../../../src-shared/core/jobs/optimum.ts'
import { createFakeClient, settle } from '../../support/fake-client.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

const text = 'x^3 - 2x^2 + 1'
const walk = (start: number, rate: number, f = text) =>
  descentJob(
    { text: f, variables: ['x'], start: [start], rate, momentum: 0, steps: 50 },
    quietContext,
  )
const points = (f = text) =>
  optimumJob({ function: { text: f, variable: 'x' }, from: -1, to: 3 }, quietContext).points
const end = (start: number, rate: number, f = text) => {
  const run = walk(start, rate, f)
  return judgeWalk(run, run.path.length - 1, points(f))
}

describe('what is said of a walk', () => {
  test.each([
    [2, 0.1, 'minimum'],
    [2, 0.25, 'minimum'],
    [2, 0.45, 'minimum'],
    [2, 0.5, 'maximum'],
    [2, 0.55, 'diverged'],
    [-0.1, 0.1, 'diverged'],
    [0, 0.3, 'maximum'],
    [2, 0.01, 'notYet'],
  ] as const)('from %d with rate %d: %s', (start, rate, verdict) => {
    expect(end(start, rate)).toBe(verdict)
  })

  test('a pause is neither, and a walk out of the domain is named', () => {
    expect(end(0, 0.1, 'x^3')).toBe('flat')
    expect(end(1, 0.6, 'x ln(x) + 5x')).toBe('leftDomain')
  })

  test('nothing is said before the end is seen', () => {
    expect(judgeWalk(walk(2, 0.5), 1, points())).toBe('underway')
  })
})

describe('what is said of a walk in the plane', () => {
  const run = (k: number, rate: number, momentum: number) =>
    descentJob(
      {
        text: `x^2 + ${String(k)}*y^2`,
        variables: ['x', 'y'],
        start: [-3.5, 1.5],
        rate,
        momentum,
        steps: 50,
      },
      quietContext,
    )
  const judged = (k: number, rate: number, momentum: number) => {
    const made = run(k, rate, momentum)
    return judgePlaneWalk(made, made.values.length - 1)
  }

  test('the lesson’s own: slow without momentum, there with it, away with too much', () => {
    expect(judged(20, 0.04, 0)).toBe('notYet')
    expect(judged(20, 0.04, 0.5)).toBe('arrived')
    expect(judged(20, 0.051, 0)).toBe('growing')
    expect(judged(20, 0.09, 0)).toBe('diverged')
  })
})

test('a strip of signs changes where the slope is zero', () => {
  const runs = signRuns(sampleCurve((x) => 3 * x * x - 4 * x, -1, 3, 1001))
  expect(runs.map(({ sign }) => sign)).toEqual([1, -1, 1])
  expect(runs[1]?.from).toBeCloseTo(0, 5)
  expect(runs[1]?.to).toBeCloseTo(4 / 3, 5)
  expect(signRuns(sampleCurve((x) => (x < 0 ? NaN : 1), -1, 1, 201))).toHaveLength(1)
})

describe('a runner', () => {
  const make = (last = 3) => {
    const shown = ref(0)
    const effects = effectScope()
    const runner = effects.run(() => useRunner(shown, ref(last)))
    if (!runner) throw new Error('no runner')
    return { shown, runner, effects }
  }

  test('steps to the end and no further, and rewinds', () => {
    const { shown, runner } = make()
    for (let i = 0; i < 5; i++) runner.step()
    expect(shown.value).toBe(3)
    runner.rewind()
    expect(shown.value).toBe(0)
  })

  test('runs by itself, pauses, and stops with its page', () => {
    vi.useFakeTimers()
    try {
      const { shown, runner, effects } = make(100)
      runner.toggle()
      expect(runner.running.value).toBe(true)
      vi.advanceTimersByTime(1000)
      expect(shown.value).toBeGreaterThan(2)
      runner.toggle()
      const at = shown.value
      vi.advanceTimersByTime(1000)
      expect(shown.value).toBe(at)
      runner.toggle()
      effects.stop()
      vi.advanceTimersByTime(1000)
      expect(shown.value).toBe(at)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a walk that was left', () => {
  const start = (view: Readonly<Record<string, unknown>> = {}) => {
    const fake = createFakeClient({
      'plots.curve': ({ from, to }) => sampleCurve((x) => x * x, from, to),
      'plots.optimum': () => ({ points: [], inflections: [], complete: true }),
      'plots.descent': (request) => descentJob(request, quietContext),
      'plots.plane': () => ({
        xs: new Float64Array(),
        ys: new Float64Array(),
        values: new Float64Array(),
        bounds: [0, 1],
        contours: [],
      }),
    })
    const scope = effectScope().run(() =>
      createExplorationScope({
        client: fake.client,
        examples: [{ id: 'cubic', text, html: '' }],
        view,
      }),
    )
    if (!scope) throw new Error('no scope')
    return scope
  }
  const options = { functions: ['cubic'], from: -1, to: 3, start: 2, rate: 0.1 }

  test('stands where it stood; a new start or rate begins anew', async () => {
    const scope = start()
    const model = useRunnerModel(scope, 'here', options)
    await settle()
    expect(model.last.value).toBe(50)
    model.shown.value = 7
    const saved = JSON.parse(JSON.stringify(scope.view())) as Record<string, unknown>
    const again = useRunnerModel(start(saved), 'here', options)
    await settle()
    expect(again.shown.value).toBe(7)
    again.rate.value = 0.5
    await settle()
    expect(again.shown.value).toBe(0)
    expect([...(again.run.value?.path ?? [])]).toEqual([2, 0, 0])
  })

  test('in the plane as well, and nonsense in its view does no harm', async () => {
    const odd = { there: { k: 1e9, rate: 'x', momentum: 7, x: NaN, y: -99, shown: 12 } }
    const model = usePlaneWalk(start(odd), 'there', { k: 10, rate: 0.08 })
    await settle()
    expect(model.k.value).toBe(20)
    expect(model.rate.value).toBe(0.08)
    expect(model.momentum.value).toBe(0.95)
    expect(model.start.value.y).toBe(-4)
    expect(model.run.value?.values.length).toBeGreaterThan(1)
  })
})
