import type { Expression } from '../tree.ts'
import { atSymbol, peek } from './cursor.ts'
import { parseExpression } from './parse.ts'
import { readWith } from './read-expression.ts'
import type { Reading } from './read-expression.ts'
import { refuse } from './unreadable.ts'
import type { VocabularyOptions } from './vocabulary.ts'

export interface Equation {
  readonly left: Expression
  readonly right: Expression
}

/** Reads one equation `left = right`. */
export function readEquation(text: string, options: VocabularyOptions): Reading<Equation> {
  return readWith(text, options, (cursor) => {
    const left = parseExpression(cursor)
    const end = peek(cursor)
    if (end.kind === 'end') {
      refuse('equation-expected', end.span, { repair: { span: end.span, text: ' = 0' } })
    }
    if (!atSymbol(cursor, '=')) return { left, right: left }
    cursor.index += 1
    const right = parseExpression(cursor)
    if (atSymbol(cursor, '=')) refuse('two-equations', peek(cursor).span)
    return { left, right }
  })
}
