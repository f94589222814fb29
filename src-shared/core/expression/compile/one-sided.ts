import { realFunctions } from './functions.ts'
import type { Instruction, Program, UnaryFunction } from './program.ts'

/** Limit and derivative of a function of one variable as its argument comes from one side. */
export interface OneSided {
  readonly value: number
  /** NaN where the rules give 0/0 or 0·∞, as for √(x²) at 0; ±Infinity for a vertical tangent. */
  readonly slope: number
}

/**
 * One-sided limit and derivative by dual numbers with a direction: `side` +1 approaches from above,
 * −1 from below. At |u|, min, max and relu the piece on that side is taken, so corners show as two
 * different slopes and jumps as two different values.
 */
export function oneSided(program: Program, x: number, side: 1 | -1): OneSided {
  const values: number[] = []
  /** Derivatives along the direction of travel, so a positive one means "grows from here on". */
  const slopes: number[] = []
  for (const instruction of program.code) {
    const [value, slope] = step(instruction, values, slopes, x, side)
    values.push(value)
    slopes.push(slope)
  }
  const output = program.outputs[0]!
  return { value: values[output]!, slope: side * slopes[output]! + 0 }
}

type Pair = readonly [value: number, slope: number]

function step(
  { op, a, b, c, value }: Instruction,
  values: readonly number[],
  slopes: readonly number[],
  x: number,
  side: 1 | -1,
): Pair {
  const u = values[a] ?? NaN
  const v = values[b] ?? NaN
  const du = slopes[a] ?? NaN
  const dv = slopes[b] ?? NaN
  switch (op) {
    case 'const':
      return [value, 0]
    case 'input':
      return [x, side]
    case 'add':
      return [u + v, du + dv]
    case 'sub':
      return [u - v, du - dv]
    case 'mul':
      return [u * v, v * du + u * dv]
    case 'div':
      return [u / v, v === 0 ? NaN : (du - (u / v) * dv) / v]
    case 'neg':
      return [-u, -du]
    case 'powi':
      return [u ** value, value * u ** (value - 1) * du]
    case 'pow':
      return power(u, v, du, dv)
    case 'where':
      return u > 0 || (u === 0 && du > 0) ? [v, dv] : [values[c] ?? NaN, slopes[c] ?? NaN]
    case 'min':
      return u < v || (u === v && du <= dv) ? [u, du] : [v, dv]
    case 'max':
      return u > v || (u === v && du >= dv) ? [u, du] : [v, dv]
    case 'abs':
      return [Math.abs(u), u === 0 ? Math.abs(du) : Math.sign(u) * du]
    case 'relu':
      return u > 0 || (u === 0 && du > 0) ? [u, du] : [u <= 0 ? 0 : NaN, 0]
    case 'sign':
      return [u === 0 ? Math.sign(du) : Math.sign(u), 0]
    case 'floor':
      return [Number.isInteger(u) && du < 0 ? u - 1 : Math.floor(u), 0]
    case 'ceil':
      return [Number.isInteger(u) && du > 0 ? u + 1 : Math.ceil(u), 0]
    default:
      return [realFunctions[op](u), slopeOf(op, u, du) * du]
  }
}

function power(u: number, v: number, du: number, dv: number): Pair {
  const value = u ** v
  if (u === 0) return dv === 0 && du > 0 ? [value, v * u ** (v - 1) * du] : [value, NaN]
  return [value, v * u ** (v - 1) * du + (dv === 0 ? 0 : value * Math.log(u) * dv)]
}

/** f′(u); at the end of a function's domain only if the argument moves into it. */
function slopeOf(name: UnaryFunction, u: number, du: number): number {
  switch (name) {
    case 'sqrt':
      if (u === 0) return du > 0 ? Infinity : NaN
      return 0.5 / Math.sqrt(u)
    case 'cbrt':
      return 1 / (3 * Math.cbrt(u) ** 2)
    case 'asin':
    case 'acos': {
      if (Math.abs(u) === 1 && u * du >= 0) return NaN
      const slope = 1 / Math.sqrt((1 - u) * (1 + u))
      return name === 'asin' ? slope : -slope
    }
    case 'acosh':
      if (u === 1 && du <= 0) return NaN
      return 1 / (Math.sqrt(u - 1) * Math.sqrt(u + 1))
    case 'atanh':
      return Math.abs(u) < 1 ? 1 / ((1 - u) * (1 + u)) : NaN
    case 'ln':
      return u > 0 ? 1 / u : NaN
    case 'log10':
      return u > 0 ? 1 / (u * Math.LN10) : NaN
    case 'log2':
      return u > 0 ? 1 / (u * Math.LN2) : NaN
    case 'sin':
      return Math.cos(u)
    case 'cos':
      return -Math.sin(u)
    case 'tan':
      return 1 + Math.tan(u) ** 2
    case 'cot':
      return -1 / Math.sin(u) ** 2
    case 'sec':
      return Math.tan(u) / Math.cos(u)
    case 'csc':
      return -Math.cos(u) / Math.sin(u) ** 2
    case 'atan':
      return 1 / (1 + u * u)
    case 'sinh':
      return Math.cosh(u)
    case 'cosh':
      return Math.sinh(u)
    case 'tanh':
      return 1 / Math.cosh(u) ** 2
    case 'asinh':
      return 1 / Math.sqrt(u * u + 1)
    case 'exp':
      return Math.exp(u)
    case 'sigmoid':
      return realFunctions.sigmoid(u) * realFunctions.sigmoid(-u)
    case 'abs':
    case 'relu':
    case 'sign':
    case 'floor':
    case 'ceil':
      return NaN
  }
}
