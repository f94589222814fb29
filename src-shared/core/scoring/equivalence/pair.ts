import { makeProgram } from '../../expression/index.ts'
import type { Point } from './points.ts'
import type { Expression, OddRoots, Program } from '../../expression/index.ts'

/** Two functions ready to be evaluated side by side. */
export interface Pair {
  readonly truth: Program
  readonly claim: Program
  /** Whether the two may differ by one constant. */
  readonly upToConstant: boolean
  readonly oddRoots: OddRoots
}

/** Looks at one point. */
export type Look = (point: Point) => Finding

/** What one point says about a pair. */
export type Finding = 'agree' | 'skip' | 'value' | 'domain'

export function makePair(
  reference: Expression,
  answer: Expression,
  variables: readonly string[],
  upToConstant: boolean,
  oddRoots: OddRoots,
): Pair {
  const truth = makeProgram(reference, variables)
  const claim = makeProgram(answer, variables)
  return { truth, claim, upToConstant, oddRoots }
}
