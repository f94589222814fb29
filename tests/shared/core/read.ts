import { type Expression, readExpression } from '../../../src-shared/core/expression/index.ts'

/** A formula of the input language as a tree; x, y and the letters of the lessons are variables. */
export function read(text: string): Expression {
  const variables = ['x', 'y', 'a', 'b', 'c', 'k', 'n', 'p', 'q', 'r', 's', 't', 'u']
  const reading = readExpression(text, { variables })
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problems)}`)
  return reading.tree
}
