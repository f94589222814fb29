import { areProportional, differenceOf, toRationalFunction } from '../../expression/index.ts'
import type { Expression } from '../../expression/index.ts'
import type { VariableDomain } from '../../../domain/index.ts'
import { criticalPoints } from './critical-points.ts'
import { makeFirstLook } from './first-look.ts'
import { huntDomain } from './hunt.ts'
import { makePair } from './pair.ts'
import type { Look, Pair } from './pair.ts'
import { samplePoints } from './points.ts'
import type { Point } from './points.ts'
import { makeSecondLook } from './second-look.ts'
import { settleExponents } from './settle-exponents.ts'

/** What comparing two functions found. */
export type Agreement =
  | { readonly verdict: 'equal'; readonly by: 'algebra' | 'samples' }
  | {
      readonly verdict: 'different'
      /** `value`: both have one and they differ. `domain`: the answer has none there. */
      readonly reason: 'value' | 'domain'
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
/** Points computed again to many bits before two functions count as equal. */
const secondLooks = 8
const bits = 200
/** Precision of one last look, at which a difference of 10^-300 still shows. */
const lastBits = 1200

/**
 * Decides whether `answer` has a value and agrees wherever `reference` has one, isolated removable
 * points forgiven. Rational functions are decided by algebra. Anything else is sampled at fixed
 * points and at its critical ones, with error bounds in place of tolerances: one point outside the
 * bounds refutes, and fewer than three telling points leave the question undecided.
 */
export function compareFunctions(
  reference: Expression,
  answer: Expression,
  comparison: Comparison,
): Agreement {
  const algebra = compareByAlgebra(reference, answer, comparison)
  if (algebra) return algebra
  const { variables, upToConstant = false } = comparison
  const [truth, claim] = [settleExponents(reference), settleExponents(answer)]
  const pair = makePair(truth, claim, variables, upToConstant, 'real')
  const first = compareBySamples(pair, comparison)
  if (first.verdict === 'equal' || !hasOddRoot(pair)) return first
  const second = compareBySamples({ ...pair, oddRoots: 'none' }, comparison)
  return second.verdict === 'equal' ? second : first
}

function compareByAlgebra(
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
  return equal ? { verdict: 'equal', by: 'algebra' } : { verdict: 'different', reason: 'value' }
}

function compareBySamples(pair: Pair, { variables, domain }: Comparison): Agreement {
  const look = makeFirstLook(pair)
  const tally = new Tally()
  const general = samplePoints(variables, domain)
  if (tally.refutes(general, look)) return tally.different()
  if (variables.length > 0) {
    const needed = tally.agreeing.length < 2 * leastInformative
    const more = needed ? huntDomain(pair.truth, variables, domain, pair.oddRoots) : []
    if (tally.refutes(more, look)) return tally.different()
    const base = tally.agreeing[0] ?? general[0] ?? []
    const programs = [pair.truth, pair.claim]
    const critical = criticalPoints(programs, variables, domain, base, pair.oddRoots)
    if (tally.refutes(critical, look)) return tally.different()
  }
  return confirm(pair, tally, variables.length === 0 ? 1 : leastInformative)
}

/** Looks again, to many bits, at points that agreed and at points that doubles could not judge. */
function confirm(pair: Pair, tally: Tally, enough: number): Agreement {
  const again = new Tally()
  const points = [...spread(tally.skipped, secondLooks), ...spread(tally.agreeing, secondLooks)]
  if (again.refutes(points, makeSecondLook(pair, bits))) return again.different()
  const last = [...spread(again.agreeing, pair.upToConstant ? 3 : 1), ...spread(again.skipped, 1)]
  const final = new Tally()
  if (final.refutes(last, makeSecondLook(pair, lastBits))) return final.different()
  const informative = again.agreeing.length + (pair.upToConstant ? 1 : 0)
  return informative >= enough ? { verdict: 'equal', by: 'samples' } : { verdict: 'undecided' }
}

/** Up to `count` points, evenly from the list. */
function spread(points: readonly Point[], count: number): readonly Point[] {
  const stride = Math.max(1, points.length / count)
  return Array.from(
    { length: Math.min(count, points.length) },
    (_, index) => points[Math.floor(index * stride)] ?? [],
  )
}

/** What the points so far have said. */
class Tally {
  readonly agreeing: Point[] = []
  readonly skipped: Point[] = []
  private reason: 'value' | 'domain' = 'value'

  /** Takes points until one refutes. @returns whether one did */
  refutes(points: readonly Point[], look: Look): boolean {
    for (const point of points) {
      const finding = look(point)
      if (finding === 'agree') this.agreeing.push(point)
      else if (finding === 'skip') this.skipped.push(point)
      else {
        this.reason = finding
        return true
      }
    }
    return false
  }

  different(): Agreement {
    return { verdict: 'different', reason: this.reason }
  }
}

/** Whether a power with an odd root occurs, such as x^(1/3), which is read in two ways below zero. */
function hasOddRoot({ truth, claim }: Pair): boolean {
  return [...truth.steps, ...claim.steps].some(
    (step) => step.op === 'power' && step.exponent.den !== 1n && step.exponent.den % 2n === 1n,
  )
}
