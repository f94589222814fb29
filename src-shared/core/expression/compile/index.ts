export {
  compileDerivative,
  compileJet,
  compileLoop,
  compileScalar,
  compileVector,
  derivativeOver,
  evaluateOver,
  type Jet,
  jetProgram,
  slopeProgram,
} from './compile.ts'
export { evaluateComplex } from './complex.ts'
export { enclose } from './enclose.ts'
export {
  generateLoop,
  generateScalar,
  generateVector,
  type LoopFunction,
  type ScalarFunction,
  type VectorFunction,
} from './generate.ts'
export { interval, type Interval, isEmpty, point, rung, type Rung } from './interval.ts'
export { lower } from './lower.ts'
export { type OneSided, oneSided } from './one-sided.ts'
export { type Program, withOutputs } from './program.ts'
export { tangent } from './tangent.ts'
