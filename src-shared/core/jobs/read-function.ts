import type { FunctionText, PlaneFunction } from '../../domain/index.ts'
import { CoreFailure } from '../context.ts'
import { readExpression } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'

/** Reads a function that a learner or a lesson gives to be drawn. Throws `CoreFailure('unreadable')`. */
export function readFunction({ text, variable }: FunctionText): Expression {
  return readIn(text, [variable])
}

/** The same for a function of two variables. */
export function readPlaneFunction({ text, variables }: PlaneFunction): Expression {
  return readIn(text, variables)
}

function readIn(text: string, variables: readonly string[]): Expression {
  const reading = readExpression(text, { variables })
  if (reading.ok) return reading.tree
  const [problem] = reading.problems
  throw new CoreFailure('unreadable', { problem: problem?.code ?? '', ...problem?.values })
}
