import { limits } from '../limits.ts'
import type { Span } from '../tree.ts'
import {
  isDigit,
  isLetter,
  isSpace,
  loweredCharacter,
  plainCharacter,
  raisedCharacter,
} from './characters.ts'
import { refuseCharacter } from './refuse-character.ts'
import { splitNames } from './split-names.ts'
import { refuse } from './unreadable.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

/** The smallest parts of an answer, in ASCII, each with its place in the text as typed. */
export type Token = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly meaning: Meaning }
  | { readonly kind: 'raised'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'end' }
)

/** Longest first, so that `**` is not read as two stars. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['+/-', '±'],
  ['**', '^'],
  ['==', '='],
  ['<=', '≤'],
  ['>=', '≥'],
  ['!=', '≠'],
  [':=', ':='],
  ['=>', '=>'],
  ...Array.from('<>=+-*/^()[]{}|,;≤≥≠√∛±∞∪∅∈∧∨').map((sign) => [sign, sign] as const),
])

/** The text as a list of characters, ASCII where there is an ASCII form, with their offsets. */
interface Source {
  readonly plain: readonly string[]
  span(from: number, to: number): Span
}

function makeSource(text: string): Source {
  const characters = Array.from(text)
  const offsets: number[] = []
  let offset = 0
  for (const character of characters) {
    offsets.push(offset)
    offset += character.length
  }
  return {
    plain: characters.map(plainCharacter),
    span: (from, to) => ({ from: offsets[from] ?? text.length, to: offsets[to] ?? text.length }),
  }
}

/**
 * Splits a text into tokens; the last one is `end`.
 * @throws {Unreadable} at the first character or name that cannot be part of an answer
 */
export function tokenise(text: string, vocabulary: Vocabulary): readonly Token[] {
  if (text.length > limits.textLength) {
    refuse(
      'too-long',
      { from: limits.textLength, to: text.length },
      { values: { limit: limits.textLength } },
    )
  }
  const source = makeSource(text)
  const { plain } = source
  const tokens: Token[] = []
  let index = 0
  while (index < plain.length) {
    const character = plain[index] ?? ''
    if (isSpace(character)) index += 1
    else if (isDigit(character) || (character === '.' && isDigit(plain[index + 1] ?? ''))) {
      index = scanNumber(source, index, tokens)
    } else if (isLetter(character)) index = scanNames(source, index, vocabulary, tokens)
    else if (raisedCharacter(character) !== undefined) {
      index = scanRaised(source, index, vocabulary, tokens)
    } else index = scanSymbol(source, index, tokens)
  }
  tokens.push({ kind: 'end', span: source.span(plain.length, plain.length) })
  return tokens
}

const numberPattern = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/

function scanNumber(source: Source, start: number, tokens: Token[]): number {
  const rest = source.plain.slice(start, start + limits.digits + 12).join('')
  const text = numberPattern.exec(rest)?.[0] ?? ''
  const end = start + text.length
  const span = source.span(start, end)
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
  if (mantissa.length > limits.digits) {
    refuse('number-too-long', span, { values: { limit: limits.digits } })
  }
  if (Math.abs(Number(exponent)) > limits.decimalExponent) refuse('number-too-large', span)
  if (source.plain[end] === '.') refuse('number', source.span(start, end + 1))
  tokens.push({ kind: 'number', text: text.toLowerCase(), span })
  return end
}

function scanNames(source: Source, start: number, vocabulary: Vocabulary, tokens: Token[]): number {
  const { plain } = source
  let index = start
  while (isLetter(plain[index] ?? '')) index += 1
  const letters = index - start
  let run = plain.slice(start, index).join('')
  for (; index < plain.length; index++) {
    const form = plain[index] ?? ''
    const lowered = loweredCharacter(form) ?? form
    if (!/[0-9_]/.test(lowered)) break
    run += lowered
  }
  const spanOf = (from: number, to: number): Span => source.span(start + from, start + to)
  const parts = splitNames(run, letters, vocabulary, spanOf)
  for (const { meaning, from, to } of parts) {
    tokens.push({ kind: 'name', meaning, span: spanOf(from, to) })
  }
  return start + (parts.at(-1)?.to ?? run.length)
}

function scanRaised(
  source: Source,
  start: number,
  vocabulary: Vocabulary,
  tokens: Token[],
): number {
  let text = ''
  let index = start
  for (; index < source.plain.length; index++) {
    const raised = raisedCharacter(source.plain[index] ?? '')
    if (raised === undefined) break
    text += raised
  }
  const span = source.span(start, index)
  const letter = /[a-z]/.exec(text)?.[0]
  if (letter !== undefined && vocabulary.lookUp(letter)?.kind !== 'variable') {
    refuse('unknown-name', span, {
      values: { name: letter, known: vocabulary.options.variables.join(', ') },
    })
  }
  tokens.push({ kind: 'raised', text, span })
  return index
}

function scanSymbol(source: Source, start: number, tokens: Token[]): number {
  for (const length of [3, 2, 1]) {
    const typed = source.plain.slice(start, start + length).join('')
    const text = symbols.get(typed)
    if (text === undefined) continue
    tokens.push({ kind: 'symbol', text, span: source.span(start, start + length) })
    return start + length
  }
  return refuseCharacter(source.plain[start] ?? '', source.span(start, start + 1))
}
