import type { Expression } from '../tree.ts'
import { peek } from './cursor.ts'
import { parseExpression } from './parse.ts'
import { readWith } from './read-expression.ts'
import type { Reading } from './read-expression.ts'
import { refuse } from './unreadable.ts'
import type { VocabularyOptions } from './vocabulary.ts'

export interface Relation {
  readonly left: Expression
  readonly sign: '=' | '≠' | '<' | '≤' | '>' | '≥'
  readonly right: Expression
}

const signs = ['=', '≠', '<', '≤', '>', '≥'] as const

/** Reads one relation between two expressions, such as `k != -c`. */
export function readRelation(text: string, options: VocabularyOptions): Reading<Relation> {
  return readWith(text, options, (cursor) => {
    const left = parseExpression(cursor)
    const token = peek(cursor)
    const sign = signs.find((each) => token.kind === 'symbol' && token.text === each)
    if (!sign) refuse('relation-expected', token.span)
    cursor.index += 1
    return { left, sign, right: parseExpression(cursor) }
  })
}
