import type { FunctionText } from '../../domain/index.ts'
import { CoreFailure } from '../context.ts'
import { readExpression } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'

/** Reads a function that a learner or a lesson gives to be drawn. Throws `CoreFailure('unreadable')`. */
export function readFunction({ text, variable }: FunctionText): Expression {
  const reading = readExpression(text, { variables: [variable] })
  if (reading.ok) return reading.tree
  const [problem] = reading.problems
  throw new CoreFailure('unreadable', { problem: problem?.code ?? '', ...problem?.values })
}
