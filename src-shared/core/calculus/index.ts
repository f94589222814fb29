export {
  centralDifference,
  differenceAt,
  type DifferenceScheme,
  forwardDifference,
  rateOfChange,
} from './difference.ts'
export {
  errorByStep,
  type ErrorByStep,
  logarithmicSteps,
  type StepErrors,
} from './error-by-step.ts'
export { type Slope, slopeAt } from './one-sided-slope.ts'
export { type Line, probe, type Probe } from './probe.ts'
export { derivative, type Derivation, type DerivativeRule, differentiate } from './derivative.ts'
export { gradient, hessian, jacobian } from './jacobian.ts'
export { simplify } from './simplify/index.ts'
