import {
  absolute,
  ballFromNumber,
  difference,
  evaluateBounded,
  evaluatePrecise,
  makeProgram,
  scaled,
  top,
  variablesOf,
} from '../expression/index.ts'
import type { Ball, Expression, Program } from '../expression/index.ts'
import type { VariableDomain } from '../../domain/index.ts'
import { samplePoints } from './equivalence/points.ts'

const bits = 400
/** Half-width 2^step of the difference quotient; its error shrinks with the square. */
const step = -60
/** Bits to which quotient and formula must agree: far more than chance, fewer than the error. */
const agreement = 60
const pointsNeeded = 5
const mostPoints = 16

/**
 * Whether `slope` is the derivative of `f`, both in one and the same variable, judged by central differences to many bits. It serves
 * remarks on wrong answers, never a verdict.
 */
export function isDerivative(f: Expression, slope: Expression, domain?: VariableDomain): boolean {
  const variables = [...new Set([...variablesOf(f), ...variablesOf(slope)])]
  if (variables.length !== 1) return false
  const program = makeProgram(f, variables)
  const claim = makeProgram(slope, variables)
  let agreed = 0
  for (const [x = 0] of samplePoints(variables, domain).slice(0, mostPoints)) {
    if (isPlainlyOff(program, claim, x)) return false
    const quotient = centralDifference(program, x)
    const value = evaluatePrecise(claim, [x], bits, 'real')
    if (!quotient || typeof value === 'string') continue
    const gap = top(absolute(difference(quotient, value, bits)))
    if (gap > Math.max(top(value), -8) - agreement) return false
    agreed += 1
  }
  return agreed >= pointsNeeded
}

/** A look in doubles that settles most cases at a hundredth of the cost. */
function isPlainlyOff(f: Program, slope: Program, x: number): boolean {
  const h = 2 ** -16 * Math.max(1, Math.abs(x))
  const [ahead, behind, claimed] = [
    evaluateBounded(f, [x + h]),
    evaluateBounded(f, [x - h]),
    evaluateBounded(slope, [x]),
  ]
  if (ahead.state !== 'value' || behind.state !== 'value' || claimed.state !== 'value') return false
  const bound = (ahead.error + behind.error) / (2 * h) + claimed.error
  const quotient = (ahead.value - behind.value) / (2 * h)
  return Math.abs(quotient - claimed.value) > 2 * bound + 0.5 * (1 + Math.abs(claimed.value))
}

/** (f(x+h) − f(x−h)) / 2h with h = 2^step·max(|x|, 1), as the doubles beside x allow. */
function centralDifference(f: Program, x: number): Ball | undefined {
  const size = Math.ceil(Math.log2(Math.max(1, Math.abs(x)))) + step
  const at = (side: number): ReturnType<typeof evaluatePrecise> => {
    const place = difference(ballFromNumber(x), scaled(ballFromNumber(-side), size), bits)
    return evaluatePrecise(f, [place], bits, 'real')
  }
  const [ahead, behind] = [at(1), at(-1)]
  if (typeof ahead === 'string' || typeof behind === 'string') return undefined
  return scaled(difference(ahead, behind, bits), -size - 1)
}
