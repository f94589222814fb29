import type { Expression } from '../tree.ts'
import { nested, peek, precedence, spanFrom } from './cursor.ts'
import type { Cursor, ParseExpression } from './cursor.ts'
import type { Token } from './tokenise.ts'
import { refuse } from './unreadable.ts'

/** Reads `^ exponent` or a raised exponent after `base`; the cursor stands on it. */
export function parsePower(cursor: Cursor, base: Expression, parse: ParseExpression): Expression {
  const exponent = parseExponent(cursor, parse)
  const span = spanFrom(base.span, exponent.span)
  return { kind: 'binary', op: '^', left: base, right: exponent, span }
}

/** Reads the exponent itself. Powers group from the right: `x^2^3` is x⁸. */
export function parseExponent(cursor: Cursor, parse: ParseExpression): Expression {
  const token = peek(cursor)
  cursor.index += 1
  if (token.kind === 'raised') return raisedExponent(token)
  if (peek(cursor).kind === 'end') refuse('missing-operand', token.span, { values: { sign: '^' } })
  return nested(cursor, () => parse(cursor, precedence.power))
}

/** `²`, `⁻¹`, `ⁿ`: one number or one letter, with or without a sign. */
function raisedExponent(token: Token & { kind: 'raised' }): Expression {
  const { span } = token
  const [, sign, body] = /^([+-]?)(\d+|[a-z])$/.exec(token.text) ?? []
  if (body === undefined) refuse('raised', span)
  const value: Expression = /\d/.test(body)
    ? { kind: 'number', text: body, span }
    : { kind: 'variable', name: body, span }
  return sign === '-' ? { kind: 'unary', op: '-', operand: value, span } : value
}
