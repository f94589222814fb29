import { generateScalar, lower, type ScalarFunction } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import { type Stretch, studyContinuity } from './continuity/index.ts'
import { gaussKronrod, type Quadrature } from './gauss-kronrod.ts'
import { tanhSinh } from './tanh-sinh.ts'

export interface Integral extends Quadrature {
  /** Places where the range was cut: jumps, integrable poles, the missing points of the function. */
  readonly cuts: readonly number[]
}

const mostPieces = 2000
const firstNodes = 65

/**
 * Definite integral by adaptive Gauss–Kronrod quadrature, cut at jumps; at a pole that can be
 * integrated, and towards an infinite bound, by double-exponential quadrature. `to < from` changes the
 * sign. Aims at 1e-12 of the value.
 *
 * Throws `CoreFailure('pole-in-range')` where the area is infinite, `('undefined-in-range')` where the
 * function has no values, `('not-converged')` where the estimate does not settle, and `Stopped`.
 */
export function integrate(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  context: RunContext,
): Integral {
  if (Number.isNaN(from) || Number.isNaN(to)) throw new CoreFailure('not-a-number')
  if (from === to) return { value: 0, error: 0, cuts: [] }
  if (to < from) {
    const turned = integrate(tree, variable, to, from, context)
    return { ...turned, value: -turned.value }
  }
  const program = lower([tree], [variable])
  const f = generateScalar(program)
  if (!Number.isFinite(from) || !Number.isFinite(to))
    return unbounded(tree, variable, from, to, context)
  const width = (to - from) / (firstNodes - 1)
  const nodes = Float64Array.from({ length: firstNodes }, (_, i) =>
    i === firstNodes - 1 ? to : from + i * width,
  )
  const cuts = findCuts(f, studyContinuity(program, f, nodes, context), from, to)
  const ends = [from, ...cuts.map((cut) => cut.x), to]
  const isPole = (x: number): boolean =>
    cuts.some((cut) => cut.x === x && cut.pole) || !Number.isFinite(f(x))
  let value = 0
  let error = 0
  for (let i = 0; i + 1 < ends.length; i++) {
    const [a, b] = [ends[i]!, ends[i + 1]!]
    if (a === b) continue
    const piece = isPole(a) || isPole(b) ? betweenPoles(f, a, b) : adaptive(f, a, b, context)
    value += piece.value
    error += piece.error
  }
  if (!Number.isFinite(value)) throw new CoreFailure('undefined-in-range', { from, to })
  if (error > 1e-6 * Math.max(1, Math.abs(value))) throw new CoreFailure('not-converged', { error })
  return { value, error, cuts: cuts.map((cut) => cut.x) }
}

interface Cut {
  readonly x: number
  readonly pole: boolean
}

function findCuts(
  f: ScalarFunction,
  stretches: readonly Stretch[],
  from: number,
  to: number,
): Cut[] {
  const cuts: Cut[] = []
  for (const { cell, found } of stretches) {
    if (cell.kind === 'void')
      throw new CoreFailure('undefined-in-range', { x: (cell.from + cell.to) / 2 })
    if (!found) continue
    const { x, kind } = found
    if (kind === 'pole') {
      for (const side of [-1, 1] as const) {
        const room = side < 0 ? x - from : to - x
        if (room > 0 && !isIntegrable(f, x, side, room))
          throw new CoreFailure('pole-in-range', { x })
      }
    }
    if (kind !== 'hole' && x > from && x < to) cuts.push({ x, pole: kind !== 'jump' })
  }
  return cuts
}

/** Whether the area up to a pole is finite: |f|·d must fall with the distance d, faster than slowly. */
function isIntegrable(f: ScalarFunction, x: number, side: 1 | -1, room: number): boolean {
  const [far, near] = [2 ** -14, 2 ** -28].map((part) => {
    const d = room * part
    return Math.abs(f(x + side * d)) * d
  })
  return near! < 0.5 * far!
}

/** Between ends that may be poles; the error counts what lies nearer to them than doubles reach. */
function betweenPoles(f: ScalarFunction, a: number, b: number): Quadrature {
  const inner = tanhSinh((end, d) => f(end === 'from' ? a + d : b - d), a, b)
  const lost = [a, b].reduce((sum, end) => {
    const distance = Math.abs(end) * 2 ** -52
    const height = f(end === a ? a + distance : b - distance)
    return sum + (Number.isFinite(height) ? 4 * Math.abs(height) * distance : 0)
  }, 0)
  return { value: inner.value, error: inner.error + lost }
}

/** Halves the worst piece until the whole estimate is good enough. */
function adaptive(f: ScalarFunction, from: number, to: number, context: RunContext): Quadrature {
  const pieces = [{ a: from, b: to, ...gaussKronrod(f, from, to) }]
  let value = pieces[0]!.value
  let error = pieces[0]!.error
  while (error > 1e-12 * Math.abs(value) && error > 1e-300 && pieces.length < mostPieces) {
    if (pieces.length % 16 === 0) checkStop(context)
    let worst = 0
    pieces.forEach((piece, i) => {
      if (piece.error > pieces[worst]!.error) worst = i
    })
    const { a, b, value: old, error: oldError } = pieces[worst]!
    const m = a + (b - a) / 2
    if (!(a < m && m < b)) break
    const left = { a, b: m, ...gaussKronrod(f, a, m) }
    const right = { a: m, b, ...gaussKronrod(f, m, b) }
    const gained = left.error + right.error
    pieces[worst] = left
    pieces.push(right)
    value += left.value + right.value - old
    error += gained - oldError
    if (gained > 0.99 * oldError && oldError < 1e-10 * Math.abs(value)) break
  }
  const sum = pieces.reduce((total, piece) => total + piece.value, 0)
  return { value: sum, error: pieces.reduce((total, piece) => total + piece.error, 0) }
}

/** Towards infinity by x = bound ± t/(1 − t): the part beyond 1 is integrated over t. */
function unbounded(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  context: RunContext,
): Integral {
  const split = Number.isFinite(from) ? from + 1 : Number.isFinite(to) ? to - 1 : 0
  const f = generateScalar(lower([tree], [variable]))
  const tail = (side: 1 | -1): Quadrature => {
    const direct = (end: 'from' | 'to', d: number): number => {
      const rest = end === 'to' ? d : 1 - d
      return f(split + (side * (1 - rest)) / rest) / (rest * rest)
    }
    const found = tanhSinh(direct, 0, 1)
    const ratio = Math.abs(f(split + side * 1e12) * 1e12) / Math.abs(f(split + side * 1e6) * 1e6)
    if (ratio > 0.5 || !(found.error <= 1e-6 * Math.max(1, Math.abs(found.value)))) {
      throw new CoreFailure('diverges', { bound: side < 0 ? '-∞' : '∞' })
    }
    return found
  }
  const pieces = [
    ...(Number.isFinite(from) ? [integrate(tree, variable, from, split, context)] : [tail(-1)]),
    ...(Number.isFinite(to) ? [integrate(tree, variable, split, to, context)] : [tail(1)]),
  ]
  return {
    value: pieces.reduce((sum, piece) => sum + piece.value, 0),
    error: pieces.reduce((sum, piece) => sum + piece.error, 0),
    cuts: [],
  }
}
