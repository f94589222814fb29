import { checkStop, type RunContext } from '../context.ts'
import { exampleCount, type Examples, requireFit } from './examples.ts'
import { gradientPass } from './generate-pass.ts'
import { naturalOrder } from './natural-order.ts'
import type { NetworkShape } from './shape.ts'

export interface LossGradient {
  /** Mean over the examples. */
  readonly loss: number
  /** ∂loss/∂parameter, in the layout of the parameters. */
  readonly gradient: Float64Array
}

/** Mean loss over all examples and its gradient by backpropagation. */
export function lossGradient(
  shape: NetworkShape,
  parameters: Float64Array,
  examples: Examples,
): LossGradient {
  requireFit(shape, examples)
  const count = exampleCount(examples)
  const gradient = new Float64Array(parameters.length)
  const { inputs, targets } = examples
  const sum = gradientPass(shape)(
    parameters,
    inputs,
    targets,
    naturalOrder(count),
    0,
    count,
    gradient,
  )
  return { loss: sum / count, gradient: gradient.map((entry) => entry / count) }
}

export interface GradientCheck {
  readonly backward: Float64Array
  readonly difference: Float64Array
  readonly maxError: number
  /** `maxError` over the largest entry: below 1e-8 for a right backward pass. */
  readonly relativeError: number
}

/** The gradient by backpropagation beside central differences of the loss over `step`. */
export function checkGradient(
  shape: NetworkShape,
  parameters: Float64Array,
  examples: Examples,
  step: number,
  context: RunContext,
): GradientCheck {
  const { gradient } = lossGradient(shape, parameters, examples)
  const moved = parameters.slice()
  const difference = parameters.map((value, i) => {
    checkStop(context)
    moved[i] = value + step
    const ahead = lossGradient(shape, moved, examples).loss
    moved[i] = value - step
    const behind = lossGradient(shape, moved, examples).loss
    moved[i] = value
    return (ahead - behind) / (2 * step)
  })
  let maxError = 0
  let largest = 0
  gradient.forEach((entry, i) => {
    maxError = Math.max(maxError, Math.abs(entry - difference[i]!))
    largest = Math.max(largest, Math.abs(entry))
  })
  return {
    backward: gradient,
    difference,
    maxError,
    relativeError: maxError / Math.max(largest, 1e-300),
  }
}
