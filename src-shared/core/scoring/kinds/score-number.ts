import { evaluateBounded } from '../../expression/bounded/evaluate.ts'
import { makeProgram } from '../../expression/bounded/program.ts'
import { readExpression } from '../../expression/read/read-expression.ts'
import type { Expression } from '../../expression/tree.ts'
import type { TypedAnswer } from '../../../domain/answer.ts'
import type { NumberRubric } from '../../../domain/rubric.ts'
import type { Score } from '../../../domain/verdict.ts'
import { readAuthored } from '../authored.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import { nameMisconception } from '../misconceptions.ts'
import { notReady } from '../not-ready.ts'
import { ruleFor } from '../rule.ts'

/** Scores a constant: exactly, or within the absolute tolerance the exercise states. */
export function scoreNumber(input: TypedAnswer, rubric: NumberRubric): Score {
  const reading = readExpression(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const rule = ruleFor('number')
  const verdict = compareConstants(readAuthored(rubric.reference, rubric), answer, rubric.tol)
  if (verdict === 'no-value') return notReady({ code: 'no-value' })
  if (verdict !== 'different') {
    const code = verdict === 'equal' ? 'correct' : 'undecided'
    return { status: 'scored', verdict: code, feedback: [{ code }], rule }
  }
  const named = nameMisconception(
    rubric.misconceptions,
    (text) => compareConstants(readAuthored(text, rubric), answer, rubric.tol) === 'equal',
  )
  return {
    status: 'scored',
    verdict: 'incorrect',
    feedback: [named ?? { code: 'different' }],
    rule,
  }
}

/** Compares two trees without variables. */
export function compareConstants(
  reference: Expression,
  answer: Expression,
  tol: number | undefined,
): 'equal' | 'different' | 'undecided' | 'no-value' {
  const value = evaluateBounded(makeProgram(answer, []), [])
  if (value.state === 'undefined') return 'no-value'
  if (tol !== undefined) {
    const truth = evaluateBounded(makeProgram(reference, []), [])
    if (value.state !== 'value' || truth.state !== 'value') return 'undecided'
    const bound = tol + value.error + truth.error
    return Math.abs(value.value - truth.value) <= bound ? 'equal' : 'different'
  }
  return compareFunctions(reference, answer, { variables: [] }).verdict
}
