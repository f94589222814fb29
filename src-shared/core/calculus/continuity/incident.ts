import { oneSided, type Program } from '../../expression/compile/index.ts'

/** A place where the curve is interrupted; limits are NaN on a side where there is no curve. */
export interface CurveBreak {
  readonly x: number
  /** `hole`: one missing point, the curve is drawn through it; `end`: the domain ends here. */
  readonly kind: 'pole' | 'jump' | 'hole' | 'end' | 'oscillation'
  readonly left: number
  readonly right: number
}

/** A place where the curve is continuous and its slope is not. */
export interface Corner {
  readonly x: number
  readonly y: number
  readonly left: number
  readonly right: number
}

interface Approach {
  readonly kind: 'none' | 'limit' | 'unbounded' | 'erratic'
  readonly value: number
  /** How much the value still changed on the last part of the way. */
  readonly spread: number
}

const nothing: Approach = { kind: 'none', value: NaN, spread: 0 }

/** Places looked at on the way to an incident, each half as far from it as the last. */
const looks = 9

/** How a function behaves as its argument approaches `edge` from `side`, over at most `reach`. */
function approach(f: (x: number) => number, edge: number, side: 1 | -1, reach: number): Approach {
  const values = Array.from({ length: looks }, (_, k) => f(edge + side * reach * 2 ** -k))
  const value = values[looks - 1]!
  const half = (looks - 1) / 2
  if (values.slice(half).some(Number.isNaN)) return nothing
  const changes = values.slice(1).map((one, k) => Math.abs(one - values[k]!))
  const early = Math.max(...changes.slice(0, half))
  const spread = Math.max(...changes.slice(half))
  const settles = spread <= Math.max(0.8 * early, 1e-6 * Math.abs(value))
  if (settles) return { kind: 'limit', value, spread }
  const late = values.slice(half).map((one) => one * Math.sign(value))
  const grows = late.every((one, k) => k === 0 || one > late[k - 1]!)
  if (!grows && Number.isFinite(value)) return { kind: 'erratic', value, spread }
  return { kind: 'unbounded', value: Math.sign(value) * Infinity, spread }
}

/**
 * Names what happens in an incident [from, to]; null if nothing does. `reach` is how far around it the
 * function may be looked at.
 */
export function classifyBreak(
  f: (x: number) => number,
  from: number,
  to: number,
  bounds: readonly [number, number],
  reach: number,
): CurveBreak | null {
  const x = incidentCentre(from, to)
  const left = from > bounds[0] ? approach(f, from, -1, reach) : nothing
  const right = to < bounds[1] ? approach(f, to, 1, reach) : nothing
  const limits = { x, left: left.value, right: right.value }
  if (left.kind === 'none' && right.kind === 'none') return null
  if (left.kind === 'unbounded' || right.kind === 'unbounded') return { ...limits, kind: 'pole' }
  if (left.kind === 'erratic' || right.kind === 'erratic') {
    return { ...limits, kind: 'oscillation' }
  }
  const own = f(x)
  if (left.kind === 'none' || right.kind === 'none') {
    const atBound = left.kind === 'none' ? from <= bounds[0] : to >= bounds[1]
    return atBound && Number.isFinite(own) ? null : { ...limits, kind: 'end' }
  }
  const gap = Math.abs(left.value - right.value)
  const noise = 1e-6 * Math.max(Math.abs(left.value), Math.abs(right.value))
  const same = (left.spread + right.spread) / 4 + noise
  if (gap > same) return { ...limits, kind: 'jump' }
  const isMissing = !Number.isFinite(own) || Math.abs(own - left.value) > same
  return isMissing ? { ...limits, kind: 'hole' } : null
}

/** The corner in a continuous incident, or null if the slope is the same on both sides. */
export function classifyCorner(
  program: Program,
  f: (x: number) => number,
  from: number,
  to: number,
  steep: number,
): Corner | null {
  const left = oneSided(program, from, -1).slope
  const right = oneSided(program, to, 1).slope
  if (Number.isNaN(left) || Number.isNaN(right)) return null
  const sameSign = left * right > 0
  if (sameSign && Math.min(Math.abs(left), Math.abs(right)) > steep) return null
  const differ = Math.abs(left - right) > 1e-3 * Math.max(Math.abs(left), Math.abs(right))
  if (!differ || Math.max(Math.abs(left), Math.abs(right)) < steep * 1e-12) return null
  const x = incidentCentre(from, to)
  return { x, y: f(x), left, right }
}

/** The simplest place in an incident: an incident found from both sides is centred on its node. */
export function incidentCentre(from: number, to: number): number {
  if (from <= 0 && to >= 0) return 0
  const middle = from + (to - from) / 2
  const digits = 17
  for (let precision = 1; precision <= digits; precision++) {
    const short = Number(middle.toPrecision(precision))
    if (short >= from && short <= to) return short
  }
  return middle
}
