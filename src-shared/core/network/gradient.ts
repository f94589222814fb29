import { checkStop, CoreFailure, quietContext, type RunContext } from '../context.ts'
import { exampleCount, type Examples, requireFit } from './examples.ts'
import { gradientPass, type GradientPass } from './generate-pass.ts'
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
  context: RunContext = quietContext,
): LossGradient {
  requireFit(shape, examples)
  const count = exampleCount(examples)
  const gradient = new Float64Array(parameters.length)
  const sum = summedPass(gradientPass(shape), parameters, examples, gradient, context)
  return { loss: sum / count, gradient: gradient.map((entry) => entry / count) }
}

/** Examples whose pass takes a few milliseconds at most, between two looks at the clock. */
export function uninterrupted(parameters: Float64Array): number {
  return 2 * Math.ceil(500_000 / parameters.length)
}

/** One pass over all examples, in parts. Returns the summed loss, adds to `gradient`; throws `Stopped`. */
export function summedPass(
  pass: GradientPass,
  parameters: Float64Array,
  examples: Examples,
  gradient: Float64Array,
  context: RunContext,
): number {
  const { inputs, targets } = examples
  const count = exampleCount(examples)
  const atOnce = uninterrupted(parameters)
  let sum = 0
  for (let from = 0; from < count; from += atOnce) {
    if (from > 0) checkStop(context)
    const to = Math.min(from + atOnce, count)
    sum += pass(parameters, inputs, targets, null, from, to, gradient)
  }
  return sum
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
  if (!(step > 0) || !Number.isFinite(step)) throw new CoreFailure('step-not-positive', { step })
  const { gradient } = lossGradient(shape, parameters, examples, context)
  const moved = parameters.slice()
  const difference = parameters.map((value, i) => {
    checkStop(context)
    moved[i] = value + step
    const ahead = lossGradient(shape, moved, examples, context).loss
    moved[i] = value - step
    const behind = lossGradient(shape, moved, examples, context).loss
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
