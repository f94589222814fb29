import type { Instruction, Program, UnaryFunction } from './program.ts'
import { ProgramBuilder } from './program.ts'

/** Stands for a slope that is identically 0, so that no step is spent on it. */
const zero = -1

/**
 * Forward-mode differentiation of a program: the result computes every output of `program`, followed
 * by the derivative of each output along the given direction (dual numbers; Wengert 1964, Griewank
 * and Walther, "Evaluating Derivatives", chapter 3). Applied twice it gives second derivatives.
 *
 * At a corner the derivative of the right-hand piece's convention is used: |u|' = sign(u), relu'(0) =
 * 0; `floor`, `ceil` and `sign` have derivative 0. Use the one-sided derivatives to tell a corner.
 */
export function tangent(program: Program, direction: readonly number[]): Program {
  const builder = new ProgramBuilder(program.inputs, program.code)
  const slopes: number[] = []
  program.code.forEach((instruction, index) => {
    slopes.push(slopeOf(builder, instruction, index, slopes, direction))
  })
  const derivatives = program.outputs.map((output) => {
    const slope = slopes[output]!
    return slope === zero ? builder.constant(0) : slope
  })
  return builder.finish([...program.outputs, ...derivatives])
}

/** The step holding the slope of one instruction, or `zero` where it is identically 0. */
function slopeOf(
  builder: ProgramBuilder,
  instruction: Instruction,
  index: number,
  slopes: readonly number[],
  direction: readonly number[],
): number {
  const { op, a, b, c, value } = instruction
  const da = a < 0 ? zero : slopes[a]!
  const db = b < 0 ? zero : slopes[b]!
  const dc = c < 0 ? zero : slopes[c]!
  const plus = (x: number, y: number): number => (x < 0 ? y : y < 0 ? x : builder.add(x, y))
  const times = (x: number, y: number): number => (x < 0 || y < 0 ? zero : builder.mul(x, y))
  const orZero = (x: number): number => (x < 0 ? builder.constant(0) : x)
  switch (op) {
    case 'const':
      return zero
    case 'input': {
      const part = direction[value] ?? 0
      return part === 0 ? zero : builder.constant(part)
    }
    case 'add':
      return plus(da, db)
    case 'sub':
      if (db < 0) return da
      return da < 0 ? builder.neg(db) : builder.sub(da, db)
    case 'mul':
      return plus(times(da, b), times(a, db))
    case 'div': {
      if (da < 0 && db < 0) return zero
      if (db < 0) return builder.div(da, b)
      const carried = builder.mul(index, db)
      return builder.div(da < 0 ? builder.neg(carried) : builder.sub(da, carried), b)
    }
    case 'neg':
      return da < 0 ? zero : builder.neg(da)
    case 'powi': {
      if (da < 0) return zero
      return builder.mul(builder.mul(builder.constant(value), builder.powi(a, value - 1)), da)
    }
    case 'pow': {
      const byBase = da < 0 ? zero : times(powerSlope(builder, a, b), da)
      const byExponent = db < 0 ? zero : times(builder.mul(index, builder.step('ln', a)), db)
      return plus(byBase, byExponent)
    }
    case 'where':
      return db < 0 && dc < 0 ? zero : builder.step('where', a, orZero(db), orZero(dc))
    case 'min':
    case 'max': {
      if (da < 0 && db < 0) return zero
      const gap = op === 'min' ? builder.sub(b, a) : builder.sub(a, b)
      return builder.step('where', gap, orZero(da), orZero(db))
    }
    default:
      return da < 0 ? zero : times(functionSlope(builder, op, a, index), da)
  }
}

/** v·u^(v−1), with the exponent folded where it is a constant. */
function powerSlope(builder: ProgramBuilder, base: number, exponent: number): number {
  const lowered = builder.pow(base, builder.sub(exponent, builder.constant(1)))
  return builder.mul(exponent, lowered)
}

/** The step holding f′(u), where `u` is a step and `self` the step holding f(u). */
function functionSlope(
  builder: ProgramBuilder,
  name: UnaryFunction,
  u: number,
  self: number,
): number {
  const one = builder.constant(1)
  const square = builder.powi(u, 2)
  const inverse = (x: number): number => builder.div(one, x)
  const root = (x: number): number => builder.step('sqrt', x)
  /** NaN where the function itself has no value, though the formula of its slope has one. */
  const wherePositive = (condition: number, x: number): number =>
    builder.step('where', condition, x, builder.constant(NaN))
  switch (name) {
    case 'sin':
      return builder.step('cos', u)
    case 'cos':
      return builder.neg(builder.step('sin', u))
    case 'tan':
      return builder.add(one, builder.powi(self, 2))
    case 'sec':
      return builder.mul(self, builder.step('tan', u))
    case 'csc':
      return builder.neg(builder.mul(self, builder.step('cot', u)))
    case 'cot':
      return builder.neg(builder.add(one, builder.powi(self, 2)))
    case 'asin':
      return inverse(root(builder.sub(one, square)))
    case 'acos':
      return builder.neg(inverse(root(builder.sub(one, square))))
    case 'atan':
      return inverse(builder.add(one, square))
    case 'sinh':
      return builder.step('cosh', u)
    case 'cosh':
      return builder.step('sinh', u)
    case 'tanh':
      return inverse(builder.powi(builder.step('cosh', u), 2))
    case 'asinh':
      return inverse(root(builder.add(square, one)))
    case 'acosh':
      return inverse(builder.mul(root(builder.sub(u, one)), root(builder.add(u, one))))
    case 'atanh': {
      const rest = builder.sub(one, square)
      return wherePositive(rest, inverse(rest))
    }
    case 'exp':
      return self
    case 'ln':
      return wherePositive(u, inverse(u))
    case 'log10':
      return wherePositive(u, inverse(builder.mul(u, builder.constant(Math.LN10))))
    case 'log2':
      return wherePositive(u, inverse(builder.mul(u, builder.constant(Math.LN2))))
    case 'sqrt':
      return builder.div(builder.constant(0.5), self)
    case 'cbrt':
      return inverse(builder.mul(builder.constant(3), builder.powi(self, 2)))
    case 'abs':
      return builder.step('sign', u)
    case 'sign':
    case 'floor':
    case 'ceil':
      return builder.constant(0)
    case 'sigmoid':
      return builder.mul(self, builder.step('sigmoid', builder.neg(u)))
    case 'relu':
      return builder.step('where', u, one, builder.constant(0))
  }
}
