import { lower, type Program, ProgramBuilder, withOutputs } from '../expression/compile/index.ts'
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

/** Arrays of columns × rows numbers that a field may be written into. */
export interface FieldArrays {
  readonly us: Float64Array
  readonly vs: Float64Array
}

/**
 * ∇f at every node of a rectangle, exact by dual numbers: components only, for many nodes. `into` gives
 * arrays to be used again.
 */
export function sampleGradient(
  tree: Expression,
  variables: readonly [string, string],
  request: GridRequest,
  context: RunContext,
  into?: FieldArrays,
): FieldArrays {
  const arrays = into && [into.us, into.vs]
  const [us, vs] = sampleGrid(slopesOf(tree, variables), request, context, arrays)
  return { us: us!, vs: vs! }
}

/** ∇f over a rectangle, exact by dual numbers. */
export function gradientField(
  tree: Expression,
  variables: readonly [string, string],
  request: GridRequest,
  context: RunContext,
): VectorField {
  return fieldOf(slopesOf(tree, variables), request, context)
}

function slopesOf(tree: Expression, variables: readonly [string, string]): Program {
  const program = gradientProgram(tree, variables)
  return withOutputs(program, program.outputs.slice(1))
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
  const [us, vs, sizes] = sampleGrid(withSize(program), request, context)
  let smallest = Infinity
  let largest = 0
  for (const size of sizes!) {
    if (size < smallest) smallest = size
    if (size > largest && size < Infinity) largest = size
  }
  return {
    xs: axis(request.xRange, request.columns),
    ys: axis(request.yRange, request.rows),
    us: us!,
    vs: vs!,
    sizes: sizes!,
    smallest: Math.min(smallest, largest),
    largest,
  }
}

/** The two components followed by √(u² + v²). */
function withSize(program: Program): Program {
  const builder = new ProgramBuilder(program.inputs, program.code)
  const [u, v] = program.outputs
  const sum = builder.add(builder.mul(u!, u!), builder.mul(v!, v!))
  return builder.finish([u!, v!, builder.step('sqrt', sum)])
}
