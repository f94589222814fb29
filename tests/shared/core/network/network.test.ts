import { describe, expect, it } from 'vitest'
import { quietContext, Stopped } from '../../../../src-shared/core/context.ts'
import {
  advance,
  checkGradient,
  countCorrect,
  decisionGrid,
  examine,
  examplesOf,
  initialParameters,
  layoutOf,
  lossGradient,
  type NetworkShape,
  predict,
  rewind,
  startTraining,
} from '../../../../src-shared/core/network/index.ts'
import { pointSet } from '../../../../src-shared/core/random/index.ts'
import { reference } from '../reference/reference.ts'

interface ReferenceLayer {
  readonly W: number[][]
  readonly b: number[]
}

/** Layers of the reference in the layout of the parameters. */
function flatten(layers: readonly ReferenceLayer[]): number[] {
  return layers.flatMap(({ W, b }) => [...W.flat(), ...b])
}

function expectClose(
  found: ArrayLike<number>,
  expected: readonly number[],
  tolerance: number,
): void {
  expect(found.length).toBe(expected.length)
  expected.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThan(tolerance)
  })
}

const configs = Object.entries(reference.L5.configs)

describe.each(configs)('%s', (_, config) => {
  const shape: NetworkShape = {
    sizes: reference.L5.sizes,
    hidden: config.hidden as NetworkShape['hidden'],
    output: 'sigmoid',
    loss: config.loss_kind as NetworkShape['loss'],
  }
  const examples = examplesOf(pointSet('circles', config.seed_data, config.n, 0.15))
  const plan = { shape, rate: config.lr, batch: 0, seed: config.seed_weights }
  const start = startTraining(plan, examples)

  it('starts from the reference weights and gradient', () => {
    expect([...start.parameters]).toEqual(flatten(config.initial))
    const { gradient } = lossGradient(shape, start.parameters, examples)
    const expected = config.gradient_epoch_0.flatMap(({ dW, db }) => [...dW.flat(), ...db])
    expectClose(gradient, expected, 1e-12)
  })

  it('passes the finite-difference check', () => {
    const check = checkGradient(shape, start.parameters, examples, 1e-6, quietContext)
    expect(check.relativeError).toBeLessThan(1e-8)
  })

  it('follows the reference loss curve to the reference weights', () => {
    const end = advance(start, examples, config.epochs, quietContext)
    const every = end.losses.filter((__, k) => k % config.loss_every === 0)
    expectClose(every, config.loss, 1e-9)
    expectClose(end.parameters, flatten(config.final), 1e-9)
    expect(countCorrect(shape, end.parameters, examples)).toBe(config.final_correct)
  })

  it('shows the reference Jacobians of each layer and of the whole', () => {
    const { input, initial, final } = config.jacobians
    for (const [expected, layers] of [
      [initial, config.initial],
      [final, config.final],
    ] as const) {
      const view = examine(shape, Float64Array.from(flatten(layers)), input, [1])
      expect(view.output[0]).toBeCloseTo(expected.output, 12)
      view.layers.forEach((layer, k) => {
        layer.jacobian.forEach((row, j) => {
          expectClose(row, expected.layers[k]![j]!, 1e-12)
        })
      })
      expectClose(view.jacobian[0]!, expected.product, 1e-12)
    }
  })
})

const shape: NetworkShape = { sizes: [2, 3, 1], hidden: 'tanh', output: 'sigmoid', loss: 'bce' }
const examples = examplesOf(pointSet('moons', 3, 60, 0.1))

describe('a training run', () => {
  it.each([0, 7])('is the same however it is divided, batch %d', (batch) => {
    const start = startTraining({ shape, rate: 0.3, batch, seed: 9 }, examples)
    const whole = advance(start, examples, 150, quietContext)
    const parts = [1, 49, 100].reduce(
      (run, epochs) => advance(run, examples, epochs, quietContext),
      start,
    )
    expect(parts.parameters).toEqual(whole.parameters)
    expect(parts.losses).toEqual(whole.losses)
    const back = rewind(whole, examples, 33, quietContext)
    expect(back.parameters).toEqual(advance(start, examples, 33, quietContext).parameters)
    expect(back.losses).toEqual(whole.losses.slice(0, 34))
    expect(advance(back, examples, 117, quietContext).parameters).toEqual(whole.parameters)
  })

  it('reports divergence and keeps the last finite numbers', () => {
    const wild: NetworkShape = { ...shape, hidden: 'relu', output: 'identity', loss: 'mse' }
    const start = startTraining({ shape: wild, rate: 1e3, batch: 0, seed: 1 }, examples)
    const end = advance(start, examples, 5000, quietContext)
    expect(end.status).toBe('diverged')
    expect(end.parameters.every(Number.isFinite)).toBe(true)
    expect(end.losses.every(Number.isFinite)).toBe(true)
    expect(end.losses).toHaveLength(end.epoch + 1)
  })

  it('leaves its last value untouched when cancelled', () => {
    const start = startTraining({ shape, rate: 0.3, batch: 0, seed: 9 }, examples)
    const before = start.parameters.slice()
    let asked = 0
    const context = { ...quietContext, shouldStop: () => asked++ > 5 }
    expect(() => advance(start, examples, 100, context)).toThrow(Stopped)
    expect(start.parameters).toEqual(before)
  })
})

describe('the microscope', () => {
  it('adds up to the gradient of the whole batch', () => {
    const parameters = initialParameters(shape, 4)
    const { gradient, loss } = lossGradient(shape, parameters, examples)
    const sum = new Float64Array(gradient.length)
    let total = 0
    examples.targets[0]!.forEach((target, n) => {
      const view = examine(
        shape,
        parameters,
        examples.inputs.map((column) => column[n]!),
        [target],
      )
      total += view.loss
      layoutOf(shape).forEach(({ weights, biases, inputs }, k) => {
        view.layers[k]!.weightGradient.forEach((row, j) => {
          row.forEach((entry, i) => (sum[weights + j * inputs + i]! += entry))
        })
        view.layers[k]!.biasGradient.forEach((entry, j) => (sum[biases + j]! += entry))
      })
    })
    expect(total / 60).toBeCloseTo(loss, 12)
    sum.forEach((entry, i) => {
      expect(entry / 60).toBeCloseTo(gradient[i]!, 12)
    })
  })

  it('gives the slope of the output that differences give', () => {
    const parameters = initialParameters(shape, 4)
    const { jacobian } = examine(shape, parameters, [0.3, -0.2], [1])
    const h = 1e-6
    const along = (dx: number, dy: number): number =>
      (predict(shape, parameters, [0.3 + dx, -0.2 + dy])[0]! -
        predict(shape, parameters, [0.3 - dx, -0.2 - dy])[0]!) /
      (2 * h)
    expect(jacobian[0]![0]).toBeCloseTo(along(h, 0), 8)
    expect(jacobian[0]![1]).toBeCloseTo(along(0, h), 8)
  })
})

describe('the decision grid', () => {
  it('holds the prediction at every node', () => {
    const parameters = initialParameters(shape, 4)
    const { values } = decisionGrid(shape, parameters, [-1, 1], [-2, 2], 5, 3, quietContext)
    expect(values[0]).toBe(predict(shape, parameters, [-1, -2])[0])
    expect(values[7]).toBe(predict(shape, parameters, [0, 0])[0])
    expect(values[14]).toBe(predict(shape, parameters, [1, 2])[0])
  })
})

describe('bad input', () => {
  it('is refused by name', () => {
    expect(() => layoutOf({ ...shape, sizes: [2, 0, 1] })).toThrow('invalid-option')
    expect(() => layoutOf({ ...shape, sizes: [2, 500, 500, 1] })).toThrow('too-large')
    expect(() => layoutOf({ ...shape, output: 'relu' })).toThrow('invalid-option')
    const plan = { shape, rate: 0, batch: 0, seed: 1 }
    expect(() => startTraining(plan, examples)).toThrow('step-not-positive')
    const wrong = { ...examples, inputs: [examples.inputs[0]!] }
    expect(() => startTraining({ ...plan, rate: 1 }, wrong)).toThrow('shape-mismatch')
  })
})

describe('many outputs at a time', () => {
  it('are those of one example at a time', () => {
    const parameters = initialParameters(shape, 4)
    const { values } = decisionGrid(shape, parameters, [-1, 1], [-2, 2], 101, 51, quietContext)
    values.forEach((value, k) => {
      const place = [-1 + (2 * (k % 101)) / 100, -2 + (4 * Math.floor(k / 101)) / 50]
      expect(Math.abs(value - predict(shape, parameters, place)[0]!)).toBeLessThan(1e-14)
    })
    const set = pointSet('circles', 5, 3001, 0.3)
    const right = countCorrect(shape, parameters, examplesOf(set))
    const one = set.classes.filter(
      (known, i) => predict(shape, parameters, [set.xs[i]!, set.ys[i]!])[0]! >= 0.5 === known > 0,
    )
    expect(right).toBe(one.length)
  })
})
