import { readExpression, variablesOf } from '../expression/index.ts'
import type { VocabularyOptions } from '../expression/index.ts'
import type { ExpressionRubric } from '../../domain/index.ts'

/** Names in use for the small step of a difference quotient. */
const stepNames = ['δ', 'delta', 'Δ', 'Delta', 'h', 'd', 'ε', 'epsilon', 'dx', 'Δx', 'δx']

/**
 * A letter that only wrong answers hold, such as the δ of a secant whose limit was not taken. The
 * exercise does not declare it, but an answer with it must be readable for its mistake to be named.
 */
export function stepLetterOf(rubric: ExpressionRubric): string | undefined {
  for (const { answer } of rubric.misconceptions ?? []) {
    const reading = readExpression(answer, { variables: rubric.variables, freeLetters: true })
    const letters = reading.ok ? variablesOf(reading.tree) : []
    const letter = letters.find((name) => !rubric.variables.includes(name))
    if (letter !== undefined) return letter
  }
  return undefined
}

/** The names readable in an exercise whose wrong answers hold `letter`, under any of its names. */
export function vocabularyWith(
  variables: readonly string[],
  letter: string | undefined,
): VocabularyOptions {
  if (letter === undefined) return { variables }
  const others = stepNames.includes(letter) ? stepNames : [letter]
  const free = others.filter((name) => !variables.includes(name))
  return { variables, aliases: Object.fromEntries(free.map((name) => [name, letter])) }
}
