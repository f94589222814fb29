import {
  ballToNumber,
  evaluatePrecise,
  makeProgram,
  readExpression,
} from '../../../../src-shared/core/expression/index.ts'

/** A formula as if in exact arithmetic, rounded at the end; arguments are exact doubles. */
export function exactly(text: string, names: readonly string[]): (...values: number[]) => number {
  const reading = readExpression(text, { variables: [...names] })
  if (!reading.ok) throw new Error(text)
  const program = makeProgram(reading.tree, names)
  return (...values) => {
    const found = evaluatePrecise(program, values, 400, 'real')
    if (typeof found === 'string') throw new Error(`${text}: ${found}`)
    return ballToNumber(found)
  }
}
