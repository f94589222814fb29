import { describe, expect, it } from 'vitest'
import {
  antiderivative,
  criticalPoints,
  directionalDerivative,
  inflections,
  integrate,
  logarithmicSteps,
  probe,
  runningSum,
  scanDirections,
  stationaryPoint,
} from '../../../src-shared/core/calculus/index.ts'
import {
  CoreFailure,
  type CoreFailureCode,
  quietContext as quiet,
} from '../../../src-shared/core/context.ts'
import { compileScalar } from '../../../src-shared/core/expression/compile/index.ts'
import {
  advance,
  checkGradient,
  decisionGrid,
  examplesOf,
  initialParameters,
  type NetworkShape,
  startTraining,
} from '../../../src-shared/core/network/index.ts'
import { descend, hardMargin, softMargin } from '../../../src-shared/core/optimise/index.ts'
import {
  niceLevels,
  sampleCurve,
  sampleGradient,
  sampleHeights,
} from '../../../src-shared/core/plot/index.ts'
import { pointSet, separableSet } from '../../../src-shared/core/random/index.ts'
import { read } from './read.ts'

const xy = ['x', 'y'] as const
const square = { xRange: [-1, 1], yRange: [-1, 1], columns: 5, rows: 5 } as const
const shape: NetworkShape = { sizes: [2, 3, 1], hidden: 'tanh', output: 'sigmoid', loss: 'bce' }
const examples = examplesOf(pointSet('blobs', 1, 10, 0.1))
const parameters = initialParameters(shape, 1)
const plan = { shape, rate: 0.1, batch: 0, seed: 1 }
const curve = (text: string, from: number, to: number): unknown =>
  sampleCurve(read(text), 'x', from, to, { pixels: 100 }, quiet)
const area = (text: string, from: number, to: number): unknown =>
  integrate(read(text), 'x', from, to, quiet)
const heights = (change: object): unknown =>
  sampleHeights(read('x*y'), xy, { ...square, ...change }, quiet)
const line = (xs: number[], ys: number[], labels: number[]) => ({
  xs: Float64Array.from(xs),
  ys: Float64Array.from(ys),
  labels: Int8Array.from(labels),
})

const cases: readonly (readonly [string, CoreFailureCode, () => unknown])[] = [
  ['a curve over an empty range', 'empty-range', () => curve('x', 1, 1)],
  ['a curve over a range turned round', 'empty-range', () => curve('x', 2, 1)],
  ['a curve from NaN', 'not-a-number', () => curve('x', NaN, 1)],
  ['a curve to infinity', 'infinite-bound', () => curve('x', 0, Infinity)],
  ['a curve of a letter without a value', 'unknown-variable', () => curve('x + k', 0, 1)],
  [
    'a curve of a billion pixels',
    'too-large',
    () => {
      sampleCurve(read('x'), 'x', 0, 1, { pixels: 1e9 }, quiet)
    },
  ],
  ['an area over a pole', 'pole-in-range', () => area('1/x', -1, 1)],
  ['an area over a double pole', 'pole-in-range', () => area('1/(x-1)^2', 0, 3)],
  ['an area where there is nothing', 'undefined-in-range', () => area('ln(x)', -2, -1)],
  ['an area to NaN', 'not-a-number', () => area('x', 0, NaN)],
  ['an endless area', 'diverges', () => area('1/x', 1, Infinity)],
  ['an endless area of a line', 'diverges', () => area('x', 0, Infinity)],
  [
    'a sum of no step',
    'step-not-positive',
    () => runningSum(read('x'), 'x', 0, 0, 5, 'left', quiet),
  ],
  [
    'a sum of steps of NaN',
    'step-not-positive',
    () => runningSum(read('x'), 'x', 0, NaN, 5, 'left', quiet),
  ],
  ['a sum beyond memory', 'too-large', () => runningSum(read('x'), 'x', 0, 1, 1e12, 'left', quiet)],
  ['no formula for the bell curve', 'no-closed-form', () => antiderivative(read('e^(-x^2)'), 'x')],
  [
    'critical points of an empty range',
    'empty-range',
    () => criticalPoints(read('x^2'), 'x', 3, 3, quiet),
  ],
  [
    'critical points to infinity',
    'infinite-bound',
    () => criticalPoints(read('x^2'), 'x', 0, Infinity, quiet),
  ],
  ['inflections from NaN', 'not-a-number', () => inflections(read('x^2'), 'x', NaN, 1, quiet)],
  ['a secant of no width', 'step-not-positive', () => probe(read('x'), 'x', 1, 0)],
  [
    'directions from where there is no value',
    'undefined-here',
    () => scanDirections(read('ln(x)'), xy, [-1, 0], 0.1, 10, 'forward', quiet),
  ],
  [
    'directions without number',
    'too-large',
    () => scanDirections(read('x'), xy, [1, 0], 0.1, 1e9, 'forward', quiet),
  ],
  [
    'a direction to nowhere',
    'no-direction',
    () => directionalDerivative(read('x*y'), xy, [1, 1], [0, 0]),
  ],
  [
    'a place with too few coordinates',
    'shape-mismatch',
    () => stationaryPoint(read('x*y'), xy, [1]),
  ],
  ['steps without end', 'too-large', () => logarithmicSteps(-300, 300, 1000)],
  ['a grid of one column', 'too-few-points', () => heights({ columns: 1 })],
  ['a grid beyond memory', 'too-large', () => heights({ columns: 1e6, rows: 1e6 })],
  ['a grid over an empty side', 'empty-range', () => heights({ yRange: [2, 2] })],
  [
    'a field into arrays of another size',
    'shape-mismatch',
    () => {
      const into = { us: new Float64Array(1), vs: new Float64Array(25) }
      sampleGradient(read('x*y'), xy, square, quiet, into)
    },
  ],
  ['levels of an empty range', 'empty-range', () => niceLevels({ lo: 1, hi: 1 }, 5)],
  ['a rate of nothing', 'step-not-positive', () => startTraining({ ...plan, rate: 0 }, examples)],
  ['a rate of NaN', 'step-not-positive', () => startTraining({ ...plan, rate: NaN }, examples)],
  [
    'half an example in a batch',
    'invalid-option',
    () => startTraining({ ...plan, batch: 0.5 }, examples),
  ],
  [
    'examples with a NaN',
    'not-a-number',
    () => startTraining(plan, { ...examples, targets: [new Float64Array(10).fill(NaN)] }),
  ],
  [
    'more epochs than there are',
    'too-large',
    () => advance(startTraining(plan, examples), examples, 1e9, quiet),
  ],
  [
    'a gradient check without a step',
    'step-not-positive',
    () => checkGradient(shape, parameters, examples, 0, quiet),
  ],
  [
    'a decision grid over nothing',
    'empty-range',
    () => decisionGrid(shape, parameters, [1, 1], [0, 1], 5, 5, quiet),
  ],
  [
    'a decision grid beyond memory',
    'too-large',
    () => decisionGrid(shape, parameters, [0, 1], [0, 1], 1e5, 1e5, quiet),
  ],
  [
    'a descent from where there is no value',
    'undefined-here',
    () => descend(read('ln(x)'), ['x'], [-1], { rate: 0.1, steps: 5 }, quiet),
  ],
  [
    'a descent of momentum 1',
    'invalid-option',
    () => descend(read('x^2'), ['x'], [1], { rate: 0.1, momentum: 1, steps: 5 }, quiet),
  ],
  [
    'a descent without end',
    'too-large',
    () => descend(read('x^2'), ['x'], [1], { rate: 0.1, steps: 1e12 }, quiet),
  ],
  [
    'a margin of one class',
    'one-class-only',
    () => hardMargin(line([0, 1], [0, 1], [1, 1]), quiet),
  ],
  ['a margin with a NaN', 'not-a-number', () => hardMargin(line([0, NaN], [0, 1], [1, -1]), quiet)],
  [
    'a margin with an infinite point',
    'not-a-number',
    () => softMargin(line([0, Infinity], [0, 1], [1, -1]), 1, quiet),
  ],
  [
    'a margin of a third class',
    'invalid-option',
    () => hardMargin(line([0, 1, 2], [0, 1, 2], [1, -1, 3]), quiet),
  ],
  [
    'a soft margin of no penalty',
    'invalid-option',
    () => softMargin(line([0, 1], [0, 1], [1, -1]), 0, quiet),
  ],
  ['points without number', 'too-large', () => pointSet('moons', 1, 1e9, 0)],
  ['a scatter of NaN', 'invalid-option', () => pointSet('moons', 1, 10, NaN)],
  ['a gap that leaves no room', 'invalid-option', () => separableSet(1, 10, 9, 5)],
  ['half a separable point', 'too-few-points', () => separableSet(1, 2.5)],
  [
    'min of nothing',
    'wrong-argument-count',
    () => compileScalar({ kind: 'call', name: 'min', args: [] }, ['x']),
  ],
]

describe('bad input has a code of its own:', () => {
  it.each(cases)('%s: %s', (_, code, run) => {
    let failure: unknown
    try {
      run()
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(CoreFailure)
    expect((failure as CoreFailure).code).toBe(code)
  })
})

describe('what is no mistake is an answer:', () => {
  it('points that cannot be separated are said to be so, with a proof', () => {
    const found = hardMargin(line([0, 1, 0, 1], [0, 1, 1, 0], [1, 1, -1, -1]), quiet)
    expect(found).toMatchObject({ separable: false })
  })

  it('a rate that explodes is divergence, and no NaN comes out', () => {
    const wild: NetworkShape = { ...shape, hidden: 'relu', output: 'identity', loss: 'mse' }
    const start = startTraining({ ...plan, shape: wild, rate: 1e6 }, examples)
    const end = advance(start, examples, 500, quiet)
    expect(end.status).toBe('diverged')
    expect([...end.losses, ...end.parameters].every(Number.isFinite)).toBe(true)
    const run = descend(read('x^4'), ['x'], [3], { rate: 10, steps: 100 }, quiet)
    expect(run.outcome).toBe('diverged')
  })

  it('a curve without a single value is empty, with bounds that can be drawn', () => {
    const { ys, yBounds } = sampleCurve(read('ln(x)'), 'x', -3, -1, { pixels: 100 }, quiet)
    expect(ys.some(Number.isFinite)).toBe(false)
    expect(yBounds.lo).toBeLessThan(yBounds.hi)
  })
})
