import type { UnaryFunction } from './program.ts'

/**
 * Each function of one real argument. Logarithms, roots and inverse functions give NaN outside their
 * real domain; `cbrt` is defined everywhere. `sigmoid` keeps its relative accuracy for large negative
 * arguments and never overflows.
 */
export const realFunctions: Readonly<Record<UnaryFunction, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sec: (x) => 1 / Math.cos(x),
  csc: (x) => 1 / Math.sin(x),
  cot: (x) => Math.cos(x) / Math.sin(x),
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: Math.exp,
  ln: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  relu: (x) => (x > 0 ? x : x === x ? 0 : NaN),
}

/** JavaScript for one call, given the argument's text (a name, never a compound expression). */
export function callSource(name: UnaryFunction, x: string): string {
  switch (name) {
    case 'sec':
      return `1 / Math.cos(${x})`
    case 'csc':
      return `1 / Math.sin(${x})`
    case 'cot':
      return `Math.cos(${x}) / Math.sin(${x})`
    case 'ln':
      return `Math.log(${x})`
    case 'sigmoid':
      return `1 / (1 + Math.exp(-${x}))`
    case 'relu':
      return `(${x} > 0 ? ${x} : ${x} === ${x} ? 0 : NaN)`
    default:
      return `Math.${name}(${x})`
  }
}
