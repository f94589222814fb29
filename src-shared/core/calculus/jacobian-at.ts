import { CoreFailure } from '../context.ts'
import {
  generateVector,
  lower,
  type Program,
  tangent,
  withOutputs,
} from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'

/** All outputs of `program`, then their derivatives along each direction in turn. */
function withSlopes(program: Program, directions: readonly (readonly number[])[]): Program {
  const count = program.outputs.length
  // The slopes of the first outputs come first, those of earlier slopes after them.
  return directions.reduce((wider, direction) => {
    const next = tangent(wider, direction)
    return withOutputs(next, next.outputs.slice(0, wider.outputs.length + count))
  }, program)
}

/**
 * Trees and their Jacobian as one program: outputs f₁ … fₘ, then the matrix row by row, one column for
 * each name in `along`.
 */
export function jacobianProgram(
  trees: readonly Expression[],
  variables: readonly string[],
  along: readonly string[],
): Program {
  const program = lower(trees, variables)
  const wider = withSlopes(program, directionsOf(variables, along))
  const rows = trees.length
  const byRow = trees.flatMap((_, row) =>
    along.map((__, column) => wider.outputs[rows * (column + 1) + row]!),
  )
  return withOutputs(wider, [...wider.outputs.slice(0, rows), ...byRow])
}

/**
 * As `jacobianProgram`, followed by the second partial derivatives of each output along pairs of
 * `along`, each pair once: f₁₁, f₁₂, f₂₂ of the first output, then of the next.
 */
export function curvatureProgram(
  trees: readonly Expression[],
  variables: readonly string[],
  along: readonly string[],
): Program {
  const first = jacobianProgram(trees, variables, along)
  const second = withSlopes(first, directionsOf(variables, along))
  const [rows, columns] = [trees.length, along.length]
  const pairs = trees.flatMap((_, row) =>
    along.flatMap((__, i) =>
      along
        .slice(i)
        .map(
          (___, k) =>
            second.outputs[(i + k + 1) * first.outputs.length + rows + row * columns + i]!,
        ),
    ),
  )
  return withOutputs(second, [...second.outputs.slice(0, first.outputs.length), ...pairs])
}

function directionsOf(
  variables: readonly string[],
  along: readonly string[],
): readonly (readonly number[])[] {
  return along.map((name) => variables.map((variable) => (variable === name ? 1 : 0)))
}

/**
 * Values and Jacobian (row by row) at one point by dual numbers. Throws
 * `CoreFailure('shape-mismatch')` unless `at` has a number for each variable.
 */
export function jacobianAt(
  trees: readonly Expression[],
  variables: readonly string[],
  along: readonly string[],
  at: readonly number[],
): { readonly value: Float64Array; readonly jacobian: Float64Array } {
  if (at.length !== variables.length) {
    throw new CoreFailure('shape-mismatch', { expected: variables.length, got: at.length })
  }
  const results = new Float64Array(trees.length * (along.length + 1))
  generateVector(jacobianProgram(trees, variables, along))(at, results)
  return { value: results.slice(0, trees.length), jacobian: results.slice(trees.length) }
}
