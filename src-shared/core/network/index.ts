export { countCorrect, type DecisionGrid, decisionGrid } from './decision.ts'
export { type Examples, examplesOf } from './examples.ts'
export { checkGradient, type GradientCheck, lossGradient, type LossGradient } from './gradient.ts'
export { checkLayer, type LayerCheck } from './layer-check.ts'
export { examine, type LayerView, type NetworkView, predict } from './microscope.ts'
export {
  type Activation,
  activations,
  initialParameters,
  type LayerLayout,
  layoutOf,
  type LossKind,
  type NetworkShape,
  parameterCount,
} from './shape.ts'
export {
  advance,
  type Milestone,
  rewind,
  startTraining,
  type Training,
  type TrainingPlan,
} from './training.ts'
