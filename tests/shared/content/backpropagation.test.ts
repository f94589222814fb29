import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import type { Inspection, Probe, TrainResponse } from '../../../src-shared/domain/index.ts'

// The figures that the prose of lesson 5 quotes.

const network = { sizes: [2, 2, 1], hidden: 'relu', output: 'identity', loss: 'mse' } as const
const start = Float64Array.of(1, 1, 3, -1, 0, 0, 1, -2, 0)
const inspect = (parameters: Float64Array, input = [1, 2]): Inspection =>
  run(
    { type: 'inspect', request: { network, parameters, input, target: 0 } },
    quietContext,
  ) as Inspection

/** One step of gradient descent on the weights of the network of "Two paths in plain numbers". */
function lossAfter(rate: number): number {
  const { layers } = inspect(start)
  const gradient = layers.flatMap(({ weightGradient, delta }) => [
    ...weightGradient.flatMap((row) => [...row]),
    ...delta.map(() => 0),
  ])
  return inspect(start.map((value, i) => value - rate * (gradient[i] ?? 0))).loss
}

describe('two paths in plain numbers', () => {
  it('answer, loss and deltas are those of the text', () => {
    const { output, loss, layers } = inspect(start)
    expect([output, loss]).toEqual([1, 1])
    expect([...(layers[1]?.delta ?? [])]).toEqual([2])
    expect([...(layers[0]?.delta ?? [])]).toEqual([2, -4])
  })

  it('a short step lowers the loss, a long one leaps over the valley', () => {
    expect(lossAfter(0.01)).toBeCloseTo(0.091, 3)
    expect(lossAfter(0.05)).toBeCloseTo(6.0025, 10)
  })

  it('the two paths from the first input add up to −5', () => {
    expect(inspect(start, [1.5, 2]).output - inspect(start).output).toBeCloseTo(-2.5, 12)
  })

  it('a negative sum silences its neuron', () => {
    const silent = start.with(2, -1)
    expect([...(inspect(silent).layers[0]?.delta ?? [])]).toEqual([6, -0])
  })
})

it('the slope of the first guess is −2', () => {
  const f = { text: '(tanh(2x) - 1/2)^2', variable: 'x' }
  const probe = run(
    { type: 'probe', request: { function: f, at: 0, delta: 1e-6 } },
    quietContext,
  ) as Probe
  expect(probe.slope).toBeCloseTo(-2, 12)
})

it('with sigmoid the gradient shrinks by orders of magnitude, with tanh and relu it does not', () => {
  const shrinkage = (hidden: 'sigmoid' | 'tanh' | 'relu'): number => {
    const { gradientSizes } = run(
      {
        type: 'train',
        request: {
          network: { sizes: [2, 4, 4, 4, 4, 4, 1], hidden, output: 'sigmoid', loss: 'bce' },
          points: { set: 'circles', seed: 42, count: 200, noise: 0.15 },
          rate: 0.5,
          seed: 1,
          epochs: 0,
        },
      },
      quietContext,
    ) as TrainResponse
    return (gradientSizes.at(-1) ?? NaN) / (gradientSizes[0] ?? NaN)
  }
  expect(shrinkage('sigmoid')).toBeGreaterThan(1000)
  expect(shrinkage('tanh')).toBeLessThan(10)
  expect(shrinkage('relu')).toBeLessThan(10)
})
