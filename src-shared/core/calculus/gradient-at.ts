import { generateVector, type Program } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { CoreFailure } from '../context.ts'
import { jacobianProgram } from './jacobian-at.ts'

/** A tree and its partial derivatives as one program: outputs f, ∂f/∂x₁, … */
export function gradientProgram(tree: Expression, variables: readonly string[]): Program {
  return jacobianProgram([tree], variables, variables)
}

/** ∇f at one point by dual numbers. Throws `CoreFailure('shape-mismatch')`. */
export function gradientAt(
  tree: Expression,
  variables: readonly string[],
  at: readonly number[],
): number[] {
  if (at.length !== variables.length) {
    throw new CoreFailure('shape-mismatch', { expected: variables.length, got: at.length })
  }
  const results = new Float64Array(variables.length + 1)
  generateVector(gradientProgram(tree, variables))(at, results)
  return [...results.subarray(1)]
}
