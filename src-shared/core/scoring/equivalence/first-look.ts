import { evaluateBounded, exactly, subtract } from '../../expression/index.ts'
import type { Bounded } from '../../expression/index.ts'
import type { Finding, Look, Pair } from './pair.ts'
import { pointsBeside } from './points.ts'
import type { Point } from './points.ts'

/** Largest error bound, relative to the value, at which agreement still says something. */
const telling = 1e-9

/**
 * Compares a pair in doubles with error bounds, point by point.
 * One point outside the error bounds refutes; a point on an edge or too large for doubles is
 * skipped. With `upToConstant` the first telling point sets the offset that all others must share.
 */
export function makeFirstLook(pair: Pair): Look {
  const { truth, claim, oddRoots } = pair
  let offset: Bounded | undefined = pair.upToConstant ? undefined : exactly(0)

  function at(point: Point): Finding {
    const expected = evaluateBounded(truth, point, oddRoots)
    if (expected.state !== 'value') return 'skip'
    const given = evaluateBounded(claim, point, oddRoots)
    if (given.state === 'unsure') return 'skip'
    return given.state === 'undefined' ? beside(point) : compare(expected, given)
  }

  function compare(expected: Bounded, given: Bounded): Finding {
    const difference = subtract(given, expected)
    if (difference.state !== 'value') return 'skip'
    const size = Math.max(Math.abs(expected.value), Math.abs(given.value))
    const informative = difference.error <= telling * size || difference.error <= 1e-12
    if (!offset) {
      if (informative) offset = difference
      return 'skip'
    }
    const gap = subtract(difference, offset)
    if (Math.abs(gap.value) > gap.error) return 'value'
    return informative ? 'agree' : 'skip'
  }

  /** A hole in the answer is forgiven when it has a value, the right one, just beside. */
  function beside(point: Point): Finding {
    let tried = 0
    for (const aside of pointsBeside(point)) {
      const expected = evaluateBounded(truth, aside, oddRoots)
      if (expected.state !== 'value') continue
      tried += 1
      const given = evaluateBounded(claim, aside, oddRoots)
      if (given.state === 'undefined') continue
      return given.state === 'value' && compare(expected, given) === 'value' ? 'value' : 'skip'
    }
    return tried > 0 ? 'domain' : 'skip'
  }
  return at
}
