import type {
  Inspection,
  InspectRequest,
  LabelledPoints,
  PointsRequest,
  Rows,
  TrainingMoment,
  TrainRequest,
  TrainResponse,
} from '../../domain/index.ts'
import { CoreFailure, type RunContext } from '../context.ts'
import {
  advance,
  checkGradient,
  checkLayer,
  countCorrect,
  decisionGrid,
  examine,
  examplesOf,
  type LayerLayout,
  layoutOf,
  lossGradient,
  parameterCount,
  startTraining,
  type Training,
  type TrainingPlan,
} from '../network/index.ts'
import { pointSet } from '../random/index.ts'

/** The points of a plan. */
export function pointsJob({ set, seed, count, noise }: PointsRequest): LabelledPoints {
  return pointSet(set, seed, count, noise)
}

/** A training run from its start or from a moment of it, some epochs further. */
export function trainJob(request: TrainRequest, context: RunContext): TrainResponse {
  const { network, rate, seed, since, epochs, grid } = request
  const examples = examplesOf(pointsJob(request.points))
  const plan: TrainingPlan = { shape: network, rate, batch: 0, seed }
  const before = since ? resume(plan, since) : startTraining(plan, examples)
  const { epoch, parameters, losses, status } = advance(before, examples, epochs, context)
  const { gradient } = lossGradient(network, parameters, examples, context)
  const outputs =
    grid &&
    decisionGrid(
      network,
      parameters,
      [grid.from, grid.to],
      [grid.from, grid.to],
      grid.nodes,
      grid.nodes,
      context,
    ).values
  return {
    epoch,
    parameters,
    losses: since ? losses.slice(since.epoch + 1) : losses,
    status,
    correct: countCorrect(network, parameters, examples, context),
    gradientSizes: Float64Array.from(layoutOf(network), (layer) => rootMeanSquare(gradient, layer)),
    ...(outputs && { outputs }),
  }
}

function resume(plan: TrainingPlan, { epoch, parameters }: TrainingMoment): Training {
  requireParameters(plan.shape, parameters)
  return {
    plan,
    epoch,
    parameters,
    losses: new Float64Array(epoch + 1),
    milestones: [{ epoch, parameters }],
    status: 'running',
  }
}

function requireParameters(shape: TrainingPlan['shape'], parameters: Float64Array): void {
  const expected = parameterCount(shape)
  if (parameters.length !== expected) {
    throw new CoreFailure('shape-mismatch', { expected, got: parameters.length })
  }
}

function rootMeanSquare(gradient: Float64Array, { weights, biases }: LayerLayout): number {
  let sum = 0
  for (let i = weights; i < biases; i++) sum += gradient[i]! ** 2
  return Math.sqrt(sum / (biases - weights))
}

/** Best for central differences of functions of ordinary size. */
const differenceStep = 1e-6

/** One example through the network and back, each derivative beside its difference quotient. */
export function inspectJob(request: InspectRequest, context: RunContext): Inspection {
  const { network, parameters, input, target, points } = request
  const layouts = layoutOf(network)
  requireParameters(network, parameters)
  const view = examine(network, parameters, input, [target])
  const alone = {
    inputs: input.map((one) => Float64Array.of(one)),
    targets: [Float64Array.of(target)],
  }
  const { difference } = checkGradient(network, parameters, alone, differenceStep, context)
  const mean = points && lossGradient(network, parameters, examplesOf(pointsJob(points))).gradient
  return {
    output: view.output[0]!,
    loss: view.loss,
    layers: view.layers.map((layer, k) => {
      const layout = layouts[k]!
      const check = checkLayer(network, parameters, k, layer, differenceStep)
      return {
        activation: layout.activation,
        weights: weightRows(parameters, layout),
        biases: parameters.slice(layout.biases, layout.biases + layout.outputs),
        input: layer.input,
        z: layer.z,
        a: layer.a,
        slope: layer.slope,
        jacobian: layer.jacobian,
        ...check,
        delta: layer.delta,
        weightGradient: layer.weightGradient,
        weightDifference: weightRows(difference, layout),
        ...(mean && {
          meanWeightGradient: weightRows(mean, layout),
          meanBiasGradient: mean.slice(layout.biases, layout.biases + layout.outputs),
        }),
      }
    }),
  }
}

function weightRows(numbers: Float64Array, { inputs, outputs, weights }: LayerLayout): Rows {
  return Array.from({ length: outputs }, (_, j) =>
    numbers.slice(weights + j * inputs, weights + (j + 1) * inputs),
  )
}
