import { describe, expect, it } from 'vitest'
import { examplesOf, initialParameters } from '../../../../src-shared/core/network/index.ts'
import { gradientPass } from '../../../../src-shared/core/network/generate-pass.ts'
import { naturalOrder } from '../../../../src-shared/core/network/natural-order.ts'
import type { NetworkShape } from '../../../../src-shared/core/network/shape.ts'
import { fastGradientPass } from '../../../../src-shared/core/network/vector-pass.ts'
import { forwardPass } from '../../../../src-shared/core/network/vector-forward.ts'
import { lower, rowFunction } from '../../../../src-shared/core/expression/compile/index.ts'
import { pointSet } from '../../../../src-shared/core/random/index.ts'
import { read } from '../read.ts'

const shapes: readonly NetworkShape[] = [
  { sizes: [2, 4, 3, 1], hidden: 'tanh', output: 'sigmoid', loss: 'bce' },
  { sizes: [2, 5, 1], hidden: 'relu', output: 'sigmoid', loss: 'bce' },
  { sizes: [2, 3, 3, 1], hidden: 'sigmoid', output: 'sigmoid', loss: 'mse' },
  { sizes: [2, 4, 1], hidden: 'identity', output: 'tanh', loss: 'mse' },
  { sizes: [2, 1], hidden: 'relu', output: 'identity', loss: 'mse' },
]

describe.each(shapes)('a pass two examples at a time: $sizes $hidden $output $loss', (shape) => {
  const parameters = initialParameters(shape, 7)

  it.each([1, 2, 3, 60, 61, 4501])('gives for %d examples what one at a time gives', (count) => {
    const { inputs, targets } = examplesOf(pointSet('xor', 5, Math.max(2, count), 0.2))
    const order = naturalOrder(count)
    const [slow, fast] = [gradientPass(shape), fastGradientPass(shape)].map((pass) => {
      const gradient = new Float64Array(parameters.length)
      const loss = pass(parameters, inputs, targets, order, 0, count, gradient)
      return { loss, gradient }
    })
    expect(Math.abs(fast!.loss - slow!.loss)).toBeLessThan(1e-13 * count)
    fast!.gradient.forEach((entry, i) => {
      expect(Math.abs(entry - slow!.gradient[i]!)).toBeLessThan(1e-13 * count)
    })
    const gradient = new Float64Array(parameters.length)
    const loss = fastGradientPass(shape)(parameters, inputs, targets, null, 0, count, gradient)
    expect({ loss, gradient }).toEqual(fast)
  })

  it('takes the examples of its part of the order, and adds to the gradient it is given', () => {
    const { inputs, targets } = examplesOf(pointSet('xor', 5, 40, 0.2))
    const order = Int32Array.of(39, 3, 17, 17, 8, 0, 21, 5)
    const [slow, fast] = [gradientPass(shape), fastGradientPass(shape)].map((pass) => {
      const gradient = new Float64Array(parameters.length).fill(1)
      pass(parameters, inputs, targets, order, 1, 6, gradient)
      return gradient
    })
    fast!.forEach((entry, i) => {
      expect(entry).toBeCloseTo(slow![i]!, 12)
    })
  })

  it('lets numbers that are none through, so that divergence is seen', () => {
    const { inputs, targets } = examplesOf(pointSet('xor', 5, 40, 0.2))
    const broken = parameters.slice()
    broken[0] = NaN
    const gradient = new Float64Array(parameters.length)
    const loss = fastGradientPass(shape)(broken, inputs, targets, null, 0, 40, gradient)
    if (shape.hidden !== 'relu') expect(loss).toBeNaN()
    broken.fill(1e200)
    const wild = fastGradientPass(shape)(broken, inputs, targets, null, 0, 40, gradient)
    const slow = gradientPass(shape)(broken, inputs, targets, null, 0, 40, gradient)
    expect(Number.isFinite(wild)).toBe(Number.isFinite(slow))
  })
})

it('a pass between two rows of a grid leaves the next row right', () => {
  const [shape] = shapes
  const columns = [Float64Array.from({ length: 50 }, (_, i) => i)]
  const fill = rowFunction(lower([read('x*y')], ['x', 'y']), columns, 50, 1000)
  const found = new Float64Array(50)
  fill(Float64Array.of(2), [found], 0)
  const parameters = initialParameters(shape!, 7)
  const { inputs, targets } = examplesOf(pointSet('xor', 5, 40, 0.2))
  const gradient = new Float64Array(parameters.length)
  fastGradientPass(shape!)(parameters, inputs, targets, null, 0, 40, gradient)
  fill(Float64Array.of(3), [found], 0)
  expect([...found.subarray(0, 4)]).toEqual([0, 3, 6, 9])
  forwardPass(shape!)?.(parameters, inputs, 40, new Float64Array(40))
  fill(Float64Array.of(-1), [found], 0)
  expect([...found.subarray(1, 4)]).toEqual([-1, -2, -3])
})
