export { type Angle, angleOf, expOf, lnOf, sigmoidOf, sigmoidParts, tanhOf } from './elementary.ts'
export {
  compileKernel,
  type Kernel,
  type Scratch,
  scratch,
  slotAddress,
  slotCount,
  slotLength,
} from './runtime.ts'
export { type Pair, VectorCode } from './vector-code.ts'
