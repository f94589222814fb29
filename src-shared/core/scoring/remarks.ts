import {
  binaryTree,
  evaluateBounded,
  makeProgram,
  numberTree,
  variablesOf,
} from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import type { Feedback, VariableDomain } from '../../domain/index.ts'
import { compareFunctions } from './equivalence/compare.ts'
import { samplePoints } from './equivalence/points.ts'
import { isDerivative } from './is-derivative.ts'

interface Setting {
  readonly variables: readonly string[]
  readonly domain?: VariableDomain
}

/**
 * What can be said about a wrong formula without knowing the exercise. Each remark is itself proved
 * by comparison, so that none is made on a guess.
 * @returns the most telling remark, or undefined
 */
export function remarkOn(
  truth: Expression,
  answer: Expression,
  setting: Setting,
): Feedback | undefined {
  if (variablesOf(answer).length === 0 && variablesOf(truth).length > 0) {
    return { code: 'number-for-function' }
  }
  const isTruth = (changed: Expression): boolean =>
    compareFunctions(truth, changed, setting).verdict === 'equal'
  if (isTruth({ kind: 'unary', op: '-', operand: { kind: 'group', inner: answer } })) {
    return { code: 'sign' }
  }
  if (compareFunctions(truth, answer, { ...setting, upToConstant: true }).verdict === 'equal') {
    return { code: 'constant-off' }
  }
  const factor = factorBetween(truth, answer, setting)
  if (factor) return { code: 'factor', values: { factor } }
  const { domain } = setting
  if (isDerivative(truth, answer, domain)) return { code: 'derived-too-often' }
  if (isDerivative(answer, truth, domain)) return { code: 'not-derived' }
  return undefined
}

const largestDenominator = 60

/** The small fraction by which `answer` is `truth` multiplied, as text, if there is one. */
function factorBetween(
  truth: Expression,
  answer: Expression,
  setting: Setting,
): string | undefined {
  const fraction = fractionNear(ratioSomewhere(truth, answer, setting))
  if (!fraction) return undefined
  const [num, den] = fraction
  const scaledTruth = binaryTree('*', binaryTree('/', numberTree(num), numberTree(den)), truth)
  const { verdict } = compareFunctions(scaledTruth, answer, setting)
  if (verdict !== 'equal') return undefined
  return den === 1 ? String(num) : `${num}/${den}`
}

function ratioSomewhere(truth: Expression, answer: Expression, setting: Setting): number {
  const programs = [truth, answer].map((tree) => makeProgram(tree, setting.variables))
  for (const point of samplePoints(setting.variables, setting.domain).slice(0, 20)) {
    const [expected, given] = programs.map((program) => evaluateBounded(program, point))
    if (expected?.state !== 'value' || given?.state !== 'value') continue
    if (Math.abs(expected.value) > 1e3 * expected.error) return given.value / expected.value
  }
  return Number.NaN
}

/** The fraction with a small denominator that a double stands for, by trying them in turn. */
function fractionNear(value: number): readonly [number, number] | undefined {
  if (!Number.isFinite(value) || value === 0 || Math.abs(value) > 1000) return undefined
  for (let den = 1; den <= largestDenominator; den++) {
    const num = Math.round(value * den)
    if (num !== 0 && Math.abs(num / den - value) < 1e-9) return [num, den]
  }
  return undefined
}
