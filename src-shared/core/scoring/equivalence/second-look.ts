import { difference, evaluatePrecise, isAwayFromZero, top } from '../../expression/index.ts'
import type { Ball } from '../../expression/index.ts'
import type { Finding, Look, Pair } from './pair.ts'
import { pointsBeside } from './points.ts'
import type { Point } from './points.ts'

/** Bits that must be known to agree before a point counts, per bit computed. */
const tellingShare = 0.5

/** Values below 2^leastSize are held against that size: zero has none of its own. */
const leastSize = -16

/**
 * Compares a pair to many bits with proven error bounds.
 * What doubles cannot separate is computed again to `bits` bits: a term of 10^-20 that a double
 * swallows shows here, and values far beyond the range of doubles are no hindrance.
 */
export function makeSecondLook(pair: Pair, bits: number): Look {
  const { truth, claim, oddRoots } = pair
  let offset: Ball | undefined

  function at(point: Point): Finding {
    const expected = evaluatePrecise(truth, point, bits, oddRoots)
    if (typeof expected === 'string') return 'skip'
    const given = evaluatePrecise(claim, point, bits, oddRoots)
    if (given === 'undefined') return beside(point)
    if (given === 'unsure') return 'skip'
    const gap = difference(given, expected, bits)
    const size = Math.max(top(given), top(expected), leastSize)
    const informative = gap.error <= size - bits * tellingShare
    if (!pair.upToConstant) return judge(gap, informative)
    if (!offset) {
      if (informative) offset = gap
      return 'skip'
    }
    return judge(difference(gap, offset, bits), informative)
  }

  /** Without a value at the point and all around it, the answer's domain is too narrow. */
  function beside(point: Point): Finding {
    const around = pointsBeside(point).filter(
      (aside) => typeof evaluatePrecise(truth, aside, bits, oddRoots) !== 'string',
    )
    const missing = around.filter(
      (aside) => evaluatePrecise(claim, aside, bits, oddRoots) === 'undefined',
    )
    return around.length > 0 && missing.length === around.length ? 'domain' : 'skip'
  }

  function judge(gap: Ball, informative: boolean): Finding {
    if (isAwayFromZero(gap)) return 'value'
    return informative ? 'agree' : 'skip'
  }
  return at
}
