import type { Span } from '../../domain/span.ts'

export type { Span }

/** Functions of the input language. `ln` is natural; the reader turns `log` into `ln`. */
export const functionNames = [
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'csch',
  'coth',
  'asinh',
  'acosh',
  'atanh',
  'exp',
  'ln',
  'log10',
  'log2',
  'sqrt',
  'cbrt',
  'abs',
  'sign',
  'floor',
  'ceil',
  'sigmoid',
  'relu',
  'min',
  'max',
] as const
export type FunctionName = (typeof functionNames)[number]

export type ConstantName = 'pi' | 'e'
export type BinaryOperator = '+' | '-' | '*' | '/' | '^'

interface At {
  /** Absent on nodes that were computed rather than read. */
  readonly span?: Span
}

/** A non-negative decimal literal, kept as text so that its exact rational value is not lost. */
export interface NumberNode extends At {
  readonly kind: 'number'
  readonly text: string
}
export interface ConstantNode extends At {
  readonly kind: 'constant'
  readonly name: ConstantName
}
export interface VariableNode extends At {
  readonly kind: 'variable'
  readonly name: string
}
export interface UnaryNode extends At {
  readonly kind: 'unary'
  readonly op: '-' | '+'
  readonly operand: Expression
}
export interface BinaryNode extends At {
  readonly kind: 'binary'
  readonly op: BinaryOperator
  readonly left: Expression
  readonly right: Expression
  /** A product written without a sign, as in `2x`. */
  readonly implicit?: true
  /** A power written on the function's name, as in `sin^2(x)`; `left` is then the call. */
  readonly functionPower?: true
}
export interface CallNode extends At {
  readonly kind: 'call'
  readonly name: FunctionName
  readonly args: readonly Expression[]
  /** How it was written, where that differs from `name(args)`: `|x|`, `√x`, `sin x`. */
  readonly form?: 'bars' | 'radical' | 'bare'
}
/** Brackets as typed. They carry no meaning of their own; printers keep them, evaluators skip them. */
export interface GroupNode extends At {
  readonly kind: 'group'
  readonly inner: Expression
}

/** One scalar expression: immutable, acyclic, at most `limits.depth` deep when it came from the reader. */
export type Expression =
  NumberNode | ConstantNode | VariableNode | UnaryNode | BinaryNode | CallNode | GroupNode
