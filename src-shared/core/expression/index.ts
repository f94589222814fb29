export { limits } from './limits.ts'
export type * from './tree.ts'
export { functionNames } from './tree.ts'
export { binaryTree, numberTree, substitute, variablesOf } from './rewrite.ts'

export { readExpression, readWith } from './read/read-expression.ts'
export type { Reading } from './read/read-expression.ts'
export type { VocabularyOptions } from './read/vocabulary.ts'
export { nameTex, toTex } from './print/to-tex.ts'
export { toText } from './print/to-text.ts'

export { areProportional } from './exact/polynomial.ts'
export { differenceOf, rationalValue, toRationalFunction } from './exact/rational-function.ts'
export { rationalFromDecimal } from './exact/rational.ts'
export type { Rational } from './exact/rational.ts'

export { makeProgram } from './bounded/program.ts'
export type { Instruction, Program } from './bounded/program.ts'
export { evaluateAll, evaluateBounded } from './bounded/evaluate.ts'
export type { OddRoots } from './bounded/evaluate.ts'
export { exactly } from './bounded/bounded-number.ts'
export type { Bounded } from './bounded/bounded-number.ts'
export { subtract } from './bounded/bounded-functions.ts'
export { evaluatePrecise } from './precise/evaluate.ts'
export type { Precise } from './precise/functions.ts'
export {
  absolute,
  ballFromNumber,
  ballFromRational,
  ballToNumber,
  difference,
  isAwayFromZero,
  scaled,
  signOf,
  top,
} from './precise/ball.ts'
export type { Ball } from './precise/ball.ts'

export { readEntries } from './read/read-entries.ts'
export type { Entries } from './read/read-entries.ts'
export { readEquation } from './read/read-equation.ts'
export type { Equation } from './read/read-equation.ts'
export { readIntervals } from './read/read-interval.ts'
export type { Interval } from './read/read-interval.ts'
export { readSet } from './read/read-set.ts'
export type { Member } from './read/read-set.ts'
export { readRelation } from './read/read-relation.ts'
export type { Relation } from './read/read-relation.ts'
export {
  entriesToTex,
  entriesToText,
  equationToTex,
  equationToText,
  intervalsToTex,
  intervalsToText,
  setToTex,
  setToText,
} from './print/structures.ts'
export { tidy } from './tidy.ts'
export { rewriteAnswer } from './rewrite-answer.ts'
export type { Rewritten } from './rewrite-answer.ts'
