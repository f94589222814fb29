import { readExpression } from '../../expression/read/read-expression.ts'
import type { TypedAnswer } from '../../../domain/answer.ts'
import type { ExpressionRubric } from '../../../domain/rubric.ts'
import type { Feedback, Score } from '../../../domain/verdict.ts'
import { readAuthored } from '../authored.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import { findEvidence } from '../evidence.ts'
import { nameMisconception } from '../misconceptions.ts'
import { notReady } from '../not-ready.ts'
import { ruleFor } from '../rule.ts'

/** Scores a formula: right when it is the same real function as the reference on its domain. */
export function scoreExpression(input: TypedAnswer, rubric: ExpressionRubric): Score {
  const reading = readExpression(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const reference = readAuthored(rubric.reference, rubric)
  const agreement = compareFunctions(reference, answer, rubric)
  const rule = ruleFor('expression')
  if (agreement.verdict === 'equal') {
    return { status: 'scored', verdict: 'correct', feedback: [{ code: 'correct' }], rule }
  }
  if (agreement.verdict === 'undecided') {
    return { status: 'scored', verdict: 'undecided', feedback: [{ code: 'undecided' }], rule }
  }
  const named = nameMisconception(rubric.misconceptions, (text) => {
    const wrong = readAuthored(text, rubric)
    return compareFunctions(wrong, answer, rubric).verdict === 'equal'
  })
  const plain: Feedback = { code: agreement.reason === 'domain' ? 'narrower-domain' : 'different' }
  const evidence = findEvidence(reference, answer, rubric.variables, rubric.domain)
  return {
    status: 'scored',
    verdict: 'incorrect',
    feedback: [named ?? plain],
    ...(evidence ? { evidence } : {}),
    rule,
  }
}
