import { CoreFailure } from '../context.ts'
import { activate, activationSlope, layoutOf, type NetworkShape } from './shape.ts'

/** Everything one layer does with one example. */
export interface LayerView {
  /** What came in. */
  readonly input: Float64Array
  /** W·input + b. */
  readonly z: Float64Array
  /** f(z). */
  readonly a: Float64Array
  /** f′(z). */
  readonly slope: Float64Array
  /** ∂a/∂input = diag(f′(z))·W, row by row. */
  readonly jacobian: readonly Float64Array[]
  /** ∂loss/∂z. */
  readonly delta: Float64Array
  /** ∂loss/∂W = δ·inputᵀ, row by row. */
  readonly weightGradient: readonly Float64Array[]
  /** ∂loss/∂b = δ. */
  readonly biasGradient: Float64Array
}

export interface NetworkView {
  readonly layers: readonly LayerView[]
  readonly output: Float64Array
  readonly loss: number
  /** ∂output/∂input: the product of the layers' Jacobians. */
  readonly jacobian: readonly Float64Array[]
}

/** One example through the network and back, with every number on the way. */
export function examine(
  shape: NetworkShape,
  parameters: Float64Array,
  input: ArrayLike<number>,
  target: ArrayLike<number>,
): NetworkView {
  const layers = layoutOf(shape)
  if (input.length !== shape.sizes[0]) {
    throw new CoreFailure('shape-mismatch', { expected: shape.sizes[0]!, got: input.length })
  }
  let incoming = Float64Array.from(input)
  const forward = layers.map(({ inputs, outputs, weights, biases, activation }) => {
    const z = new Float64Array(outputs)
    for (let j = 0; j < outputs; j++) {
      let sum = 0
      for (let i = 0; i < inputs; i++) sum += parameters[weights + j * inputs + i]! * incoming[i]!
      z[j] = sum + parameters[biases + j]!
    }
    const a = z.map((one) => activate(activation, one))
    const slope = z.map((one, j) => activationSlope(activation, one, a[j]!))
    const jacobian = Array.from(slope, (factor, j) =>
      Float64Array.from(
        { length: inputs },
        (_, i) => factor * parameters[weights + j * inputs + i]!,
      ),
    )
    const view = { input: incoming, z, a, slope, jacobian }
    incoming = a
    return view
  })
  const last = forward[forward.length - 1]!
  const { loss, delta: outputDelta } = lossAndDelta(shape, last.z, last.a, last.slope, target)
  let delta = outputDelta
  const views: LayerView[] = []
  for (let k = layers.length - 1; k >= 0; k--) {
    const view = forward[k]!
    const own = delta
    const weightGradient = Array.from(own, (one) => view.input.map((x) => one * x))
    views.unshift({ ...view, delta: own, weightGradient, biasGradient: own })
    const below = forward[k - 1]
    if (!below) break
    const { inputs, weights } = layers[k]!
    delta = below.slope.map((slope, i) => {
      let sum = 0
      own.forEach((one, j) => {
        sum += parameters[weights + j * inputs + i]! * one
      })
      return sum * slope
    })
  }
  const jacobian = forward.reduce<readonly Float64Array[] | null>(
    (product, view) => (product ? multiply(view.jacobian, product) : view.jacobian),
    null,
  )!
  return { layers: views, output: last.a, loss, jacobian }
}

function lossAndDelta(
  shape: NetworkShape,
  z: Float64Array,
  a: Float64Array,
  slope: Float64Array,
  target: ArrayLike<number>,
): { loss: number; delta: Float64Array } {
  let loss = 0
  const delta = a.map((one, j) => {
    const t = target[j] ?? NaN
    const gap = one - t
    if (shape.loss === 'bce') {
      const own = z[j]!
      loss += Math.max(own, 0) - own * t + Math.log1p(Math.exp(-Math.abs(own)))
      return gap
    }
    loss += gap * gap
    return 2 * gap * slope[j]!
  })
  return { loss, delta }
}

function multiply(a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] {
  return a.map((row) =>
    Float64Array.from({ length: b[0]!.length }, (_, j) =>
      row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0),
    ),
  )
}

/** Outputs of the network for one example. */
export function predict(
  shape: NetworkShape,
  parameters: Float64Array,
  input: ArrayLike<number>,
): Float64Array {
  let incoming = Float64Array.from(input)
  for (const { inputs, outputs, weights, biases, activation } of layoutOf(shape)) {
    const next = new Float64Array(outputs)
    for (let j = 0; j < outputs; j++) {
      let sum = 0
      for (let i = 0; i < inputs; i++) sum += parameters[weights + j * inputs + i]! * incoming[i]!
      next[j] = activate(activation, sum + parameters[biases + j]!)
    }
    incoming = next
  }
  return incoming
}
