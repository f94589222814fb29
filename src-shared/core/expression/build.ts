import type { BinaryOperator, ConstantName, Expression, FunctionName } from './tree.ts'

/** A number as a tree. Negative values become a minus sign before a literal, as when typed. */
export function num(value: number): Expression {
  if (value < 0 || Object.is(value, -0)) return neg(num(-value))
  return { kind: 'number', text: decimalText(value) }
}

/** Shortest decimal text without an exponent, which the input language would read as a product. */
function decimalText(value: number): string {
  const text = String(value)
  const match = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, whole = '', fraction = '', exponentText = '0'] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponentText)
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length)
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}

export function constant(name: ConstantName): Expression {
  return { kind: 'constant', name }
}

export function variable(name: string): Expression {
  return { kind: 'variable', name }
}

export function neg(operand: Expression): Expression {
  return { kind: 'unary', op: '-', operand }
}

function binary(op: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', op, left, right }
}

export function add(left: Expression, right: Expression): Expression {
  return binary('+', left, right)
}

export function sub(left: Expression, right: Expression): Expression {
  return binary('-', left, right)
}

export function mul(left: Expression, right: Expression): Expression {
  return binary('*', left, right)
}

export function div(left: Expression, right: Expression): Expression {
  return binary('/', left, right)
}

export function pow(base: Expression, exponent: Expression): Expression {
  return binary('^', base, exponent)
}

export function call(name: FunctionName, ...args: Expression[]): Expression {
  return { kind: 'call', name, args }
}
