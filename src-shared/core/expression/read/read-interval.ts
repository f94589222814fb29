import type { Expression } from '../tree.ts'
import { atSymbol, bracketed, peek, refuseAfterOperand } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression } from './parse.ts'
import { readWith } from './read-expression.ts'
import type { Reading } from './read-expression.ts'
import { atWord, parseItems } from './read-structure.ts'
import { refuse } from './unreadable.ts'
import type { VocabularyOptions } from './vocabulary.ts'

/** An interval of real numbers; a missing end is infinite. */
export interface Interval {
  readonly low: Expression | undefined
  readonly high: Expression | undefined
  readonly lowClosed: boolean
  readonly highClosed: boolean
}

const wholeLine: Interval = { low: undefined, high: undefined, lowClosed: false, highClosed: false }
const allPhrases =
  /^(all|every|any)( (the )?)?(real( number)?s?|numbers?|x)?$|^(r|ℝ|reals|the reals)$/i
const emptyPhrases =
  /^(none|nowhere|never|empty|empty set|the empty set|no (values?|x|interval)|∅|\{\})\.?$/i
const infinities = ['infinity', 'inf', 'oo']

/**
 * Reads one interval or several: `[0, 3)`, `(-∞, 2]`, `0 < x <= 3`, `x > 0`,
 * `x < -1 or x > 1`, `(-1, 0) ∪ (0, 1)`, `all real numbers`.
 */
export function readIntervals(
  text: string,
  options: VocabularyOptions,
): Reading<readonly Interval[]> {
  const phrase = text.trim()
  if (allPhrases.test(phrase)) return { ok: true, tree: [wholeLine] }
  if (emptyPhrases.test(phrase)) return { ok: true, tree: [] }
  const words = ['or', 'u', ...infinities]
  return readWith(text, { ...options, words }, (cursor) =>
    parseItems(cursor, parseInterval, ['∪', 'or', '∨', 'u', ',', ';']),
  )
}

function parseInterval(cursor: Cursor): Interval {
  const open = peek(cursor)
  if (atSymbol(cursor, '(') || atSymbol(cursor, '[')) {
    const start = cursor.index
    cursor.index += 1
    const interval = bracketed(cursor, () => {
      const low = parseEnd(cursor)
      if (!atSymbol(cursor, ',') && !atSymbol(cursor, ';')) return undefined
      cursor.index += 1
      return { low, high: parseEnd(cursor) }
    })
    if (interval)
      return closeInterval(cursor, interval, open.kind === 'symbol' && open.text === '[')
    cursor.index = start
  }
  return parseRelation(cursor)
}

function closeInterval(
  cursor: Cursor,
  ends: { readonly low: End; readonly high: End },
  lowClosed: boolean,
): Interval {
  const highClosed = atSymbol(cursor, ']')
  if (!highClosed && !atSymbol(cursor, ')')) {
    const token = peek(cursor)
    if (token.kind !== 'end') refuseAfterOperand(cursor)
    refuse('unclosed', token.span, {
      values: { open: '(', close: ')' },
      repair: { span: token.span, text: ')' },
    })
  }
  cursor.index += 1
  return makeInterval(ends.low, ends.high, lowClosed, highClosed)
}

type End = Expression | 'infinity' | '-infinity'

function makeInterval(low: End, high: End, lowClosed: boolean, highClosed: boolean): Interval {
  return {
    low: typeof low === 'string' ? undefined : low,
    high: typeof high === 'string' ? undefined : high,
    lowClosed: lowClosed && typeof low !== 'string',
    highClosed: highClosed && typeof high !== 'string',
  }
}

function parseEnd(cursor: Cursor): End {
  const start = cursor.index
  const negative = atSymbol(cursor, '-')
  if (negative || atSymbol(cursor, '+')) cursor.index += 1
  if (atSymbol(cursor, '∞') || infinities.some((word) => atWord(cursor, word))) {
    cursor.index += 1
    return negative ? '-infinity' : 'infinity'
  }
  cursor.index = start
  return parseExpression(cursor)
}

/** `x > 0`, `0 < x ≤ 3`, `3 ≥ x > 0`: the variable stands alone on one side or in the middle. */
function parseRelation(cursor: Cursor): Interval {
  const first = parseEnd(cursor)
  const sign = takeSign(cursor)
  const second = parseEnd(cursor)
  if (!isSign(cursor)) {
    return isName(first) ? oneSided(sign, second) : oneSided(mirrored(sign), first)
  }
  const next = takeSign(cursor)
  const third = parseEnd(cursor)
  if (!isName(second) || '<≤'.includes(sign) !== '<≤'.includes(next)) {
    refuse('interval-expected', peek(cursor).span)
  }
  return '<≤'.includes(sign)
    ? makeInterval(first, third, sign === '≤', next === '≤')
    : makeInterval(third, first, next === '≥', sign === '≥')
}

function isName(end: End): boolean {
  return typeof end !== 'string' && end.kind === 'variable'
}

function isSign(cursor: Cursor): boolean {
  return ['<', '≤', '>', '≥'].some((sign) => atSymbol(cursor, sign))
}

function takeSign(cursor: Cursor): string {
  const token = peek(cursor)
  if (token.kind !== 'symbol' || !isSign(cursor)) refuse('interval-expected', token.span)
  cursor.index += 1
  return token.text
}

function mirrored(sign: string): string {
  return '<≤>≥'.charAt(('<≤>≥'.indexOf(sign) + 2) % 4)
}

function oneSided(sign: string, end: End): Interval {
  return '>≥'.includes(sign)
    ? makeInterval(end, 'infinity', sign === '≥', false)
    : makeInterval('-infinity', end, false, sign === '≤')
}
