import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import { mulberry32 } from '../random/index.ts'
import { exampleCount, type Examples, requireFit } from './examples.ts'
import { lossGradient, summedPass, uninterrupted } from './gradient.ts'
import { naturalOrder } from './natural-order.ts'
import { initialParameters, type NetworkShape } from './shape.ts'
import { fastGradientPass } from './vector-pass.ts'

export interface TrainingPlan {
  readonly shape: NetworkShape
  readonly rate: number
  /** Examples to an update; 0 takes all of them at once. */
  readonly batch: number
  /** Of the starting weights and of the order of mini-batches. */
  readonly seed: number
}

/**
 * A training run at one moment: a value, never changed. Pausing is not asking for more; cancelling
 * keeps the last value; rewinding asks for an earlier one.
 */
export interface Training {
  readonly plan: TrainingPlan
  readonly epoch: number
  readonly parameters: Float64Array
  /** Mean loss before each epoch and after the last: epoch + 1 numbers. */
  readonly losses: Float64Array
  /** Earlier parameters, from which any epoch can be computed again. */
  readonly milestones: readonly Milestone[]
  /** Diverged: the next update would have left the finite numbers; it was not made. */
  readonly status: 'running' | 'diverged'
}

export interface Milestone {
  readonly epoch: number
  readonly parameters: Float64Array
}

const mostMilestones = 64
const mostEpochs = 1_000_000

/** A run before its first update. Throws `CoreFailure` for options or examples that do not fit. */
export function startTraining(plan: TrainingPlan, examples: Examples): Training {
  const { shape, rate, batch, seed } = plan
  if (!(rate > 0 && Number.isFinite(rate))) throw new CoreFailure('step-not-positive', { rate })
  if (!Number.isInteger(batch) || batch < 0) throw new CoreFailure('invalid-option', { batch })
  requireFit(shape, examples)
  const parameters = initialParameters(shape, seed)
  const { loss } = lossGradient(shape, parameters, examples)
  return {
    plan,
    epoch: 0,
    parameters,
    losses: Float64Array.of(loss),
    milestones: [{ epoch: 0, parameters }],
    status: 'running',
  }
}

/**
 * The run after `epochs` more epochs, or fewer if it diverges. Deterministic: the same plan and
 * examples give the same bits, however the epochs are divided over calls.
 */
export function advance(
  training: Training,
  examples: Examples,
  epochs: number,
  context: RunContext,
): Training {
  const { plan } = training
  if (training.status === 'diverged' || epochs <= 0) return training
  if (training.epoch + epochs > mostEpochs) throw new CoreFailure('too-large', { epochs })
  const count = exampleCount(examples)
  const parameters = training.parameters.slice()
  const before = parameters.slice()
  const losses = new Float64Array(training.epoch + epochs + 1)
  losses.set(training.losses)
  const milestones = [...training.milestones]
  const gradient = new Float64Array(parameters.length)
  const isFullBatch = plan.batch === 0 || plan.batch >= count
  const order = isFullBatch ? null : naturalOrder(count)
  const reportEvery = Math.max(1, Math.floor(epochs / 100))
  let epoch = training.epoch
  let status: Training['status'] = 'running'
  if (isFullBatch) meanLoss(plan.shape, parameters, examples, gradient, context)
  for (let done = 0; done < epochs; done++) {
    checkStop(context)
    before.set(parameters)
    if (order) runBatches(plan, examples, epoch, parameters, gradient, order, context)
    else step(parameters, gradient, plan.rate, count)
    const loss = meanLoss(plan.shape, parameters, examples, gradient, context)
    if (Number.isFinite(loss) && parameters.every(Number.isFinite)) losses[epoch + 1] = loss
    else status = 'diverged'
    if (status === 'diverged') {
      parameters.set(before)
      break
    }
    epoch++
    keepMilestone(milestones, epoch, parameters)
    if ((done + 1) % reportEvery === 0 || done + 1 === epochs) context.progress((done + 1) / epochs)
  }
  return { plan, epoch, parameters, losses: losses.slice(0, epoch + 1), milestones, status }
}

/** The same run at an earlier epoch, computed again from the nearest milestone. */
export function rewind(
  training: Training,
  examples: Examples,
  epoch: number,
  context: RunContext,
): Training {
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > training.epoch) {
    throw new CoreFailure('invalid-option', { epoch })
  }
  const milestones = training.milestones.filter((one) => one.epoch <= epoch)
  const nearest = milestones[milestones.length - 1]!
  const earlier: Training = {
    plan: training.plan,
    epoch: nearest.epoch,
    parameters: nearest.parameters,
    losses: training.losses.slice(0, nearest.epoch + 1),
    milestones,
    status: 'running',
  }
  return advance(earlier, examples, epoch - nearest.epoch, context)
}

function runBatches(
  { shape, rate, batch, seed }: TrainingPlan,
  { inputs, targets }: Examples,
  epoch: number,
  parameters: Float64Array,
  gradient: Float64Array,
  order: Int32Array,
  context: RunContext,
): void {
  const count = order.length
  shuffle(order, seed ^ Math.imul(epoch + 1, 0x9e3779b9))
  const pass = fastGradientPass(shape)
  const patience = uninterrupted(parameters)
  for (let from = 0; from < count; from += batch) {
    if (from % patience < batch) checkStop(context)
    const to = Math.min(from + batch, count)
    gradient.fill(0)
    pass(parameters, inputs, targets, order, from, to, gradient)
    step(parameters, gradient, rate, to - from)
  }
}

function step(parameters: Float64Array, gradient: Float64Array, rate: number, count: number): void {
  for (let i = 0; i < parameters.length; i++) parameters[i]! -= rate * (gradient[i]! / count)
}

/** Mean loss over all examples; leaves its summed gradient, which the next full step needs. */
function meanLoss(
  shape: NetworkShape,
  parameters: Float64Array,
  examples: Examples,
  gradient: Float64Array,
  context: RunContext,
): number {
  gradient.fill(0)
  const pass = fastGradientPass(shape)
  return summedPass(pass, parameters, examples, gradient, context) / exampleCount(examples)
}

/** Starts from the natural order, so that an epoch's order depends on its seed alone. */
function shuffle(order: Int32Array, seed: number): void {
  const draw = mulberry32(seed)
  for (let i = 0; i < order.length; i++) order[i] = i
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
}

/** Keeps the first and at most `mostMilestones`, thinned to every second one when they are too many. */
function keepMilestone(milestones: Milestone[], epoch: number, parameters: Float64Array): void {
  const last = milestones[milestones.length - 1]!
  const previous = milestones[milestones.length - 2]
  const spacing = previous ? last.epoch - previous.epoch : 1
  if (epoch - last.epoch < spacing) return
  milestones.push({ epoch, parameters: parameters.slice() })
  if (milestones.length <= mostMilestones) return
  const kept = milestones.filter((_, i) => i % 2 === 0)
  milestones.splice(0, milestones.length, ...kept)
}
