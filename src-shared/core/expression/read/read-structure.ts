import { limits } from '../limits.ts'
import type { Expression, Span } from '../tree.ts'
import { atSymbol, bracketed, closeBracket, peek, refuseAfterOperand } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression } from './parse.ts'
import { refuse } from './unreadable.ts'

/** An expression, or a bracket with rows of such things: vectors, matrices, tuples, sets. */
export type Structure =
  | { readonly kind: 'scalar'; readonly tree: Expression }
  | {
      readonly kind: 'list'
      readonly bracket: '(' | '[' | '{' | '<'
      /** Parts between `;`, each a list of parts between `,`. */
      readonly rows: readonly (readonly Structure[])[]
      readonly span: Span
    }

const closing = { '(': ')', '[': ']', '{': '}', '<': '>' } as const

/**
 * Reads an expression or a bracketed list. A round bracket is a list when a comma or semicolon
 * stands directly in it, otherwise it groups.
 * @throws {Unreadable} at the first mistake
 */
export function parseStructure(cursor: Cursor): Structure {
  const token = peek(cursor)
  const sign = token.kind === 'symbol' ? token.text : ''
  const opens = sign === '[' || sign === '{' || sign === '<' || (sign === '(' && isTuple(cursor))
  if (!opens) return { kind: 'scalar', tree: parseExpression(cursor) }
  const bracket = sign
  cursor.index += 1
  const rows = atSymbol(cursor, closing[bracket]) ? [] : bracketed(cursor, () => parseRows(cursor))
  const span = closeBracket(cursor, token, closing[bracket])
  return { kind: 'list', bracket, rows, span }
}

/** Whether the list that opens here has a comma or semicolon directly in it, or holds a list. */
function isTuple(cursor: Cursor): boolean {
  let depth = 0
  for (let index = cursor.index; index < cursor.tokens.length; index++) {
    const token = cursor.tokens[index]
    if (token?.kind !== 'symbol') continue
    if ('([{'.includes(token.text)) depth += 1
    else if (')]}'.includes(token.text)) depth -= 1
    else if (depth === 1 && (token.text === ',' || token.text === ';')) return true
    if (depth === 0) return false
  }
  return false
}

function parseRows(cursor: Cursor): readonly (readonly Structure[])[] {
  const rows = [parseItems(cursor, parseStructure)]
  while (atSymbol(cursor, ';')) {
    cursor.index += 1
    rows.push(parseItems(cursor, parseStructure))
  }
  return rows
}

/** Reads one item or several with commas between them. */
export function parseItems<Item>(
  cursor: Cursor,
  parseItem: (cursor: Cursor) => Item,
  separators: readonly string[] = [','],
): readonly Item[] {
  const items = [parseItem(cursor)]
  while (separators.some((separator) => atSymbol(cursor, separator) || atWord(cursor, separator))) {
    cursor.index += 1
    items.push(parseItem(cursor))
    if (items.length > limits.entries) {
      refuse('too-many-entries', peek(cursor).span, { values: { limit: limits.entries } })
    }
  }
  return items
}

/** Whether the next token is this word. */
export function atWord(cursor: Cursor, word: string): boolean {
  const token = peek(cursor)
  return token.kind === 'name' && token.meaning.kind === 'word' && token.meaning.name === word
}

/** Reads a structure that may not be a bare list; a bare list gets its brackets as a repair. */
export function parseBracketed(cursor: Cursor): Structure {
  const start = peek(cursor).span.from
  const structure = parseStructure(cursor)
  if (structure.kind === 'scalar' && atSymbol(cursor, ',')) {
    const end = cursor.tokens.at(-1)?.span.to ?? start
    refuse('list-without-brackets', { from: start, to: end })
  }
  if (peek(cursor).kind !== 'end') refuseAfterOperand(cursor)
  return structure
}
