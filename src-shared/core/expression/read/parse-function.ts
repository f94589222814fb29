import type { CallNode, Expression, FunctionName } from '../tree.ts'
import {
  atSymbol,
  bracketed,
  closeBracket,
  nested,
  peek,
  precedence,
  spanFrom,
  textOf,
} from './cursor.ts'
import type { Cursor, ParseExpression } from './cursor.ts'
import { parseExponent } from './parse-power.ts'
import { refuse } from './unreadable.ts'

const variadic: ReadonlySet<FunctionName> = new Set(['min', 'max'])

/**
 * Reads a function with its argument: `sin(x)`, `sin x`, `sin^2(x)`, `sin² x`, `ln|x|`.
 * The cursor stands on the function's name.
 */
export function parseFunction(
  cursor: Cursor,
  name: FunctionName,
  parse: ParseExpression,
): Expression {
  const start = peek(cursor)
  cursor.index += 1
  if (peek(cursor).kind !== 'raised' && !atSymbol(cursor, '^')) {
    return parseArgument(cursor, name, parse, start.span.from)
  }
  const exponent = parseExponent(cursor, parse)
  const span = spanFrom(start.span, exponent.span)
  if (exponent.kind === 'unary') refuse('function-power', span, { values: { name } })
  const call = parseArgument(cursor, name, parse, start.span.from)
  return {
    kind: 'binary',
    op: '^',
    left: call,
    right: exponent,
    functionPower: true,
    span: call.span ?? span,
  }
}

function parseArgument(
  cursor: Cursor,
  name: FunctionName,
  parse: ParseExpression,
  from: number,
): CallNode {
  const token = peek(cursor)
  if (atSymbol(cursor, '(')) {
    const args = parseArguments(cursor, name, parse)
    return { kind: 'call', name, args, span: { from, to: endOf(cursor) } }
  }
  const argument = nested(cursor, () => parseBareArgument(cursor, name, parse))
  const span = { from, to: argument.span?.to ?? token.span.to }
  return { kind: 'call', name, args: [argument], form: 'bare', span }
}

function endOf(cursor: Cursor): number {
  return cursor.tokens[cursor.index - 1]?.span.to ?? 0
}

function parseArguments(
  cursor: Cursor,
  name: FunctionName,
  parse: ParseExpression,
): readonly Expression[] {
  const open = peek(cursor)
  cursor.index += 1
  if (atSymbol(cursor, ')')) refuse('function-without-argument', open.span, { values: { name } })
  const args = bracketed(cursor, () => {
    const read = [parse(cursor)]
    while (atSymbol(cursor, ',')) {
      cursor.index += 1
      read.push(parse(cursor))
    }
    return read
  })
  const span = closeBracket(cursor, open, ')')
  if (args.length > 1 && !variadic.has(name)) {
    refuse('too-many-arguments', span, { values: { name, count: args.length } })
  }
  return args
}

/**
 * A bare function takes the product of numbers and names that follows, with their powers:
 * `sin 2x` is sin(2x), `sin x cos x` is sin(x)·cos(x), `ln 2(x+1)` is ln(2)·(x+1).
 */
function parseBareArgument(cursor: Cursor, name: FunctionName, parse: ParseExpression): Expression {
  const token = peek(cursor)
  const sign = token.kind === 'symbol' ? token.text : ''
  if (sign === '|') return parse(cursor, precedence.power + 1)
  if (sign === '√' || sign === '∛') return parse(cursor, precedence.power)
  if (sign === '-') {
    cursor.index += 1
    const operand = nested(cursor, () => parseBareArgument(cursor, name, parse))
    return { kind: 'unary', op: '-', operand, span: spanFrom(token.span, operand.span) }
  }
  if (token.kind === 'name' && token.meaning.kind === 'function') {
    return parse(cursor, precedence.power)
  }
  if (!startsProduct(cursor)) {
    refuse('function-without-argument', cursor.tokens[cursor.index - 1]?.span ?? token.span, {
      values: { name, found: textOf(token) },
    })
  }
  let product = parse(cursor, precedence.power)
  while (startsProduct(cursor) && peek(cursor).kind !== 'number') {
    const right = parse(cursor, precedence.power)
    const span = spanFrom(product.span, right.span)
    product = { kind: 'binary', op: '*', left: product, right, implicit: true, span }
  }
  return product
}

/** Whether a number, variable or constant comes next. */
function startsProduct(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token.kind === 'number') return true
  return (
    token.kind === 'name' &&
    (token.meaning.kind === 'variable' || token.meaning.kind === 'constant')
  )
}
