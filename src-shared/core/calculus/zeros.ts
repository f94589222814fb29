import {
  enclose,
  generateVector,
  interval,
  type Program,
  rung,
} from '../expression/compile/index.ts'
import { checkStop, type RunContext } from '../context.ts'
import { simplestBetween } from './continuity/cells.ts'

/** A place where a function is zero, or where that could not be ruled out. */
export interface Zero {
  readonly x: number
  /** Proved: there is exactly one zero in [from, to], and it is simple. */
  readonly proved: boolean
  readonly from: number
  readonly to: number
}

export interface Zeros {
  readonly zeros: readonly Zero[]
  /** Everywhere else on the range it is proved that there is none. */
  readonly complete: boolean
}

const budget = 40_000

/**
 * All zeros of g on [from, to], given a program with outputs g and g′. Interval arithmetic discards the
 * parts without a zero and proves the simple ones (Moore, Kearfott and Cloud 2009, chapter 8); what
 * is left is a cluster around a multiple zero or a corner.
 */
export function findZeros(program: Program, from: number, to: number, context: RunContext): Zeros {
  const evaluate = generateVector(program)
  const results = new Float64Array(program.outputs.length)
  const g = (x: number): number => {
    evaluate([x], results)
    return results[0]!
  }
  const narrowest = Math.max(to - from, Math.abs(from), Math.abs(to)) * 2 ** -46
  const pending: [number, number][] = [[from, to]]
  const zeros: Zero[] = []
  let spent = 0
  for (let next = pending.pop(); next && spent < budget; next = pending.pop()) {
    const [a, b] = next
    if (spent++ % 64 === 0) checkStop(context)
    const [value, slope] = enclose(program, [interval(a, b, rung.smooth)])
    if (value!.rung === rung.nowhere || value!.lo > 0 || value!.hi < 0) continue
    const monotone = slope!.rung >= rung.defined && (slope!.lo > 0 || slope!.hi < 0)
    if (monotone && value!.rung >= rung.continuous) {
      const x = simpleZero(g, a, b)
      if (x !== null) zeros.push({ x, proved: true, from: a, to: b })
      continue
    }
    const m = simplestBetween(a, b)
    if (b - a <= narrowest || !(a < m && m < b)) join(zeros, a, b)
    else pending.push([m, b], [a, m])
  }
  return { zeros: withoutTwins(zeros), complete: pending.length === 0 && spent < budget }
}

/** Adds a narrow unproved interval, or widens the last one if they touch. */
function join(zeros: Zero[], from: number, to: number): void {
  const last = zeros[zeros.length - 1]
  const touches = last && !last.proved && from - last.to <= (to - from) * 4
  const start = touches ? last.from : from
  const x = start <= 0 && to >= 0 ? 0 : start + (to - start) / 2
  const zero: Zero = { x, proved: false, from: start, to }
  if (touches) zeros[zeros.length - 1] = zero
  else zeros.push(zero)
}

/** A zero on the border of two cells is found in both. */
function withoutTwins(zeros: readonly Zero[]): Zero[] {
  return zeros.filter((zero, i) => {
    const before = zeros[i - 1]
    return !before || zero.x - before.x > 4e-15 * Math.max(1e-300, Math.abs(zero.x))
  })
}

/** The zero of a monotone function, to the last bit; null if it has the same sign at both ends. */
function simpleZero(g: (x: number) => number, from: number, to: number): number | null {
  let a = from
  let b = to
  let ga = g(a)
  const gb = g(b)
  if (ga === 0) return a
  if (gb === 0) return b
  if (ga * gb > 0) return null
  for (;;) {
    const m = a + (b - a) / 2
    if (!(a < m && m < b)) return Math.abs(g(a)) <= Math.abs(g(b)) ? a : b
    const gm = g(m)
    if (gm === 0) return m
    if (Math.sign(gm) === Math.sign(ga)) {
      a = m
      ga = gm
    } else b = m
  }
}
