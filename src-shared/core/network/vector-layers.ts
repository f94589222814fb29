import { type Pair, sigmoidParts, tanhOf, type VectorCode } from '../simd/index.ts'
import type { Activation, LayerLayout } from './shape.ts'

/** A layer's numbers for the pair of examples in hand. */
export interface Signals {
  readonly z: readonly Pair[]
  readonly a: readonly Pair[]
}

/** W·a + b. */
export function weighted(
  code: VectorCode,
  parameters: readonly Pair[],
  { inputs, outputs, weights, biases }: LayerLayout,
  a: readonly Pair[],
): Pair[] {
  return indices(outputs).map((j) =>
    a.reduce(
      (sum, one, i) => code.mulAdd(parameters[weights + j * inputs + i]!, one, sum),
      parameters[biases + j]!,
    ),
  )
}

export function activatePair(code: VectorCode, kind: Activation, z: Pair): Pair {
  switch (kind) {
    case 'tanh':
      return tanhOf(code, z)
    case 'sigmoid':
      return sigmoidParts(code, z).value
    case 'relu':
      return code.binary('larger', code.number(0), z)
    case 'identity':
      return z
  }
}

/** z and a of every layer, the inputs first; `z` of the inputs is empty. */
export function forwardPairs(
  code: VectorCode,
  parameters: readonly Pair[],
  layers: readonly LayerLayout[],
  inputs: readonly Pair[],
): Signals[] {
  const signals: Signals[] = [{ z: [], a: inputs }]
  for (const layer of layers) {
    const z = weighted(code, parameters, layer, signals[signals.length - 1]!.a)
    signals.push({ z, a: z.map((one) => activatePair(code, layer.activation, one)) })
  }
  return signals
}

export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}
