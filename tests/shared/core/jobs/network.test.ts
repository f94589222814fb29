import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { run } from '../../../../src-shared/core/index.ts'
import type {
  HiddenActivation,
  InspectRequest,
  Inspection,
  NetworkDesign,
  TrainRequest,
  TrainResponse,
} from '../../../../src-shared/domain/index.ts'
import { reference } from '../reference/reference.ts'

const train = (request: TrainRequest): TrainResponse =>
  run({ type: 'train', request }, quietContext) as TrainResponse
const inspect = (request: InspectRequest): Inspection =>
  run({ type: 'inspect', request }, quietContext) as Inspection

const configs = Object.entries(reference.L5.configs)

describe.each(configs)('%s', (_, config) => {
  const network: NetworkDesign = {
    sizes: reference.L5.sizes,
    hidden: config.hidden as HiddenActivation,
    output: 'sigmoid',
    loss: config.loss_kind as NetworkDesign['loss'],
  }
  const request: TrainRequest = {
    network,
    points: { set: 'circles', seed: config.seed_data, count: config.n, noise: 0.15 },
    rate: config.lr,
    seed: config.seed_weights,
    epochs: config.epochs,
  }

  it('trains to the reference losses and accuracy, in one call or in many', () => {
    const whole = train(request)
    expect(whole.correct).toBe(config.final_correct)
    const every = whole.losses.filter((__, k) => k % config.loss_every === 0)
    expect(every).toHaveLength(config.loss.length)
    config.loss.forEach((loss, k) => {
      expect(Math.abs(every[k]! - loss)).toBeLessThan(1e-9)
    })
    const first = train({ ...request, epochs: 37 })
    const second = train({ ...request, since: first, epochs: config.epochs - 37 })
    expect(second.parameters).toEqual(whole.parameters)
    expect(second.epoch).toBe(config.epochs)
    expect([...first.losses, ...second.losses]).toEqual([...whole.losses])
  })

  it('shows each layer’s Jacobian beside differences that agree with it', () => {
    const { parameters } = train(request)
    const { input, final } = config.jacobians
    const { layers, output } = inspect({ network, parameters, input, target: 1 })
    expect(output).toBeCloseTo(final.output, 8)
    layers.forEach(({ jacobian, difference, relativeError, slope, weights }, k) => {
      expect(relativeError).toBeLessThan(1e-7)
      jacobian.forEach((row, j) => {
        row.forEach((entry, i) => {
          expect(entry).toBeCloseTo(final.layers[k]![j]![i]!, 8)
          expect(entry).toBeCloseTo(slope[j]! * weights[j]![i]!, 14)
          expect(entry).toBeCloseTo(difference[j]![i]!, 6)
        })
      })
    })
  })

  it('gives ∂L/∂w as δ·a, as differences of the loss do, and its mean over all points', () => {
    const { parameters } = train({ ...request, epochs: 0 })
    const { layers } = inspect({
      network,
      parameters,
      input: config.jacobians.input,
      target: 0,
      points: request.points,
    })
    const gradient = config.gradient_epoch_0
    layers.forEach((layer, k) => {
      layer.weightGradient.forEach((row, j) => {
        row.forEach((entry, i) => {
          expect(entry).toBe(layer.delta[j]! * layer.input[i]!)
          expect(entry).toBeCloseTo(layer.weightDifference[j]![i]!, 7)
          expect(layer.meanWeightGradient![j]![i]!).toBeCloseTo(gradient[k]!.dW[j]![i]!, 12)
        })
        expect(layer.meanBiasGradient![j]!).toBeCloseTo(gradient[k]!.db[j]!, 12)
      })
    })
  })
})

const network: NetworkDesign = {
  sizes: [2, 4, 3, 1],
  hidden: 'relu',
  output: 'sigmoid',
  loss: 'bce',
}
const points = { set: 'moons', seed: 3, count: 40, noise: 0.1 } as const

it('draws the output over the square asked for', () => {
  const { outputs, parameters } = train({
    network,
    points,
    rate: 0.1,
    seed: 2,
    epochs: 3,
    grid: { from: -2, to: 2, nodes: 5 },
  })
  expect(outputs).toHaveLength(25)
  const { output } = inspect({ network, parameters, input: [-1, 2], target: 0 })
  expect(outputs?.[21]).toBeCloseTo(output, 14)
})

it('says where the corner of relu makes differences useless', () => {
  const { parameters } = train({ network, points, rate: 0.1, seed: 2, epochs: 0 })
  const { layers } = inspect({ network, parameters, input: [0, 0], target: 0 })
  expect(layers[0]?.relativeError).toBeNaN()
})

it('stops before the numbers leave the finite ones, and says so', () => {
  const { status, losses, parameters } = train({
    network: { ...network, output: 'identity', loss: 'mse' },
    points,
    rate: 1000,
    seed: 2,
    epochs: 500,
  })
  expect(status).toBe('diverged')
  expect([...losses, ...parameters].every(Number.isFinite)).toBe(true)
})

it('refuses parameters of another network by name', () => {
  const since = { epoch: 1, parameters: new Float64Array(3) }
  expect(() => train({ network, points, rate: 1, seed: 1, epochs: 1, since })).toThrow(
    'shape-mismatch',
  )
})
