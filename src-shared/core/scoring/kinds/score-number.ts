import { binaryTree, numberTree, readExpression } from '../../expression/index.ts'
import type { Expression } from '../../expression/index.ts'
import type { Feedback, NumberRubric, Score, TypedAnswer } from '../../../domain/index.ts'
import { readAuthored } from '../authored.ts'
import { divisionByZero } from '../computable.ts'
import { compareConstants } from '../equivalence/constants.ts'
import { meetsForm } from '../form.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

const noNames = { variables: [] }

/** Scores a constant: exactly, or within the absolute tolerance the exercise states. */
export function scoreNumber(input: TypedAnswer, rubric: NumberRubric): Score {
  const reading = readExpression(input.text, noNames)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const problem = divisionByZero(answer)
  if (problem) return notReady(problem)
  const reference = readAuthored(rubric.reference, noNames)
  const verdict = compareConstants(reference, answer, rubric.tol)
  if (verdict === 'no-value' || verdict === 'too-large') return notReady({ code: verdict })
  if (verdict === 'undecided') return undecided('number')
  const score =
    verdict === 'equal'
      ? correct('number')
      : incorrect('number', [remarkOnNumber(reference, answer, rubric)])
  const { requiredForm } = rubric
  if (requiredForm === undefined) return score
  return {
    ...score,
    form: { asked: requiredForm, met: meetsForm(requiredForm, answer, reference) },
  }
}

/** Decimals this close to the value, relative to it, are a rounding of it. */
const roundingShare = 200

function remarkOnNumber(reference: Expression, answer: Expression, rubric: NumberRubric): Feedback {
  const equals = (a: Expression, b: Expression, tol?: number): boolean =>
    compareConstants(a, b, tol) === 'equal'
  const named = nameMisconception(rubric.misconceptions, (text) =>
    equals(readAuthored(text, noNames), answer, rubric.tol),
  )
  if (named) return named
  const negated: Expression = { kind: 'unary', op: '-', operand: { kind: 'group', inner: answer } }
  if (equals(reference, negated, rubric.tol)) return { code: 'sign' }
  const ratio = binaryTree('/', { kind: 'group', inner: answer }, reference)
  if (rubric.tol === undefined && equals(numberTree(1), ratio, 1 / roundingShare)) {
    return { code: 'rounded' }
  }
  return { code: 'different-number' }
}
