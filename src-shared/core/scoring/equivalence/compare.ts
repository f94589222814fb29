import { subtract } from '../../expression/bounded/bounded-functions.ts'
import { exactly } from '../../expression/bounded/bounded-number.ts'
import type { Bounded } from '../../expression/bounded/bounded-number.ts'
import { evaluateBounded } from '../../expression/bounded/evaluate.ts'
import type { OddRoots } from '../../expression/bounded/evaluate.ts'
import { makeProgram } from '../../expression/bounded/program.ts'
import type { Program } from '../../expression/bounded/program.ts'
import { areProportional } from '../../expression/exact/polynomial.ts'
import { differenceOf, toRationalFunction } from '../../expression/exact/rational-function.ts'
import type { Expression } from '../../expression/tree.ts'
import type { VariableDomain } from '../../../domain/rubric.ts'
import { samplePoints } from './points.ts'
import type { Point } from './points.ts'

/** What comparing two functions found. */
export type Agreement =
  | { readonly verdict: 'equal'; readonly by: 'exact' | 'samples' }
  | {
      readonly verdict: 'different'
      /** `value`: both have one and they differ. `domain`: the answer has none there. */
      readonly reason: 'value' | 'domain'
      readonly at?: Point
    }
  | { readonly verdict: 'undecided' }

export interface Comparison {
  readonly variables: readonly string[]
  readonly domain?: VariableDomain | undefined
  /** Whether the two may differ by one constant, as antiderivatives do. */
  readonly upToConstant?: boolean
}

/** Fewest points at which both sides must agree before they count as equal. */
const leastInformative = 3

/**
 * Decides whether `answer` has a value and agrees wherever `reference` has one, isolated removable
 * points forgiven. Exact where both are rational; else refutation at sample points with error bounds.
 */
export function compareFunctions(
  reference: Expression,
  answer: Expression,
  comparison: Comparison,
): Agreement {
  const exact = compareExactly(reference, answer, comparison)
  if (exact) return exact
  const first = compareBySamples(reference, answer, comparison, 'real')
  if (first.verdict === 'equal') return first
  const second = compareBySamples(reference, answer, comparison, 'none')
  return second.verdict === 'equal' ? second : first
}

function compareExactly(
  reference: Expression,
  answer: Expression,
  { variables, upToConstant }: Comparison,
): Agreement | undefined {
  const left = toRationalFunction(reference, variables)
  const right = left && toRationalFunction(answer, variables)
  const difference = left && right && differenceOf(left, right)
  if (!difference) return undefined
  const { num, den } = difference
  const equal = num.size === 0 || (upToConstant === true && areProportional(num, den))
  return equal ? { verdict: 'equal', by: 'exact' } : { verdict: 'different', reason: 'value' }
}

function compareBySamples(
  reference: Expression,
  answer: Expression,
  { variables, domain, upToConstant = false }: Comparison,
  oddRoots: OddRoots,
): Agreement {
  const truth = makeProgram(reference, variables)
  const claim = makeProgram(answer, variables)
  const gauge: Gauge = { upToConstant, offset: upToConstant ? undefined : exactly(0) }
  let informative = 0
  for (const point of samplePoints(variables, domain)) {
    const finding = compareAt(truth, claim, point, gauge, oddRoots)
    if (finding === 'agree') informative += 1
    else if (finding !== 'skip') return { verdict: 'different', reason: finding, at: point }
  }
  const enough = variables.length === 0 ? 1 : leastInformative
  return informative >= enough ? { verdict: 'equal', by: 'samples' } : { verdict: 'undecided' }
}

/** answer − reference where it was first seen, when a constant offset is allowed. */
interface Gauge {
  readonly upToConstant: boolean
  offset: Bounded | undefined
}

/** Largest error bound, relative to the value, at which agreement still says something. */
const telling = 1e-9

function compareAt(
  truth: Program,
  claim: Program,
  point: Point,
  gauge: Gauge,
  oddRoots: OddRoots,
): 'agree' | 'skip' | 'value' | 'domain' {
  const expected = evaluateBounded(truth, point, oddRoots)
  if (expected.state !== 'value') return 'skip'
  const given = evaluateBounded(claim, point, oddRoots)
  if (given.state === 'unsure') return 'skip'
  if (given.state === 'undefined') return compareBeside(truth, claim, point, gauge, oddRoots)
  const difference = subtract(given, expected)
  if (difference.state !== 'value') return 'skip'
  const size = Math.max(Math.abs(expected.value), Math.abs(given.value))
  const informative = difference.error <= telling * size || difference.error <= 1e-13
  if (!gauge.offset) {
    if (informative) gauge.offset = difference
    return 'skip'
  }
  const gap = subtract(difference, gauge.offset)
  if (Math.abs(gap.value) > gap.error) return 'value'
  return informative ? 'agree' : 'skip'
}

const nudges = [1e-6, -1e-6, 1e-4, -1e-4, 1e-2, -1e-2]

/** A hole in the answer is forgiven when it has a value, the right one, just beside. */
function compareBeside(
  truth: Program,
  claim: Program,
  point: Point,
  gauge: Gauge,
  oddRoots: OddRoots,
): 'skip' | 'value' | 'domain' {
  let tried = 0
  for (const nudge of nudges) {
    const beside = point.map(
      (value, index) => value + nudge * (1 + Math.abs(value)) * (1 + index / 7),
    )
    if (evaluateBounded(truth, beside, oddRoots).state !== 'value') continue
    tried += 1
    if (evaluateBounded(claim, beside, oddRoots).state === 'undefined') continue
    return compareAt(truth, claim, beside, gauge, oddRoots) === 'value' ? 'value' : 'skip'
  }
  return tried > 0 ? 'domain' : 'skip'
}
