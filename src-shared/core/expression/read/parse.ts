import type { Expression } from '../tree.ts'
import {
  atSymbol,
  bracketed,
  closeBracket,
  nested,
  peek,
  precedence,
  refuseOperand,
  spanFrom,
} from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseFunction } from './parse-function.ts'
import { parsePower } from './parse-power.ts'
import type { Token } from './tokenise.ts'
import { refuse } from './unreadable.ts'

/**
 * Reads the longest expression whose operators bind at least as tightly as `minimum`.
 *
 * Our own Pratt parser (Pratt 1973, "Top down operator precedence") rather than a library's: every
 * node keeps its place and the form it was typed in, nothing but this grammar can be said in it,
 * and no evaluator is within reach of an answer. Loosest first: sums; products, with or without a
 * sign, left to right (`1/2 x` is half of x); signs; powers, right to left (`-x^2` is -(x²)).
 * @throws {Unreadable} at the first mistake
 */
export function parseExpression(cursor: Cursor, minimum = 0): Expression {
  let left = parseOperand(cursor)
  for (;;) {
    const token = peek(cursor)
    const sign = token.kind === 'symbol' ? token.text : ''
    if (token.kind === 'raised' || sign === '^') {
      if (precedence.power < minimum) return left
      left = parsePower(cursor, left, parseExpression)
    } else if (sign === '+' || sign === '-') {
      if (precedence.sum < minimum) return left
      left = parseBinary(cursor, left, sign, precedence.sum + 1)
    } else if (sign === '*' || sign === '/') {
      if (precedence.product < minimum) return left
      left = parseBinary(cursor, left, sign, precedence.product + 1)
    } else if (startsFactor(cursor)) {
      if (precedence.product < minimum) return left
      left = parseImplicitProduct(cursor, left)
    } else return left
  }
}

function parseBinary(
  cursor: Cursor,
  left: Expression,
  op: '+' | '-' | '*' | '/',
  minimum: number,
): Expression {
  const operator = peek(cursor)
  cursor.index += 1
  if (peek(cursor).kind === 'end') {
    refuse('missing-operand', operator.span, { values: { sign: op } })
  }
  const right = parseExpression(cursor, minimum)
  return { kind: 'binary', op, left, right, span: spanFrom(left.span, right.span) }
}

function parseImplicitProduct(cursor: Cursor, left: Expression): Expression {
  const next = peek(cursor)
  if (next.kind === 'number' && left.kind !== 'group' && left.kind !== 'call') {
    const code = left.kind === 'number' ? 'two-numbers' : 'number-after-operand'
    const place = { from: next.span.from, to: next.span.from }
    refuse(code, next.span, { repair: { span: place, text: '*' } })
  }
  const right = parseExpression(cursor, precedence.product + 1)
  const span = spanFrom(left.span, right.span)
  return { kind: 'binary', op: '*', left, right, implicit: true, span }
}

/** Whether the next token can begin a factor of a product written without a sign. */
function startsFactor(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token.kind === 'number') return true
  if (token.kind === 'name') return token.meaning.kind !== 'word'
  if (token.kind !== 'symbol') return false
  if (token.text === '|') return cursor.openBars === 0
  return token.text === '(' || token.text === '√' || token.text === '∛'
}

function parseOperand(cursor: Cursor): Expression {
  const token = peek(cursor)
  if (token.kind === 'number') {
    cursor.index += 1
    return { kind: 'number', text: token.text, span: token.span }
  }
  if (token.kind === 'name') {
    const { meaning } = token
    if (meaning.kind === 'function') return parseFunction(cursor, meaning.name, parseExpression)
    if (meaning.kind === 'word') return refuseOperand(cursor)
    cursor.index += 1
    return meaning.kind === 'variable'
      ? { kind: 'variable', name: meaning.name, span: token.span }
      : { kind: 'constant', name: meaning.name, span: token.span }
  }
  if (token.kind === 'symbol') {
    if (token.text === '-' || token.text === '+') return parseSign(cursor, token.text)
    if (token.text === '(') return parseGroup(cursor, token, ')')
    if (token.text === '{' && followsPower(cursor)) return parseGroup(cursor, token, '}')
    if (token.text === '|') return parseBars(cursor, token)
    if (token.text === '√' || token.text === '∛') return parseRadical(cursor, token)
  }
  return refuseOperand(cursor)
}

function parseSign(cursor: Cursor, op: '-' | '+'): Expression {
  const { span } = peek(cursor)
  cursor.index += 1
  if (peek(cursor).kind === 'end') refuse('missing-operand', span, { values: { sign: op } })
  const operand = nested(cursor, () => parseExpression(cursor, precedence.sign))
  return { kind: 'unary', op, operand, span: spanFrom(span, operand.span) }
}

/** Braces group only as TeX has them, in `x^{2}`; elsewhere they stand for sets. */
function followsPower(cursor: Cursor): boolean {
  const before = cursor.tokens[cursor.index - 1]
  return before?.kind === 'symbol' && before.text === '^'
}

function parseGroup(cursor: Cursor, open: Token, close: ')' | '}'): Expression {
  cursor.index += 1
  if (atSymbol(cursor, close)) refuse('empty-brackets', spanFrom(open.span, peek(cursor).span))
  const inner = bracketed(cursor, () => parseExpression(cursor))
  return { kind: 'group', inner, span: closeBracket(cursor, open, close) }
}

/** In operand position a bar opens; in operator position it closes the last one opened, if any. */
function parseBars(cursor: Cursor, open: Token): Expression {
  cursor.index += 1
  cursor.openBars += 1
  const inner = nested(cursor, () => parseExpression(cursor))
  const span = closeBracket(cursor, open, '|')
  cursor.openBars -= 1
  return { kind: 'call', name: 'abs', args: [inner], form: 'bars', span }
}

function parseRadical(cursor: Cursor, sign: Token): Expression {
  cursor.index += 1
  const inner = nested(cursor, () => parseOperand(cursor))
  const name = sign.kind === 'symbol' && sign.text === '∛' ? 'cbrt' : 'sqrt'
  const span = spanFrom(sign.span, inner.span)
  return { kind: 'call', name, args: [inner], form: 'radical', span }
}
