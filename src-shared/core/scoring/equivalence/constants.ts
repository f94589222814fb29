import {
  absolute,
  ballFromRational,
  difference,
  evaluatePrecise,
  makeProgram,
  rationalFromDecimal,
  rationalValue,
  signOf,
} from '../../expression/index.ts'
import type { Ball, Expression } from '../../expression/index.ts'
import { compareFunctions } from './compare.ts'

const bits = 300

/**
 * Compares two trees without variables: exactly, or within an absolute tolerance, its edge included.
 * @returns `no-value` when the answer has none, as 1/0; `too-large` when it is beyond computing
 */
export function compareConstants(
  reference: Expression,
  answer: Expression,
  tol: number | undefined,
): 'equal' | 'different' | 'undecided' | 'no-value' | 'too-large' {
  const value = constantBall(answer)
  if (value === 'undefined') return 'no-value'
  if (value === 'unsure') return 'too-large'
  if (tol === undefined) return compareFunctions(reference, answer, { variables: [] }).verdict
  const truth = constantBall(reference)
  if (typeof truth === 'string') return 'undecided'
  const gap = absolute(difference(value, truth, bits))
  const room = difference(ballFromRational(rationalFromDecimal(plainDecimal(tol)), bits), gap, bits)
  return signOf(room) === -1 ? 'different' : 'equal'
}

function constantBall(tree: Expression): Ball | 'undefined' | 'unsure' {
  const exact = rationalValue(tree)
  if (exact) return ballFromRational(exact, bits)
  return evaluatePrecise(makeProgram(tree, []), [], bits, 'real')
}

/** The decimal an author wrote for a tolerance, such as 0.01, rather than the double beside it. */
function plainDecimal(value: number): string {
  return String(Math.abs(value))
}
