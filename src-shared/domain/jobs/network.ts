export const hiddenActivations = ['tanh', 'sigmoid', 'relu'] as const
export type HiddenActivation = (typeof hiddenActivations)[number]

export const pointSetKinds = ['circles', 'moons', 'xor', 'blobs'] as const
export type PointSetKind = (typeof pointSetKinds)[number]

/** A network of dense layers, a = f(W·x + b). */
export interface NetworkDesign {
  /** Neurons of each layer, inputs first. */
  readonly sizes: readonly number[]
  readonly hidden: HiddenActivation
  readonly output: 'sigmoid' | 'identity'
  /** `bce`: cross-entropy of a sigmoid output; `mse`: squared error. */
  readonly loss: 'bce' | 'mse'
}

/** Points of two classes, the same ones for the same plan. */
export interface PointsRequest {
  readonly set: PointSetKind
  /** Unsigned 32-bit. */
  readonly seed: number
  readonly count: number
  /** Size of the scatter, 0 to 1. */
  readonly noise: number
}
export interface LabelledPoints {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** 0 or 1. */
  readonly classes: Uint8Array
}

/** A run at one moment: with plan and points all that is needed to go on from there. */
export interface TrainingMoment {
  readonly epoch: number
  /** Layer by layer: weights row by row, one row per neuron, then the biases. */
  readonly parameters: Float64Array
}

/** A square of the plane on which the network's output is wanted. */
export interface OutputGrid {
  readonly from: number
  readonly to: number
  /** Nodes along each side, ends included. */
  readonly nodes: number
}

/** Full-batch gradient descent, some epochs further. */
export interface TrainRequest {
  readonly network: NetworkDesign
  readonly points: PointsRequest
  readonly rate: number
  /** Of the starting weights; unsigned 32-bit. */
  readonly seed: number
  /** Where to go on from; the start unless told. */
  readonly since?: TrainingMoment
  readonly epochs: number
  readonly grid?: OutputGrid
}
export interface TrainResponse extends TrainingMoment {
  /** Mean loss after each of the new epochs; from the start it begins with the one before the first. */
  readonly losses: Float64Array
  /** Diverged: the next update would have left the finite numbers; it was not made. */
  readonly status: 'running' | 'diverged'
  /** Points on the right side of one half. */
  readonly correct: number
  /** Of each layer: root mean square of ∂(mean loss)/∂weight. */
  readonly gradientSizes: Float64Array
  /** The output over the grid asked for, row by row from the lowest y. */
  readonly outputs?: Float64Array
}

/** One example through a network and back. */
export interface InspectRequest {
  readonly network: NetworkDesign
  readonly parameters: Float64Array
  readonly input: readonly number[]
  readonly target: number
  /** For the gradient of the mean loss over all of them beside that of the one example. */
  readonly points?: PointsRequest
}

export type Rows = readonly Float64Array[]

/** What one layer does with the example, forward and backward. */
export interface LayerInspection {
  readonly activation: HiddenActivation | 'identity'
  readonly weights: Rows
  readonly biases: Float64Array
  /** What came in. */
  readonly input: Float64Array
  /** W·input + b. */
  readonly z: Float64Array
  /** f(z). */
  readonly a: Float64Array
  /** f′(z). */
  readonly slope: Float64Array
  /** diag(f′(z))·W. */
  readonly jacobian: Rows
  /** ∂a/∂input again, by central differences. */
  readonly difference: Rows
  /** Largest gap between the two over the largest entry; NaN at a corner of f, where differences lie. */
  readonly relativeError: number
  /** ∂loss/∂z. */
  readonly delta: Float64Array
  /** δ·inputᵀ. */
  readonly weightGradient: Rows
  /** ∂loss/∂W of this example by central differences of the loss. */
  readonly weightDifference: Rows
  /** ∂(mean loss)/∂W over all points, where points were given. */
  readonly meanWeightGradient?: Rows
  readonly meanBiasGradient?: Float64Array
}
export interface Inspection {
  readonly layers: readonly LayerInspection[]
  readonly output: number
  readonly loss: number
}

export interface NetworkJobs {
  readonly points: { readonly request: PointsRequest; readonly response: LabelledPoints }
  readonly train: { readonly request: TrainRequest; readonly response: TrainResponse }
  readonly inspect: { readonly request: InspectRequest; readonly response: Inspection }
}
