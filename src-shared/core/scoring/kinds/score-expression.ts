import { readExpression } from '../../expression/index.ts'
import type { ExpressionRubric, Score, TypedAnswer } from '../../../domain/index.ts'
import { readAuthored } from '../authored.ts'
import { divisionByZero, isBeyondComputing } from '../computable.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import { findEvidence } from '../evidence.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

/** Scores a formula: right when it is the same real function as the reference on its domain. */
export function scoreExpression(input: TypedAnswer, rubric: ExpressionRubric): Score {
  const reading = readExpression(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const problem = divisionByZero(answer)
  if (problem) return notReady(problem)
  const reference = readAuthored(rubric.reference, rubric)
  const agreement = compareFunctions(reference, answer, rubric)
  if (agreement.verdict === 'equal') return correct('expression')
  if (agreement.verdict === 'undecided') {
    const hopeless = isBeyondComputing(answer, rubric.variables)
    return hopeless ? notReady({ code: 'too-large' }) : undecided('expression')
  }
  const named = nameMisconception(rubric.misconceptions, (text) => {
    const wrong = readAuthored(text, rubric)
    return compareFunctions(wrong, answer, rubric).verdict === 'equal'
  })
  const plain = { code: agreement.reason === 'domain' ? 'narrower-domain' : 'different' }
  const evidence = findEvidence(reference, answer, rubric.variables, rubric.domain)
  return incorrect('expression', [named ?? plain], evidence)
}
