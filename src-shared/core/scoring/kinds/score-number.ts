import { readExpression } from '../../expression/index.ts'
import type { NumberRubric, Score, TypedAnswer } from '../../../domain/index.ts'
import { readAuthored } from '../authored.ts'
import { divisionByZero } from '../computable.ts'
import { compareConstants } from '../equivalence/constants.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

/** Scores a constant: exactly, or within the absolute tolerance the exercise states. */
export function scoreNumber(input: TypedAnswer, rubric: NumberRubric): Score {
  const reading = readExpression(input.text, { variables: [] })
  if (!reading.ok) return notReady(...reading.problems)
  const problem = divisionByZero(reading.tree)
  if (problem) return notReady(problem)
  const compare = (text: string): ReturnType<typeof compareConstants> =>
    compareConstants(readAuthored(text, { variables: [] }), reading.tree, rubric.tol)
  const verdict = compare(rubric.reference)
  if (verdict === 'no-value' || verdict === 'too-large') return notReady({ code: verdict })
  if (verdict === 'equal') return correct('number')
  if (verdict === 'undecided') return undecided('number')
  const named = nameMisconception(rubric.misconceptions, (text) => compare(text) === 'equal')
  return incorrect('number', [named ?? { code: 'different' }])
}
