import { readExpression } from '../../expression/index.ts'
import type { Expression } from '../../expression/index.ts'
import type { AntiderivativeRubric, Feedback, Score, TypedAnswer } from '../../../domain/index.ts'
import { readAuthored } from '../authored.ts'
import { splitConstant, undeclaredLetters } from '../constant-of-integration.ts'
import type { ConstantOfIntegration } from '../constant-of-integration.ts'
import { divisionByZero, isBeyondComputing } from '../computable.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import type { Agreement } from '../equivalence/compare.ts'
import { findEvidence } from '../evidence.ts'
import { isDerivative } from '../is-derivative.ts'
import { nameMisconception } from '../misconceptions.ts'
import { remarkOn } from '../remarks.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

/**
 * Scores an antiderivative: it must differ from the reference by one constant on the whole domain,
 * and hold an arbitrary constant of its own where the exercise asks for one.
 */
export function scoreAntiderivative(input: TypedAnswer, rubric: AntiderivativeRubric): Score {
  const options = { variables: rubric.variables, freeLetters: true }
  const word = /\bconst(ant)?\b/i.exec(input.text)
  if (word) {
    const span = { from: word.index, to: word.index + word[0].length }
    return notReady({ code: 'constant-in-words', span, repair: { span, text: 'C' } })
  }
  const reading = readExpression(input.text, options)
  if (!reading.ok) return notReady(...reading.problems)
  const problem = divisionByZero(reading.tree)
  if (problem) return notReady(problem)
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
  if (agreement.verdict === 'undecided') {
    const hopeless = isBeyondComputing(answer.body, rubric.variables)
    return hopeless ? notReady({ code: 'too-large' }) : undecided('antiderivative')
  }
  if (agreement.verdict === 'equal') {
    if (answer.role === 'unclear') return undecided('antiderivative')
    if (answer.role === 'none' && needed) {
      return incorrect('antiderivative', [{ code: 'constant-missing' }])
    }
    if (answer.role !== 'misplaced') return correct('antiderivative')
  }
  const named = nameMisconception(rubric.misconceptions, (text) => {
    const options = { variables: rubric.variables, freeLetters: true }
    const wrong = split(readAuthored(text, options), rubric)
    // A constant more or less is the same mistake.
    return compare(wrong.body, answer.body, rubric).verdict === 'equal'
  })
  const evidence = findEvidence(truth, answer.body, rubric.variables, rubric.domain)
  const remark = named ?? remarkOnAntiderivative(truth, answer, rubric)
  return incorrect('antiderivative', [remark ?? { code: plainCode(agreement, answer) }], evidence)
}

/** Mistakes that show in any antiderivative; proved by comparison like every remark. */
function remarkOnAntiderivative(
  truth: Expression,
  answer: ConstantOfIntegration,
  rubric: AntiderivativeRubric,
): Feedback | undefined {
  const { variables, domain, integrand } = rubric
  if (answer.role === 'misplaced') return undefined
  if (isDerivative(truth, answer.body, domain)) return { code: 'not-integrated' }
  const given = integrand === undefined ? undefined : readAuthored(integrand, { variables })
  if (given && isDerivative(given, answer.body, domain)) {
    return { code: 'derivative-given' }
  }
  const remark = remarkOn(truth, answer.body, rubric)
  return remark?.code === 'sign' || remark?.code === 'factor' ? remark : undefined
}

function plainCode(agreement: Agreement, answer: ConstantOfIntegration): string {
  if (answer.role === 'misplaced') return 'constant-misplaced'
  const narrower = agreement.verdict === 'different' && agreement.reason === 'domain'
  return narrower ? 'narrower-domain' : 'not-an-antiderivative'
}
