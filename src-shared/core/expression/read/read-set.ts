import type { Expression } from '../tree.ts'
import { atSymbol, makeCursor, peek, refuseAfterOperand } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readingOf } from './read-expression.ts'
import type { Reading } from './read-expression.ts'
import { parseItems, parseStructure } from './read-structure.ts'
import type { Structure } from './read-structure.ts'
import { tokenise } from './tokenise.ts'
import type { Token } from './tokenise.ts'
import { refuse } from './unreadable.ts'
import { makeVocabulary } from './vocabulary.ts'
import type { VocabularyOptions } from './vocabulary.ts'

/** Members of a set: each a number, or a tuple of numbers. */
export type Member = readonly Expression[]

const emptyPhrases =
  /^((there (is|are) )?(none|no( (real|such|critical|stationary))* (solutions?|roots?|zeros?|zeroes|values?|points?|extrema|x))( exists?)?|nothing|never|nowhere|dne|((it|they) )?do(es)? ?n(o|')t exist|(the )?empty( set)?|∅|ø)[.!]?$/i

const separators = [',', ';', 'or', 'and', '∨', '∧']

/**
 * Reads a set: `{0, 4/3}`, `0, 4/3`, `x = 0 or x = 4/3`, `±2`, `{(0, 0), (1, 2)}`, `no solution`.
 * The options' variables may stand only before `=`.
 */
export function readSet(text: string, options: VocabularyOptions): Reading<readonly Member[]> {
  if (emptyPhrases.test(text.trim())) return { ok: true, tree: [] }
  return readingOf(() => {
    const words = ['or', 'and']
    const tokens = tokenise(text, makeVocabulary({ ...options, words }))
    const signs = tokens.some((token) => isPlusMinus(token)) ? ['+', '-'] : ['+']
    return signs.flatMap((sign) => parseSet(makeCursor(withSign(tokens, sign))))
  })
}

function isPlusMinus(token: Token): boolean {
  return token.kind === 'symbol' && token.text === '±'
}

function withSign(tokens: readonly Token[], sign: string): readonly Token[] {
  return tokens.map((token) =>
    isPlusMinus(token) ? { kind: 'symbol', text: sign, span: token.span } : token,
  )
}

function parseSet(cursor: Cursor): readonly Member[] {
  const start = peek(cursor)
  if (start.kind === 'end') refuse('empty', start.span)
  skipLabel(cursor)
  const braced = atSymbol(cursor, '{')
  const members = braced ? parseBraced(cursor) : parseItems(cursor, parseMember, separators)
  if (peek(cursor).kind !== 'end') refuseAfterOperand(cursor)
  return members
}

function parseBraced(cursor: Cursor): readonly Member[] {
  const open = peek(cursor)
  cursor.index += 1
  if (atSymbol(cursor, '}')) {
    cursor.index += 1
    return []
  }
  const members = parseItems(cursor, parseMember, separators)
  const close = peek(cursor)
  if (close.kind === 'end') {
    refuse('unclosed', open.span, {
      values: { open: '{', close: '}' },
      repair: { span: close.span, text: '}' },
    })
  }
  if (!atSymbol(cursor, '}')) refuseAfterOperand(cursor)
  cursor.index += 1
  return members
}

function parseMember(cursor: Cursor): Member {
  skipLabel(cursor)
  return toMember(parseStructure(cursor))
}

/** Steps over `x =`, which says of which name the values are. */
function skipLabel(cursor: Cursor): void {
  const [name, sign] = [cursor.tokens[cursor.index], cursor.tokens[cursor.index + 1]]
  const isName = name?.kind === 'name' && name.meaning.kind === 'variable'
  const isSign = sign?.kind === 'symbol' && (sign.text === '=' || sign.text === '∈')
  if (isName && isSign) cursor.index += 2
}

function toMember(structure: Structure): Member {
  if (structure.kind === 'scalar') return [structure.tree]
  if (structure.bracket === '{') refuse('nested-set', structure.span)
  if (structure.bracket === '[') refuse('interval-not-set', structure.span)
  return structure.rows.flat().map((item) => {
    return item.kind === 'scalar' ? item.tree : refuse('too-nested', item.span)
  })
}
