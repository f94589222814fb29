import { lower, type Program, withOutputs } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import type { RunContext } from '../context.ts'
import { gradientProgram } from '../calculus/index.ts'
import { axis, type GridRequest, sampleGrid } from './grid.ts'

/** Arrows on a grid; NaN where the field has no value. */
export interface VectorField {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Components, row by row from the lowest y. */
  readonly us: Float64Array
  readonly vs: Float64Array
  /** Lengths, for the colour. */
  readonly sizes: Float64Array
  readonly smallest: number
  readonly largest: number
}

/** ∇f over a rectangle, exact by dual numbers. */
export function gradientField(
  tree: Expression,
  variables: readonly [string, string],
  request: GridRequest,
  context: RunContext,
): VectorField {
  const program = gradientProgram(tree, variables)
  return fieldOf(withOutputs(program, program.outputs.slice(1)), request, context)
}

/** The field (u(x, y), v(x, y)) over a rectangle. */
export function vectorField(
  components: readonly [Expression, Expression],
  variables: readonly [string, string],
  request: GridRequest,
  context: RunContext,
): VectorField {
  return fieldOf(lower(components, variables), request, context)
}

function fieldOf(program: Program, request: GridRequest, context: RunContext): VectorField {
  const [us, vs] = sampleGrid(program, request, context)
  const sizes = new Float64Array(us!.length)
  let smallest = Infinity
  let largest = 0
  for (let k = 0; k < sizes.length; k++) {
    const u = us![k]!
    const v = vs![k]!
    const size = Math.sqrt(u * u + v * v)
    sizes[k] = size
    if (!Number.isFinite(size)) continue
    smallest = Math.min(smallest, size)
    largest = Math.max(largest, size)
  }
  return {
    xs: axis(request.xRange, request.columns),
    ys: axis(request.yRange, request.rows),
    us: us!,
    vs: vs!,
    sizes,
    smallest: Math.min(smallest, largest),
    largest,
  }
}
