import { activate, layoutOf, type LayerLayout, type NetworkShape } from './shape.ts'

export interface LayerCheck {
  /** ∂a/∂input by central differences, row by row. */
  readonly difference: readonly Float64Array[]
  /**
   * Largest gap to the Jacobian over the Jacobian's largest entry; 0 where both are nothing but zeros,
   * NaN where a corner of relu lies within the step, so that the difference is of both sides.
   */
  readonly relativeError: number
}

/** One layer's Jacobian again, by moving each of its inputs by ± `step`. */
export function checkLayer(
  shape: NetworkShape,
  parameters: Float64Array,
  layer: number,
  { input, z, jacobian }: Pick<LayerEvaluation, 'input' | 'z' | 'jacobian'>,
  step: number,
): LayerCheck {
  const layout = layoutOf(shape)[layer]!
  const moved = input.slice()
  const columns = Array.from(input, (value, i) => {
    moved[i] = value + step
    const ahead = outputsOf(layout, parameters, moved)
    moved[i] = value - step
    const behind = outputsOf(layout, parameters, moved)
    moved[i] = value
    return ahead.map((one, j) => (one - behind[j]!) / (2 * step))
  })
  const difference = jacobian.map((_, j) => Float64Array.from(columns, (column) => column[j]!))
  let gap = 0
  let largest = 0
  jacobian.forEach((row, j) => {
    row.forEach((entry, i) => {
      gap = Math.max(gap, Math.abs(entry - difference[j]![i]!))
      largest = Math.max(largest, Math.abs(entry))
    })
  })
  if (layout.activation === 'relu' && reachesCorner(layout, parameters, z, step)) {
    return { difference, relativeError: NaN }
  }
  return { difference, relativeError: gap === 0 ? 0 : gap / Math.max(largest, 1e-300) }
}

interface LayerEvaluation {
  readonly input: Float64Array
  readonly z: Float64Array
  readonly jacobian: readonly Float64Array[]
}

function reachesCorner(
  { inputs, weights }: LayerLayout,
  parameters: Float64Array,
  z: Float64Array,
  step: number,
): boolean {
  return z.some((one, j) => {
    let most = 0
    for (let i = 0; i < inputs; i++) {
      most = Math.max(most, Math.abs(parameters[weights + j * inputs + i]!))
    }
    return Math.abs(one) <= most * step
  })
}

function outputsOf(
  { inputs, outputs, weights, biases, activation }: LayerLayout,
  parameters: Float64Array,
  input: Float64Array,
): Float64Array {
  return Float64Array.from({ length: outputs }, (_, j) => {
    let sum = 0
    for (let i = 0; i < inputs; i++) sum += parameters[weights + j * inputs + i]! * input[i]!
    return activate(activation, sum + parameters[biases + j]!)
  })
}
