import { readExpression } from '../expression/index.ts'
import type { Expression, VocabularyOptions } from '../expression/index.ts'

/**
 * Reads a text written by an author, which must be right.
 * @throws {Error} naming the text and the problem, so that a lesson with a slip does not build
 */
export function readAuthored(text: string, options: VocabularyOptions): Expression {
  const reading = readExpression(text, options)
  if (reading.ok) return reading.tree
  throw authoredError(text, reading.problems[0]?.code)
}

/** The error for a text of a lesson that cannot be read. */
export function authoredError(text: string, code = 'unreadable'): Error {
  return new Error(`cannot read "${text}" in a rubric: ${code}`)
}
