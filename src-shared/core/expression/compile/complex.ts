import * as z from './complex-functions.ts'
import type { Complex } from './complex-functions.ts'
import type { Instruction, Program } from './program.ts'

/**
 * First output of a program at a complex point. Functions that are not analytic follow their real
 * part, so that the complex-step derivative works through |u|, min and max (Martins, Sturdza and
 * Alonso, "The complex-step derivative approximation", ACM TOMS 29, 2003).
 */
export function evaluateComplex(program: Program, point: readonly Complex[]): Complex {
  const values: Complex[] = []
  for (const instruction of program.code) values.push(step(instruction, values, point))
  return values[program.outputs[0]!]!
}

function step(
  instruction: Instruction,
  values: readonly Complex[],
  point: readonly Complex[],
): Complex {
  const { op, value } = instruction
  const a = values[instruction.a] ?? z.zero
  const b = values[instruction.b] ?? z.zero
  const c = values[instruction.c] ?? z.zero
  switch (op) {
    case 'const':
      return z.real(value)
    case 'input':
      return point[value] ?? z.real(NaN)
    case 'add':
      return z.add(a, b)
    case 'sub':
      return z.sub(a, b)
    case 'mul':
      return z.mul(a, b)
    case 'div':
      return z.div(a, b)
    case 'neg':
      return z.neg(a)
    case 'powi':
      return z.powi(a, value)
    case 'pow':
      return a.re < 0 ? z.real(NaN) : z.exp(z.mul(b, z.ln(a)))
    case 'where':
      return a.re > 0 ? b : c
    case 'min':
      return a.re <= b.re ? a : b
    case 'max':
      return a.re >= b.re ? a : b
    case 'abs':
      return a.re < 0 ? z.neg(a) : a
    case 'relu':
      return a.re > 0 ? a : a.re === a.re ? z.zero : a
    case 'sign':
      return z.real(Math.sign(a.re))
    case 'floor':
      return z.real(Math.floor(a.re))
    case 'ceil':
      return z.real(Math.ceil(a.re))
    case 'cbrt':
      return a.re < 0 ? z.neg(z.cbrt(z.neg(a))) : z.cbrt(a)
    case 'sec':
      return z.div(z.one, z.cos(a))
    case 'csc':
      return z.div(z.one, z.sin(a))
    case 'cot':
      return z.div(z.cos(a), z.sin(a))
    case 'tan':
      return z.div(z.sin(a), z.cos(a))
    case 'tanh':
      return z.tanh(a)
    case 'sigmoid':
      return sigmoid(a)
    case 'sqrt':
    case 'ln':
      return a.re < 0 ? z.real(NaN) : z[op](a)
    case 'log10':
      return a.re < 0 ? z.real(NaN) : z.scale(z.ln(a), 1 / Math.LN10)
    case 'log2':
      return a.re < 0 ? z.real(NaN) : z.scale(z.ln(a), 1 / Math.LN2)
    case 'asin':
    case 'acos':
    case 'atanh':
      return Math.abs(a.re) > 1 ? z.real(NaN) : z[op](a)
    case 'acosh':
      return a.re < 1 ? z.real(NaN) : z.acosh(a)
    default:
      return z[op](a)
  }
}

/** Written for each sign so that the exponential never overflows. */
function sigmoid(a: Complex): Complex {
  const small = z.exp(a.re >= 0 ? z.neg(a) : a)
  return z.div(a.re >= 0 ? z.one : small, z.add(z.one, small))
}
