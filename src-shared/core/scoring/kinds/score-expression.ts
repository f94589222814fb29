import { readExpression, variablesOf } from '../../expression/index.ts'
import type { Expression } from '../../expression/index.ts'
import type { ExpressionRubric, Feedback, Score, TypedAnswer } from '../../../domain/index.ts'
import { readAuthored } from '../authored.ts'
import { divisionByZero, isBeyondComputing } from '../computable.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import { findEvidence } from '../evidence.ts'
import { meetsForm } from '../form.ts'
import { nameMisconception } from '../misconceptions.ts'
import { remarkOn } from '../remarks.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'
import { stepLetterOf, vocabularyWith } from '../step-letter.ts'

/** Scores a formula: right when it is the same real function as the reference on its domain. */
export function scoreExpression(input: TypedAnswer, rubric: ExpressionRubric): Score {
  const letter = stepLetterOf(rubric)
  const reading = readExpression(input.text, vocabularyWith(rubric.variables, letter))
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const problem = divisionByZero(answer)
  if (problem) return notReady(problem)
  const score = judge(answer, letter, rubric)
  const { requiredForm } = rubric
  if (score.status === 'not-ready' || requiredForm === undefined) return score
  const met = meetsForm(requiredForm, answer, readAuthored(rubric.reference, rubric))
  return { ...score, form: { asked: requiredForm, met } }
}

function judge(answer: Expression, letter: string | undefined, rubric: ExpressionRubric): Score {
  const { domain } = rubric
  const options = vocabularyWith(rubric.variables, letter)
  const variables = letter === undefined ? rubric.variables : [...rubric.variables, letter]
  const reference = readAuthored(rubric.reference, options)
  const agreement = compareFunctions(reference, answer, { variables, domain })
  if (agreement.verdict === 'equal') return correct('expression')
  if (agreement.verdict === 'undecided') {
    const hopeless = isBeyondComputing(answer, variables)
    return hopeless ? notReady({ code: 'too-large' }) : undecided('expression')
  }
  const named = nameMisconception(rubric.misconceptions, (text) => {
    const wrong = readAuthored(text, options)
    return compareFunctions(wrong, answer, { variables, domain }).verdict === 'equal'
  })
  if (letter !== undefined && variablesOf(answer).includes(letter)) {
    return incorrect('expression', [named ?? { code: 'step-left-in', values: { name: letter } }])
  }
  const plain: Feedback = { code: agreement.reason === 'domain' ? 'narrower-domain' : 'different' }
  const remark = named ?? remarkOn(reference, answer, rubric) ?? plain
  const evidence = findEvidence(reference, answer, rubric.variables, domain)
  return incorrect('expression', [remark], evidence)
}
