export type { Corner, CurveBreak } from '../calculus/index.ts'
export { type CurveOptions, type CurveSamples, sampleCurve, sampleSlope } from './sample-curve.ts'
export { type YBounds } from './y-bounds.ts'
