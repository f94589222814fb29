export { type SumRule, sumRules } from '../../domain/index.ts'
export { sumOf, type WayOfAdding, waysOfAdding } from './adding.ts'
export { antiderivative } from './antiderivative.ts'
export {
  centralDifference,
  type Difference,
  differenceAt,
  type DifferenceScheme,
  differenceWithError,
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
export {
  derivative,
  type Derivation,
  type DerivationStep,
  derivationSteps,
  type DerivativeRule,
  differentiate,
} from './derivative.ts'
export { gradient, hessian, jacobian } from './jacobian.ts'
export { curvatureProgram, jacobianAt, jacobianProgram } from './jacobian-at.ts'
export { simplify } from './simplify/index.ts'
export {
  type CriticalPoint,
  criticalPoints,
  type CriticalPoints,
  type EndPoint,
  inflections,
  type PointKind,
} from './critical-points.ts'
export {
  classifyCorner,
  type Corner,
  type CurveBreak,
  incidentCentre,
  type Stretch,
  studyContinuity,
} from './continuity/index.ts'
export { directionalDerivative, type DirectionScan, scanDirections } from './direction-scan.ts'
export { gradientAt, gradientProgram } from './gradient-at.ts'
export { hessianAt } from './hessian-at.ts'
export { stationaryPoint, type StationaryPoint } from './stationary-point.ts'
export { gaussKronrod, type Quadrature } from './gauss-kronrod.ts'
export { type Integral, integrate } from './integrate.ts'
export { cumulativeSum, type CumulativeSum, runningSum, type RunningSum } from './running-sum.ts'
export type { Zero } from './zeros.ts'
