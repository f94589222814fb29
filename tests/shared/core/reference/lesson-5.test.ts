import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import {
  advance,
  checkGradient,
  countCorrect,
  examine,
  examplesOf,
  initialParameters,
  type NetworkShape,
  predict,
  startTraining,
} from '../../../../src-shared/core/network/index.ts'
import { pointSet } from '../../../../src-shared/core/random/index.ts'
import { reference } from './reference.ts'

describe.each(Object.entries(reference.L5.configs))('%s', (_, config) => {
  const shape: NetworkShape = {
    sizes: reference.L5.sizes,
    hidden: config.hidden as NetworkShape['hidden'],
    output: 'sigmoid',
    loss: config.loss_kind as NetworkShape['loss'],
  }
  const set = pointSet('circles', config.seed_data, config.n, 0.15)
  const examples = examplesOf(set)
  const plan = { shape, rate: config.lr, batch: 0, seed: config.seed_weights }
  const end = advance(startTraining(plan, examples), examples, config.epochs, quietContext)

  it('learns from the points of the reference', () => {
    const first = config.data.first_five.map((__, i) => [set.xs[i], set.ys[i]])
    expect(first).toEqual(config.data.first_five)
    if (!('x' in config.data)) return
    expect([...set.xs]).toEqual(config.data.x)
    expect([...set.ys]).toEqual(config.data.y)
  })

  it('has a loss that never rises, where the reference says so', () => {
    const rises = end.losses.some((loss, k) => k > 0 && loss > end.losses[k - 1]!)
    expect(!rises).toBe(config.loss_never_rises)
  })

  it('ends with the accuracy of the reference, no point on the threshold', () => {
    expect(countCorrect(shape, end.parameters, examples) / config.n).toBe(config.final_accuracy)
    let closest = Infinity
    set.xs.forEach((x, i) => {
      const [output] = predict(shape, end.parameters, [x, set.ys[i]!])
      closest = Math.min(closest, Math.abs(output! - 0.5))
    })
    expect(Math.abs(closest - config.final_closest_probability_to_half)).toBeLessThan(1e-9)
  })

  it('passes the gradient check as the reference does', () => {
    const { step, doubles } = config.gradient_check
    const parameters = initialParameters(shape, config.seed_weights)
    const check = checkGradient(shape, parameters, examples, step, quietContext)
    expect(check.relativeError).toBeLessThan(1e-8)
    expect(check.maxError).toBeLessThan(10 * doubles.max_abs_error)
  })

  it('stays as close to the reference as the reference is to 80-bit arithmetic, nearly', () => {
    const every = end.losses.filter((__, k) => k % config.loss_every === 0)
    const gap = Math.max(...config.loss.map((loss, k) => Math.abs(loss - every[k]!)))
    expect(gap).toBeLessThan(100 * config.drift_from_80bit_run.loss_max_abs)
    const final = config.final.flatMap(({ W, b }) => [...W.flat(), ...b])
    const drift = Math.max(...final.map((value, i) => Math.abs(value - end.parameters[i]!)))
    expect(drift).toBeLessThan(100 * config.drift_from_80bit_run.weights_max_abs)
  })

  it('has Jacobians that central differences confirm, before and after', () => {
    const { input, initial, final } = config.jacobians
    for (const [expected, layers] of [
      [initial, config.initial],
      [final, config.final],
    ] as const) {
      const parameters = Float64Array.from(layers.flatMap(({ W, b }) => [...W.flat(), ...b]))
      const { jacobian } = examine(shape, parameters, input, [1])
      const h = 1e-6
      const differences = [0, 1].map((k) => {
        const [ahead, behind] = [h, -h].map(
          (by) =>
            predict(
              shape,
              parameters,
              input.map((x, i) => (i === k ? x + by : x)),
            )[0]!,
        )
        return (ahead! - behind!) / (2 * h)
      })
      const gaps = differences.map((one, k) => Math.abs(one - jacobian[0]![k]!))
      expect(Math.max(...gaps)).toBeLessThan(
        Math.max(10 * expected.central_difference_max_abs_error, 1e-10),
      )
    }
  })
})
