import type { Curve, SumRule } from '../../../src-shared/domain/index.ts'
import { readAt } from '../../plots/index.ts'
import type { Polygon } from '../../plots/index.ts'

/** One strip under a curve, with the heights of the curve at its ends and middle. */
export interface Strip {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly middle: number
  readonly right: number
}

/** More than a plot has pixels for. */
const mostStrips = 1000

/** The width that strips between two limits really have: never more strips than can be seen. */
export function fittingStep(from: number, to: number, step: number): number {
  return Math.max(step, (to - from) / mostStrips)
}

/**
 * Strips of width `step` from `from` on, the last one cut at `to`; heights read off the drawn curve,
 * so that the picture follows the pointer in the same frame.
 */
export function stripsBetween(
  curve: Curve,
  from: number,
  to: number,
  step: number,
): readonly Strip[] {
  const count = Math.max(1, Math.ceil((to - from) / step - 1e-9))
  const height = (x: number): number => readAt(curve.xs, curve.ys, x)
  return Array.from({ length: count }, (_, i) => {
    const start = from + i * step
    const end = i === count - 1 ? to : from + (i + 1) * step
    return {
      from: start,
      to: end,
      left: height(start),
      middle: height((start + end) / 2),
      right: height(end),
    }
  })
}

/** What the rule adds for one strip. */
export function stripArea({ from, to, left, middle, right }: Strip, rule: SumRule): number {
  const width = to - from
  switch (rule) {
    case 'left':
      return left * width
    case 'middle':
      return middle * width
    case 'right':
      return right * width
    case 'trapezoid':
      return ((left + right) / 2) * width
    case 'simpson':
      return ((left + 4 * middle + right) / 6) * width
  }
}

/** The sum up to the end of each strip, starting with 0. */
export function runningSums(
  strips: readonly Strip[],
  rule: SumRule,
): { readonly xs: Float64Array; readonly ys: Float64Array } {
  const xs = new Float64Array(strips.length + 1)
  const ys = new Float64Array(strips.length + 1)
  xs[0] = strips[0]?.from ?? NaN
  strips.forEach((strip, i) => {
    xs[i + 1] = strip.to
    ys[i + 1] = (ys[i] ?? NaN) + stripArea(strip, rule)
  })
  return { xs, ys }
}

/** From this many on, outlines would hide what they surround. */
const crowded = 150

/** The strips as shapes: above the axis in one colour, below it in another and hatched. */
export function stripShapes(strips: readonly Strip[], rule: SumRule): readonly Polygon[] {
  const outline = strips.length > crowded ? 0 : 1
  return strips.flatMap((strip) =>
    signedPieces(topOf(strip, rule)).map(({ xs, ys, below }): Polygon => ({
      xs,
      ys,
      colour: below ? 2 : 1,
      hatched: below,
      outline,
    })),
  )
}

type Corner = readonly [x: number, y: number]

/** Points along a parabola that still look round in a wide strip. */
const parabolaPoints = 12

/** The upper edge that the rule puts on a strip. */
function topOf(strip: Strip, rule: SumRule): readonly Corner[] {
  const { from, to, left, middle, right } = strip
  switch (rule) {
    case 'left':
    case 'middle':
    case 'right': {
      const height = strip[rule]
      return [
        [from, height],
        [to, height],
      ]
    }
    case 'trapezoid':
      return [
        [from, left],
        [to, right],
      ]
    case 'simpson':
      return Array.from({ length: parabolaPoints + 1 }, (_, i) => {
        const part = i / parabolaPoints
        const rest = 1 - part
        const height =
          left * rest * (rest - part) + 4 * middle * part * rest + right * part * (part - rest)
        return [from + part * (to - from), height]
      })
  }
}

interface Piece {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly below: boolean
}

/** Cuts the area between an edge and the axis where the edge crosses it. */
function signedPieces(edge: readonly Corner[]): readonly Piece[] {
  if (edge.some(([, y]) => !Number.isFinite(y))) return []
  const runs: Corner[][] = []
  let run: Corner[] = []
  edge.forEach((corner, i) => {
    const before = edge[i - 1]
    if (before && before[1] * corner[1] < 0) {
      const crossing: Corner = [
        before[0] + ((corner[0] - before[0]) * before[1]) / (before[1] - corner[1]),
        0,
      ]
      runs.push([...run, crossing])
      run = [crossing]
    }
    run.push(corner)
  })
  return [...runs, run].map((corners) => {
    const [first, last] = [corners[0], corners.at(-1)]
    return {
      xs: [first?.[0] ?? NaN, ...corners.map(([x]) => x), last?.[0] ?? NaN],
      ys: [0, ...corners.map(([, y]) => y), 0],
      below: corners.some(([, y]) => y < 0),
    }
  })
}
