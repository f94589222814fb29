import { binaryTree, numberTree, readEquation, substitute } from '../../expression/index.ts'
import type { Equation, Expression } from '../../expression/index.ts'
import type { LineRubric, Score, TypedAnswer } from '../../../domain/index.ts'
import { authoredError } from '../authored.ts'
import { divisionByZero, isBeyondComputing } from '../computable.ts'
import { compareFunctions } from '../equivalence/compare.ts'
import { compareConstants } from '../equivalence/constants.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

/** Coefficients of the variables in order, then the constant, of left − right. */
type Coefficients = readonly Expression[]
type Verdict = 'equal' | 'opposite' | 'different' | 'undecided'

/** Scores a line: one linear equation, equal to the reference up to a factor that is not zero. */
export function scoreLine(input: TypedAnswer, rubric: LineRubric): Score {
  const reading = readEquation(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const problem = divisionByZero(reading.tree.left) ?? divisionByZero(reading.tree.right)
  if (problem) return notReady(problem)
  const answer = coefficientsOf(reading.tree, rubric.variables)
  if (answer === 'undecided') {
    const { left, right } = reading.tree
    const whole = binaryTree('-', left, right)
    const hopeless = isBeyondComputing(whole, rubric.variables)
    return hopeless ? notReady({ code: 'too-large' }) : undecided('line')
  }
  if (answer === 'not-linear') return incorrect('line', [{ code: 'not-a-line' }])
  if (answer.slice(0, -1).every(isZero)) return incorrect('line', [{ code: 'no-line' }])
  const verdict = compareLines(authoredLine(rubric.reference, rubric), answer, rubric)
  if (verdict === 'equal') return correct('line')
  if (verdict === 'undecided') return undecided('line')
  const named = nameMisconception(
    rubric.misconceptions,
    (text) => compareLines(authoredLine(text, rubric), answer, rubric) === 'equal',
  )
  const code = verdict === 'opposite' ? 'line-direction' : 'different'
  return incorrect('line', [named ?? { code }])
}

function authoredLine(text: string, rubric: LineRubric): Coefficients {
  const reading = readEquation(text, rubric)
  if (!reading.ok) throw authoredError(text, reading.problems[0]?.code)
  const coefficients = coefficientsOf(reading.tree, rubric.variables)
  if (typeof coefficients === 'string') throw authoredError(text, coefficients)
  return coefficients
}

/** Reads the coefficients off at the origin and at the unit points, then proves the form. */
function coefficientsOf(
  { left, right }: Equation,
  variables: readonly string[],
): Coefficients | 'not-linear' | 'undecided' {
  const whole = binaryTree('-', left, right)
  const at = (unit: string | undefined): Expression =>
    substitute(whole, (name) => numberTree(name === unit ? 1 : 0))
  const constant = at(undefined)
  const slopes = variables.map((name) => binaryTree('-', at(name), constant))
  const linear = variables.reduce<Expression>((sum, name, index) => {
    const slope = slopes[index] ?? numberTree(0)
    return binaryTree('+', sum, binaryTree('*', slope, { kind: 'variable', name }))
  }, constant)
  const { verdict } = compareFunctions(whole, linear, { variables })
  if (verdict === 'different') return 'not-linear'
  return verdict === 'undecided' ? verdict : [...slopes, constant]
}

function isZero(value: Expression): boolean {
  return compareConstants(numberTree(0), value, undefined) === 'equal'
}

function compareLines(truth: Coefficients, answer: Coefficients, rubric: LineRubric): Verdict {
  const scale = largest(truth)
  const pivot = answer[scale]
  const lead = truth[scale]
  if (!pivot || !lead) return 'undecided'
  if (isZero(pivot)) return 'different'
  const verdicts = truth.map((value, index) => {
    const given = answer[index] ?? numberTree(0)
    return compareConstants(binaryTree('/', value, lead), binaryTree('/', given, pivot), rubric.tol)
  })
  if (verdicts.some((verdict) => verdict === 'different')) return 'different'
  if (verdicts.some((verdict) => verdict !== 'equal')) return 'undecided'
  if (!rubric.oriented) return 'equal'
  const ratio = binaryTree('/', pivot, lead)
  const size: Expression = { kind: 'call', name: 'abs', args: [ratio] }
  return compareConstants(size, ratio, undefined) === 'equal' ? 'equal' : 'opposite'
}

/** Index of the coefficient of largest magnitude, the first among equals. */
function largest(coefficients: Coefficients): number {
  let best = 0
  coefficients.forEach((value, index) => {
    const other = coefficients[best] ?? numberTree(0)
    if (index !== best && isLarger(value, other)) best = index
  })
  return best
}

/** Whether |a| > |b|: then max(|a|, |b|) is |a| and not |b|. */
function isLarger(a: Expression, b: Expression): boolean {
  const size = (arg: Expression): Expression => ({ kind: 'call', name: 'abs', args: [arg] })
  const both: Expression = { kind: 'call', name: 'max', args: [size(a), size(b)] }
  return compareConstants(size(b), both, undefined) === 'different'
}
