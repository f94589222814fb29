import { limits } from '../limits.ts'
import type { Expression, Span } from '../tree.ts'
import type { Token } from './tokenise.ts'
import { refuse } from './unreadable.ts'

/** Binding strengths of the operators, loosest first. */
export const precedence = { sum: 10, product: 20, sign: 25, power: 30 } as const

/** A position in the tokens of one answer. */
export interface Cursor {
  readonly tokens: readonly Token[]
  index: number
  nesting: number
  /** Bars that have been opened and wait for their twin, at the present bracket level. */
  openBars: number
}

/** Reads the longest expression whose operators bind at least as tightly as `minimum`. */
export type ParseExpression = (cursor: Cursor, minimum?: number) => Expression

/** @param tokens at least the end token */
export function makeCursor(tokens: readonly Token[]): Cursor {
  return { tokens, index: 0, nesting: 0, openBars: 0 }
}

export function peek(cursor: Cursor): Token {
  const token = cursor.tokens[cursor.index] ?? cursor.tokens.at(-1)
  if (!token) throw new RangeError('a cursor needs at least the end token')
  return token
}

/** Whether the next token is this symbol. */
export function atSymbol(cursor: Cursor, text: string): boolean {
  const token = peek(cursor)
  return token.kind === 'symbol' && token.text === text
}

/** From the start of one span to the end of another. */
export function spanFrom(start: Span | undefined, end: Span | undefined): Span {
  return { from: start?.from ?? 0, to: end?.to ?? 0 }
}

/**
 * Runs `read` one level deeper.
 * @throws {Unreadable} below the deepest level allowed
 */
export function nested<Result>(cursor: Cursor, read: () => Result): Result {
  cursor.nesting += 1
  if (cursor.nesting > limits.nesting) refuse('too-deep', peek(cursor).span)
  const result = read()
  cursor.nesting -= 1
  return result
}

/**
 * Runs `read` inside a bracket, where bars opened outside cannot be closed.
 * @throws {Unreadable} below the deepest level allowed
 */
export function bracketed<Result>(cursor: Cursor, read: () => Result): Result {
  const { openBars } = cursor
  cursor.openBars = 0
  const result = nested(cursor, read)
  cursor.openBars = openBars
  return result
}

/** Steps over the closing bracket. @returns the span of the whole bracket */
export function closeBracket(cursor: Cursor, open: Token, close: string): Span {
  const token = peek(cursor)
  if (!atSymbol(cursor, close)) {
    if (token.kind === 'end') {
      refuse('unclosed', open.span, {
        values: { open: textOf(open), close },
        repair: { span: token.span, text: close },
      })
    }
    refuseAfterOperand(cursor)
  }
  cursor.index += 1
  return spanFrom(open.span, token.span)
}

/** The token as the learner would recognise it. */
export function textOf(token: Token): string {
  if (token.kind === 'end') return ''
  return token.kind === 'name' ? token.meaning.name : token.text
}

/** Refuses a token that stands where a number, name or bracket should begin. */
export function refuseOperand(cursor: Cursor): never {
  const token = peek(cursor)
  const before = cursor.tokens[cursor.index - 1]
  if (token.kind === 'end') {
    if (!before) refuse('empty', token.span)
    refuse('missing-operand', before.span, { values: { sign: textOf(before) } })
  }
  if (token.kind === 'symbol' && (token.text === '[' || token.text === '{')) {
    refuse('only-round-brackets', token.span, { values: { found: token.text } })
  }
  refuse('expected-operand', token.span, { values: { found: textOf(token) } })
}

/** Refuses a token that stands where an answer, or a part of it, should have ended. */
export function refuseAfterOperand(cursor: Cursor): never {
  const token = peek(cursor)
  const found = textOf(token)
  if (token.kind === 'symbol') {
    if (')]}'.includes(found)) {
      refuse('unopened', token.span, { values: { found }, repair: { span: token.span, text: '' } })
    }
    if (found === '=') refuse('equation', token.span)
    if (found === ':=' || found === '=>') refuse('assignment', token.span)
    if ('<>≤≥≠'.includes(found)) refuse('inequality', token.span)
    if (found === ',' || found === ';') refuse('several-answers', token.span)
    if (found === '[' || found === '{')
      refuse('only-round-brackets', token.span, { values: { found } })
  }
  refuse('unexpected', token.span, { values: { found } })
}
