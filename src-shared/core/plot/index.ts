export type { Corner, CurveBreak } from '../calculus/index.ts'
export { type CellImage, cellImage, imageOf } from './cell-image.ts'
export { type Contour, contours, niceLevels } from './contours.ts'
export { roundLevels } from './round-levels.ts'
export type { GridRequest } from './grid.ts'
export { type Heights, sampleHeights, sampleSurface, type SurfaceMesh } from './surface.ts'
export {
  type FieldArrays,
  gradientField,
  sampleGradient,
  vectorField,
  type VectorField,
} from './vector-field.ts'
export { type CurveOptions, type CurveSamples, sampleCurve, sampleSlope } from './sample-curve.ts'
export { type YBounds } from './y-bounds.ts'
