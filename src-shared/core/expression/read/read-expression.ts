import type { Problem } from '../../../domain/index.ts'
import type { Expression } from '../tree.ts'
import { makeCursor, peek, refuseAfterOperand } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { parseExpression } from './parse.ts'
import { tokenise } from './tokenise.ts'
import { refuse, Unreadable } from './unreadable.ts'
import { makeVocabulary } from './vocabulary.ts'
import type { VocabularyOptions } from './vocabulary.ts'

/** A read text, or what is wrong with it. */
export type Reading<Tree> =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads one scalar expression of the input language.
 * @param text what the learner typed; any string is safe
 * @returns the tree with the learner's own form and places kept, or the first problem
 */
export function readExpression(text: string, options: VocabularyOptions): Reading<Expression> {
  const label = labelPattern.exec(text)?.[0]
  if (label !== undefined && !text.slice(label.length).includes('=')) {
    const span = { from: 0, to: label.length }
    const problem = {
      code: 'label',
      span,
      values: { label: label.trim() },
      repair: { span, text: '' },
    }
    return { ok: false, problems: [problem] }
  }
  return readWith(text, options, parseExpression)
}

/** A left-hand side that only names the answer: `y =`, `f'(x) =`, `dy/dx =`. */
const labelPattern =
  /^\s*(?:[A-Za-z]['’′]{0,3}\s*(?:\(\s*[A-Za-z]\s*\))?|d[a-zA-Z]?\s*\/\s*d[a-zA-Z](?:\s*[a-zA-Z](?:\([a-zA-Z]\))?)?)\s*=\s*(?=\S)/

/**
 * Reads a whole text with `parse`, which must leave the cursor at the end.
 * @returns the result, or the first problem; never throws on any text
 */
export function readWith<Tree>(
  text: string,
  options: VocabularyOptions,
  parse: (cursor: Cursor) => Tree,
): Reading<Tree> {
  return readingOf(() => {
    const cursor = makeCursor(tokenise(text, makeVocabulary(options)))
    if (peek(cursor).kind === 'end') refuse('empty', peek(cursor).span)
    const tree = parse(cursor)
    if (peek(cursor).kind !== 'end') refuseAfterOperand(cursor)
    return tree
  })
}

/** Turns the reader's refusal into a reading. */
export function readingOf<Tree>(read: () => Tree): Reading<Tree> {
  try {
    return { ok: true, tree: read() }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problems: [error.problem] }
    throw error
  }
}
