import { readExpression } from '../../expression/read/read-expression.ts'
import type { Expression } from '../../expression/tree.ts'
import type { TypedAnswer } from '../../../domain/answer.ts'
import type { AntiderivativeRubric } from '../../../domain/rubric.ts'
import type { Score } from '../../../domain/verdict.ts'
import { readAuthored } from '../authored.ts'
import { splitConstant, undeclaredLetters } from '../constant-of-integration.ts'
import type { ConstantOfIntegration } from '../constant-of-integration.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import type { Agreement } from '../equivalence/compare.ts'
import { findEvidence } from '../evidence.ts'
import { nameMisconception } from '../misconceptions.ts'
import { notReady } from '../not-ready.ts'
import { ruleFor } from '../rule.ts'

/**
 * Scores an antiderivative: it must differ from the reference by one constant on the whole domain,
 * and hold an arbitrary constant of its own where the exercise asks for one.
 */
export function scoreAntiderivative(input: TypedAnswer, rubric: AntiderivativeRubric): Score {
  const options = { variables: rubric.variables, freeLetters: true }
  const reading = readExpression(input.text, options)
  if (!reading.ok) return notReady(...reading.problems)
  const letters = undeclaredLetters(reading.tree, rubric.variables)
  if (letters.length > 1) {
    const name = letters.find((letter) => !/^[cCkK]$/.test(letter)) ?? letters[1] ?? ''
    return notReady({
      code: 'unknown-name',
      values: { name, known: [...rubric.variables, 'C'].join(', ') },
    })
  }
  const reference = split(readAuthored(rubric.reference, options), rubric)
  const answer = split(reading.tree, rubric)
  const needed = rubric.constant ? rubric.constant === 'required' : reference.role !== 'none'
  const agreement = compare(reference.body, answer.body, rubric)
  return judge(agreement, answer, needed, reference.body, rubric)
}

function split(tree: Expression, rubric: AntiderivativeRubric): ConstantOfIntegration {
  const [letter] = undeclaredLetters(tree, rubric.variables)
  return splitConstant(tree, letter, rubric.variables, rubric.domain)
}

function compare(truth: Expression, answer: Expression, rubric: AntiderivativeRubric): Agreement {
  const { variables, domain } = rubric
  return compareFunctions(truth, answer, { variables, domain, upToConstant: true })
}

function judge(
  agreement: Agreement,
  answer: ConstantOfIntegration,
  needed: boolean,
  truth: Expression,
  rubric: AntiderivativeRubric,
): Score {
  const rule = ruleFor('antiderivative')
  if (agreement.verdict === 'equal') {
    if (answer.role === 'unclear') {
      return { status: 'scored', verdict: 'undecided', feedback: [{ code: 'undecided' }], rule }
    }
    if (answer.role === 'none' && needed) {
      return {
        status: 'scored',
        verdict: 'incorrect',
        feedback: [{ code: 'constant-missing' }],
        rule,
      }
    }
    if (answer.role !== 'misplaced') {
      return { status: 'scored', verdict: 'correct', feedback: [{ code: 'correct' }], rule }
    }
  }
  if (agreement.verdict === 'undecided') {
    return { status: 'scored', verdict: 'undecided', feedback: [{ code: 'undecided' }], rule }
  }
  const named = nameMisconception(rubric.misconceptions, (text) => {
    const options = { variables: rubric.variables, freeLetters: true }
    const wrong = split(readAuthored(text, options), rubric)
    return compareFunctions(wrong.body, answer.body, rubric).verdict === 'equal'
  })
  const reason = agreement.verdict === 'different' ? agreement.reason : 'value'
  const code =
    answer.role === 'misplaced'
      ? 'constant-misplaced'
      : reason === 'domain'
        ? 'narrower-domain'
        : 'not-an-antiderivative'
  const evidence = findEvidence(truth, answer.body, rubric.variables, rubric.domain)
  return {
    status: 'scored',
    verdict: 'incorrect',
    feedback: [named ?? { code }],
    ...(evidence ? { evidence } : {}),
    rule,
  }
}
