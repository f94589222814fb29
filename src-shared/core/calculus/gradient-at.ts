import {
  generateVector,
  lower,
  type Program,
  tangent,
  withOutputs,
} from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { CoreFailure } from '../context.ts'

/** A tree and its partial derivatives as one program: outputs f, ∂f/∂x₁, … */
export function gradientProgram(tree: Expression, variables: readonly string[]): Program {
  let program = lower([tree], variables)
  const value = program.outputs[0]!
  let outputs: readonly number[] = [value]
  variables.forEach((_, k) => {
    const direction = variables.map((__, i) => (i === k ? 1 : 0))
    const wider = tangent(withOutputs(program, [...outputs]), direction)
    program = wider
    outputs = [...wider.outputs.slice(0, k + 1), wider.outputs[k + 1]!]
  })
  return withOutputs(program, outputs)
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
