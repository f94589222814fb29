import {
  compileScalar,
  enclose,
  generateVector,
  jetProgram,
  point,
  type Program,
  tangent,
  withOutputs,
} from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { requireRange, type RunContext } from '../context.ts'
import { slopeAt } from './one-sided-slope.ts'
import { findZeros, type Zero } from './zeros.ts'

export type PointKind = 'minimum' | 'maximum' | 'inflection' | 'undecided'

export interface CriticalPoint {
  readonly x: number
  readonly value: number
  readonly kind: PointKind
  /** f″; NaN at a corner. */
  readonly curvature: number
  /** Order of the first derivative after the first that is not 0; null at a corner or if unknown. */
  readonly decidingOrder: number | null
  readonly corner: boolean
  /** Proved by interval arithmetic to be there, alone in its neighbourhood. */
  readonly proved: boolean
  /** How far x may be off: the last bits where proved, else half the cell that could not be divided. */
  readonly error: number
}

export interface EndPoint {
  readonly x: number
  /** NaN or infinite where the function has no value at the end. */
  readonly value: number
  readonly kind: 'minimum' | 'maximum' | 'undecided'
}

export interface CriticalPoints {
  readonly points: readonly CriticalPoint[]
  readonly ends: readonly [EndPoint, EndPoint]
  /** Proved: there are no others on the range. */
  readonly complete: boolean
}

const highestOrder = 6

/**
 * All points of [from, to] at which f′ is zero or f has a corner, classified by the signs of f′ on
 * either side. With `complete` and no points it is proved that there are none.
 */
export function criticalPoints(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  context: RunContext,
): CriticalPoints {
  requireRange(from, to)
  const jet = jetProgram(tree, [variable], variable, 2)
  const [, slope, curvature] = jet.outputs
  const slopes = withOutputs(jet, [slope!, curvature!])
  const f = compileScalar(tree, [variable])
  const evaluate = generateVector(slopes)
  const results = new Float64Array(2)
  const fPrime = (x: number): number => {
    evaluate([x], results)
    return results[0]!
  }
  const found = findZeros(slopes, from, to, context)
  const points = found.zeros.flatMap((zero): CriticalPoint[] => {
    const { x } = zero
    const value = f(x)
    if (!Number.isFinite(value)) return []
    const here = slopeAt(tree, variable, x)
    const corner = here.kind === 'corner'
    if (!corner && here.kind !== 'exact') return []
    if (!corner && !zero.proved && !isFlat(fPrime, zero, to - from)) return []
    const decidingOrder = corner ? null : orderOf(jet, x)
    return [
      {
        x,
        value,
        kind: corner ? cornerKind(here.left, here.right) : kindOf(fPrime, zero, from, to),
        curvature: corner ? NaN : curvatureAt(evaluate, results, x, decidingOrder),
        decidingOrder,
        corner,
        proved: zero.proved,
        error: errorOf(zero),
      },
    ]
  })
  return {
    points,
    ends: [endPoint(f, fPrime, from, 1), endPoint(f, fPrime, to, -1)],
    complete: found.complete,
  }
}

/** Points where f″ changes its sign. */
export function inflections(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  context: RunContext,
): readonly Zero[] {
  requireRange(from, to)
  const jet = jetProgram(tree, [variable], variable, 2)
  const wider = tangent(withOutputs(jet, [jet.outputs[2]!]), [1])
  const evaluate = generateVector(wider)
  const results = new Float64Array(2)
  const bend = (x: number): number => {
    evaluate([x], results)
    return results[0]!
  }
  const { zeros } = findZeros(wider, from, to, context)
  return zeros.filter((zero) => {
    const reach = sideStep(zero, from, to)
    return bend(zero.x - reach) * bend(zero.x + reach) < 0
  })
}

function errorOf({ x, proved, from, to }: Zero): number {
  const lastBits = 2 * Number.EPSILON * Math.abs(x)
  return proved ? Math.max(lastBits, Number.MIN_VALUE) : Math.max(lastBits, (to - from) / 2)
}

function sideStep({ x, from, to }: Zero, low: number, high: number): number {
  return Math.max(to - x, x - from, Math.max(high - low, Math.abs(x)) * 2 ** -24)
}

function kindOf(fPrime: (x: number) => number, zero: Zero, low: number, high: number): PointKind {
  const reach = zero.proved ? (high - low) * 2 ** -26 : sideStep(zero, low, high)
  const before = Math.sign(fPrime(zero.x - reach))
  const after = Math.sign(fPrime(zero.x + reach))
  if (before < 0 && after > 0) return 'minimum'
  if (before > 0 && after < 0) return 'maximum'
  return before === after && before !== 0 ? 'inflection' : 'undecided'
}

function cornerKind(left: number, right: number): PointKind {
  if (left < 0 && right > 0) return 'minimum'
  return left > 0 && right < 0 ? 'maximum' : 'undecided'
}

/** Whether the slope at an unproved zero is small beside that a little way off. */
function isFlat(fPrime: (x: number) => number, { x }: Zero, range: number): boolean {
  const around = Math.max(Math.abs(fPrime(x - range / 64)), Math.abs(fPrime(x + range / 64)))
  return Math.abs(fPrime(x)) <= 1e-9 * Math.max(around, 1e-300)
}

function curvatureAt(
  evaluate: (values: ArrayLike<number>, results: Float64Array) => void,
  results: Float64Array,
  x: number,
  decidingOrder: number | null,
): number {
  evaluate([x], results)
  return decidingOrder !== null && decidingOrder > 2 ? 0 : results[1]!
}

/** Order of the first derivative after the first that is proved not to be 0 at x. */
function orderOf(jet: Program, x: number): number | null {
  let program = withOutputs(jet, [jet.outputs[2]!])
  for (let order = 2; order <= highestOrder; order++) {
    const found = enclose(program, [point(x)])[0]!
    const size = Math.max(Math.abs(found.lo), Math.abs(found.hi))
    if ((found.lo > 0 || found.hi < 0) && size > 1e-12) return order
    const wider = tangent(program, [1])
    program = withOutputs(wider, [wider.outputs[1]!])
  }
  return null
}

function endPoint(
  f: (x: number) => number,
  fPrime: (x: number) => number,
  x: number,
  inward: 1 | -1,
): EndPoint {
  const slope = inward * fPrime(x)
  const kind = slope > 0 ? 'minimum' : slope < 0 ? 'maximum' : 'undecided'
  return { x, value: f(x), kind }
}
