import { describe, expect, it, vi } from 'vitest'
import {
  antiderivative,
  criticalPoints,
  cumulativeSum,
  errorByStep,
  integrate,
  rateOfChange,
  runningSum,
  scanDirections,
} from '../../../src-shared/core/calculus/index.ts'
import { quietContext, type RunContext, Stopped } from '../../../src-shared/core/context.ts'
import {
  advance,
  checkGradient,
  countCorrect,
  decisionGrid,
  examplesOf,
  initialParameters,
  type NetworkShape,
  startTraining,
} from '../../../src-shared/core/network/index.ts'
import { descend, hardMargin, softMargin } from '../../../src-shared/core/optimise/index.ts'
import {
  contours,
  gradientField,
  sampleCurve,
  sampleHeights,
  sampleSurface,
} from '../../../src-shared/core/plot/index.ts'
import { mulberry32, pointSet } from '../../../src-shared/core/random/index.ts'
import { read } from './read.ts'

// Large work, on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const xy = ['x', 'y'] as const
const grid = { xRange: [-1, 1], yRange: [-1, 1], columns: 500, rows: 500 } as const
const shape: NetworkShape = { sizes: [2, 8, 8, 1], hidden: 'tanh', output: 'sigmoid', loss: 'bce' }
const large = examplesOf(pointSet('circles', 1, 60_000, 0.1))
const plan = { shape, rate: 0.1, batch: 0, seed: 1 }
const parameters = initialParameters(shape, 1)

/** Points on two circles that touch no line together: every one is a corner of a hull. */
function circles(count: number) {
  const turn = (i: number): number => (4 * Math.PI * i) / count
  const side = (i: number): number => (i % 2 === 0 ? -1 : 1)
  return {
    xs: Float64Array.from({ length: count }, (_, i) => 2 * side(i) + Math.cos(turn(i))),
    ys: Float64Array.from({ length: count }, (_, i) => Math.sin(turn(i))),
    labels: Int8Array.from({ length: count }, (_, i) => side(i)),
  }
}

const draw = mulberry32(3)
const cloud = {
  xs: Float64Array.from({ length: 3000 }, draw),
  ys: Float64Array.from({ length: 3000 }, draw),
  labels: Int8Array.from({ length: 3000 }, () => (draw() < 0.5 ? 1 : -1)),
}

/** Each kind of work, in a size that takes a while, and how often it must look up at the least. */
const works: readonly (readonly [string, number, (context: RunContext) => unknown])[] = [
  ['heights', 3, (c) => sampleHeights(read('sin(x*y)'), xy, grid, c)],
  ['a gradient field', 3, (c) => gradientField(read('sin(x*y)'), xy, grid, c)],
  ['a surface', 9, (c) => sampleSurface(read('sin(x*y)'), xy, grid, c)],
  [
    'contours',
    6,
    (c) => contours(sampleHeights(read('x*y'), xy, grid, quietContext), [0.1, 0.2], c),
  ],
  ['a curve', 10, (c) => sampleCurve(read('sin(1/x)'), 'x', -1, 1, { pixels: 4000 }, c)],
  ['a running sum', 20, (c) => runningSum(read('x^2'), 'x', 0, 1e-6, 1_000_000, 'left', c)],
  ['a long sum', 15, (c) => cumulativeSum(read('x^2'), 'x', 0, 1e-6, 1_000_000, 'simpson', c)],
  ['an integral', 1, (c) => integrate(read('sin(1/x)'), 'x', 0.001, 1, c)],
  ['an antiderivative', 20, (c) => antiderivative(read('(a x+b)^3 e^(c x) sin(k x)'), 'x', c)],
  [
    'complex rates',
    9,
    (c) => rateOfChange(read('sin(x)'), 'x', 1e-9, new Float64Array(10_000), 'complex', c),
  ],
  ['critical points', 2, (c) => criticalPoints(read('sin(x^2)'), 'x', 0, 12, c)],
  ['a scan', 30, (c) => scanDirections(read('x*y'), xy, [1, 1], 0.1, 10_000, 'central', c)],
  [
    'an error study',
    20,
    (c) => {
      const steps = Float64Array.from({ length: 20 }, (_, k) => 10 ** (-k / 2))
      return errorByStep(read('sin(x)'), 'x', Float64Array.of(1), steps, ['central'], c)
    },
  ],
  ['a descent', 10, (c) => descend(read('x^2 + y^2'), xy, [1, 1], { rate: 1e-4, steps: 4000 }, c)],
  ['a hard margin', 20, (c) => hardMargin(circles(20_000), c)],
  ['a soft margin', 5, (c) => softMargin(cloud, 100, c)],
  ['training', 10, (c) => advance(startTraining(plan, large), large, 3, c)],
  [
    'training in small batches',
    4,
    (c) => advance(startTraining({ ...plan, batch: 50 }, large), large, 2, c),
  ],
  ['a gradient check', 100, (c) => checkGradient(shape, parameters, large, 1e-6, c)],
  ['a decision grid', 10, (c) => decisionGrid(shape, parameters, [-1, 1], [-1, 1], 400, 400, c)],
  ['counting what is right', 5, (c) => countCorrect(shape, parameters, large, c)],
]

describe.each(works)('%s', (_, least, work) => {
  it('looks up often enough to be stopped, and then stops at once', () => {
    let asked = 0
    const limit = 3 * least
    const context: RunContext = {
      ...quietContext,
      shouldStop: () => ++asked >= limit,
      stopReason: () => 'cancelled',
    }
    try {
      work(context)
      expect(asked).toBeGreaterThanOrEqual(least)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      expect(error.reason).toBe('cancelled')
      expect(asked).toBe(limit)
    }
    const told: RunContext = { ...quietContext, shouldStop: () => true }
    expect(() => work(told)).toThrow(Stopped)
  })
})

it('progress never goes back and ends with the whole', () => {
  const seen: number[] = []
  const context = { ...quietContext, progress: (part: number) => seen.push(part) }
  advance(startTraining(plan, large), large, 4, context)
  cumulativeSum(read('x'), 'x', 0, 1e-6, 300_000, 'left', context)
  const [training, sum] = [seen.slice(0, 4), seen.slice(4)]
  for (const part of [training, sum]) {
    expect(part).toEqual([...part].sort((a, b) => a - b))
    expect(part.at(-1)).toBe(1)
  }
})
