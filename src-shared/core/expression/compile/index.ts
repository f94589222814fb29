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
  generateScalar,
  generateVector,
  type LoopFunction,
  type ScalarFunction,
  type VectorFunction,
} from './generate.ts'
export { interval, type Interval, isEmpty, point, rung, type Rung } from './interval.ts'
export { generateFastLoop, generateLoop } from './loops.ts'
export { lower } from './lower.ts'
export { type OneSided, oneSided } from './one-sided.ts'
export { type Program, ProgramBuilder, withOutputs } from './program.ts'
export { type RowFunction, rowFunction } from './rows.ts'
export { separate, type Separated } from './separate.ts'
export { tangent } from './tangent.ts'
export { generateSum, type SumFunction } from './sums.ts'
