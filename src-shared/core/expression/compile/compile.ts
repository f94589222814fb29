import type { Expression } from '../tree.ts'
import {
  generateScalar,
  generateVector,
  type LoopFunction,
  type ScalarFunction,
  type VectorFunction,
} from './generate.ts'
import { generateFastLoop, generateLoop } from './loops.ts'
import { lower } from './lower.ts'
import { tangent } from './tangent.ts'
import { type Program, withOutputs } from './program.ts'

/**
 * A tree as a JavaScript function of its variables, in the order given. Values outside the real
 * domain are NaN, poles are infinite; nothing throws once compiled.
 *
 * Throws `CoreFailure('unknown-variable')`.
 */
export function compileScalar(tree: Expression, variables: readonly string[]): ScalarFunction {
  return generateScalar(lower([tree], variables))
}

/** Several trees at one point, sharing what they have in common. */
export function compileVector(
  trees: readonly Expression[],
  variables: readonly string[],
): VectorFunction {
  return generateVector(lower(trees, variables))
}

/** Several trees over arrays of points, sharing what they have in common. */
export function compileLoop(
  trees: readonly Expression[],
  variables: readonly string[],
): LoopFunction {
  return generateLoop(lower(trees, variables))
}

/**
 * Values of one tree of one variable at every point of `xs`, in a new array or in `ys`. Over many
 * points elementary functions are within 2.5 ulp (see `generateFastLoop`).
 */
export function evaluateOver(
  tree: Expression,
  variable: string,
  xs: Float64Array,
  ys: Float64Array = new Float64Array(xs.length),
): Float64Array {
  generateFastLoop(lower([tree], [variable]))([xs], [ys], 0, xs.length)
  return ys
}

/** A function of one variable with its derivatives: `results` receives f, f′ and, for order 2, f″. */
export type Jet = (x: number, results: Float64Array) => void

/**
 * The function and its derivatives along `along`, up to `order`, as one program: outputs f, f′ (, f″).
 * Exact up to rounding (dual numbers), not a difference.
 */
export function jetProgram(
  tree: Expression,
  variables: readonly string[],
  along: string,
  order: 1 | 2,
): Program {
  const direction = variables.map((name) => (name === along ? 1 : 0))
  const first = tangent(lower([tree], variables), direction)
  if (order === 1) return first
  const second = tangent(first, direction)
  const [value, slope, , curvature] = second.outputs
  return withOutputs(second, [value!, slope!, curvature!])
}

export function compileJet(tree: Expression, variable: string, order: 1 | 2): Jet {
  const vector = generateVector(jetProgram(tree, [variable], variable, order))
  const values = new Float64Array(1)
  return (x, results) => {
    values[0] = x
    vector(values, results)
  }
}

/** f′ alone as a program, from dual numbers. */
export function slopeProgram(tree: Expression, variable: string): Program {
  return lastOutput(jetProgram(tree, [variable], variable, 1))
}

/** f′ as a function, from dual numbers. */
export function compileDerivative(tree: Expression, variable: string): (x: number) => number {
  return generateScalar(slopeProgram(tree, variable))
}

/** f′ at every point of `xs`, in a new array or in `slopes`; accurate as `evaluateOver`. */
export function derivativeOver(
  tree: Expression,
  variable: string,
  xs: Float64Array,
  slopes: Float64Array = new Float64Array(xs.length),
): Float64Array {
  generateFastLoop(slopeProgram(tree, variable))([xs], [slopes], 0, xs.length)
  return slopes
}

function lastOutput(program: Program): Program {
  return withOutputs(program, [program.outputs[program.outputs.length - 1]!])
}
