import { generateVector, tangent, withOutputs } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { CoreFailure } from '../context.ts'
import { gradientProgram } from './gradient-at.ts'

/**
 * The second partial derivatives at one point, by dual numbers of dual numbers: row i, column j along
 * the i-th, then the j-th variable. Throws `CoreFailure('shape-mismatch')`.
 */
export function hessianAt(
  tree: Expression,
  variables: readonly string[],
  at: readonly number[],
): number[][] {
  const size = variables.length
  if (at.length !== size)
    throw new CoreFailure('shape-mismatch', { expected: size, got: at.length })
  const program = gradientProgram(tree, variables)
  const slopes = withOutputs(program, program.outputs.slice(1))
  const columns = variables.map((_, j) => {
    const direction = variables.map((__, i) => (i === j ? 1 : 0))
    const results = new Float64Array(2 * size)
    generateVector(tangent(slopes, direction))(at, results)
    return results.subarray(size)
  })
  return variables.map((_, i) => columns.map((column) => column[i] ?? NaN))
}
