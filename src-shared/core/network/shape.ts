import { CoreFailure } from '../context.ts'
import { mulberry32, symmetric } from '../random/index.ts'

export const activations = ['tanh', 'sigmoid', 'relu', 'identity'] as const
export type Activation = (typeof activations)[number]
/** `bce`: cross-entropy of sigmoid outputs; `mse`: mean squared error. */
export type LossKind = 'bce' | 'mse'

/** A network of dense layers: a = f(W·x + b). */
export interface NetworkShape {
  /** Neurons of each layer, inputs first. */
  readonly sizes: readonly number[]
  readonly hidden: Activation
  readonly output: Activation
  readonly loss: LossKind
}

/** Where a layer's numbers lie: weights row by row, one row per neuron, then the biases. */
export interface LayerLayout {
  readonly inputs: number
  readonly outputs: number
  readonly weights: number
  readonly biases: number
  readonly activation: Activation
}

/** The loops are unrolled per shape; beyond this the code would outgrow the engine's patience. */
const mostParameters = 2000
const mostLayers = 8

/** Throws `CoreFailure` for a shape that makes no sense or is too large. */
export function layoutOf(shape: NetworkShape): readonly LayerLayout[] {
  const { sizes, hidden, output, loss } = shape
  if (sizes.length < 2) throw new CoreFailure('too-few-points', { layers: sizes.length })
  if (sizes.length > mostLayers + 1) throw new CoreFailure('too-large', { layers: sizes.length })
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new CoreFailure('invalid-option', { sizes: sizes.join('-') })
  }
  if (loss === 'bce' && output !== 'sigmoid') throw new CoreFailure('invalid-option', { output })
  let at = 0
  const layers = sizes.slice(1).map((outputs, k): LayerLayout => {
    const inputs = sizes[k]!
    const weights = at
    const biases = weights + inputs * outputs
    at = biases + outputs
    return {
      inputs,
      outputs,
      weights,
      biases,
      activation: k === sizes.length - 2 ? output : hidden,
    }
  })
  if (at > mostParameters)
    throw new CoreFailure('too-large', { parameters: at, most: mostParameters })
  return layers
}

/** Equal for equal shapes. */
export function shapeKey({ sizes, hidden, output, loss }: NetworkShape): string {
  return [sizes.join('-'), hidden, output, loss].join('|')
}

export function parameterCount(shape: NetworkShape): number {
  const layers = layoutOf(shape)
  const last = layers[layers.length - 1]!
  return last.biases + last.outputs
}

/**
 * Starting parameters: weights even in ±√(6/(inputs + outputs)) (Glorot and Bengio, 2010), biases 0.
 * Layer by layer, row by row, so the same seed gives the same network everywhere.
 */
export function initialParameters(shape: NetworkShape, seed: number): Float64Array {
  const parameters = new Float64Array(parameterCount(shape))
  const draw = mulberry32(seed)
  for (const { inputs, outputs, weights } of layoutOf(shape)) {
    const limit = Math.sqrt(6 / (inputs + outputs))
    for (let i = 0; i < inputs * outputs; i++) parameters[weights + i] = symmetric(draw) * limit
  }
  return parameters
}

export function activate(kind: Activation, z: number): number {
  switch (kind) {
    case 'tanh':
      return Math.tanh(z)
    case 'sigmoid':
      return 1 / (1 + Math.exp(-z))
    case 'relu':
      return z > 0 ? z : 0
    case 'identity':
      return z
  }
}

/** f′ from z and a = f(z); relu has slope 0 at 0. */
export function activationSlope(kind: Activation, z: number, a: number): number {
  switch (kind) {
    case 'tanh':
      return 1 - a * a
    case 'sigmoid':
      return a * (1 - a)
    case 'relu':
      return z > 0 ? 1 : 0
    case 'identity':
      return 1
  }
}
