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
