import { generateScalar, lower, type Program, slopeProgram } from '../expression/compile/index.ts'
import type { Expression } from '../expression/tree.ts'
import { checkStop, CoreFailure, requireRange, type RunContext } from '../context.ts'
import {
  classifyCorner,
  type Corner,
  type CurveBreak,
  incidentCentre,
  type Stretch,
  studyContinuity,
} from '../calculus/index.ts'
import { refineLink } from './refine.ts'
import { chooseYBounds, type YBounds } from './y-bounds.ts'

export interface CurveOptions {
  /** Width of the plot; the curve is right to a quarter of a pixel. */
  readonly pixels: number
  /** Height of the plot; 0.6 of the width unless told. */
  readonly pixelHeight?: number
  /** Heights to show; chosen from the curve unless told. */
  readonly yRange?: readonly [number, number]
}

/** A curve ready to be drawn with straight segments; a NaN height lifts the pen. */
export interface CurveSamples {
  /** Increasing. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly breaks: readonly CurveBreak[]
  readonly corners: readonly Corner[]
  readonly yBounds: YBounds
}

const mostPixels = 20_000

/**
 * Samples y = f(x) for drawing. Continuity is proved cell by cell with interval arithmetic, so the pen
 * is lifted exactly at poles, jumps and ends of the domain, and no vertical line is drawn through
 * them; corners become points of the curve; then cells are halved until the polyline is within a
 * quarter of a pixel.
 *
 * Throws `CoreFailure` for an empty or infinite range, or an unknown variable; `Stopped`.
 */
export function sampleCurve(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  options: CurveOptions,
  context: RunContext,
): CurveSamples {
  return sampleProgram(lower([tree], [variable]), from, to, options, context)
}

/** The same for y = f′(x), from dual numbers. */
export function sampleSlope(
  tree: Expression,
  variable: string,
  from: number,
  to: number,
  options: CurveOptions,
  context: RunContext,
): CurveSamples {
  return sampleProgram(slopeProgram(tree, variable), from, to, options, context)
}

function sampleProgram(
  program: Program,
  from: number,
  to: number,
  options: CurveOptions,
  context: RunContext,
): CurveSamples {
  requireRange(from, to)
  const { pixels, pixelHeight = 0.6 * pixels, yRange } = options
  if (!(pixels >= 2 && pixels <= mostPixels)) throw new CoreFailure('too-large', { pixels })
  if (yRange) requireRange(yRange[0], yRange[1])
  const f = generateScalar(program)
  const count = Math.max(32, Math.ceil(pixels / 2))
  const width = (to - from) / count
  const nodes = Float64Array.from({ length: count + 1 }, (_, i) =>
    i === count ? to : from + i * width,
  )
  const studied = studyContinuity(program, f, nodes, context)
  const stretches = withoutHoleNoise(studied, (to - from) * 2 ** -20)
  const breaks = stretches.map((one) => one.found).filter((found) => found !== null)
  const unbounded = breaks.some((one) => one.kind === 'pole')
  const yBounds = yRange
    ? { lo: yRange[0], hi: yRange[1] }
    : chooseYBounds(heights(f, nodes, unbounded ? [] : stretches), unbounded)
  const height = yBounds.hi - yBounds.lo
  const steep = (height / (to - from)) * 1e6
  const corners: Corner[] = []
  const xs: number[] = []
  const ys: number[] = []
  const put = (x: number, y: number): void => {
    const last = xs.length - 1
    if (last >= 0 && xs[last] === x && (ys[last] === y || Number.isNaN(y))) return
    xs.push(x)
    ys.push(y)
  }
  const flatness = { yBounds, tolerance: (0.25 * height) / pixelHeight }
  for (const [index, { cell, found }] of stretches.entries()) {
    if (index % 64 === 0) checkStop(context)
    if (cell.kind === 'linked') refineLink(f, cell.from, cell.to, flatness, put)
    else if (cell.kind === 'incident' && !found) {
      const corner = classifyCorner(program, f, cell.from, cell.to, steep)
      if (!corner) continue
      corners.push(corner)
      put(corner.x, corner.y)
    } else if (found?.kind === 'hole') put(found.x, (found.left + found.right) / 2)
    else if (found?.kind === 'end' && Number.isFinite(f(found.x))) {
      const leaves = Number.isNaN(found.right)
      if (leaves) put(found.x, f(found.x))
      put(found.x, NaN)
      if (!leaves) put(found.x, f(found.x))
    } else put(incidentCentre(cell.from, cell.to), NaN)
  }
  return {
    xs: Float64Array.from(xs),
    ys: Float64Array.from(ys),
    breaks,
    corners,
    yBounds,
  }
}

/**
 * Drops what lies within `radius` of a hole: there a formula like (1 − cos x)/x² is nothing but
 * rounding noise, which would be drawn as a spike.
 */
function withoutHoleNoise(stretches: readonly Stretch[], radius: number): Stretch[] {
  const holes = stretches.flatMap(({ found }) => (found?.kind === 'hole' ? [found.x] : []))
  if (holes.length === 0) return [...stretches]
  return stretches.filter(({ cell, found }) => {
    if (found) return true
    return !holes.some((x) => cell.from > x - radius && cell.to < x + radius)
  })
}

/** The curve at the nodes, and at both ends and the middle of each cell. */
function heights(
  f: (x: number) => number,
  nodes: Float64Array,
  stretches: readonly Stretch[],
): Float64Array {
  const cells = stretches.filter(({ found }) => found?.kind !== 'hole').map(({ cell }) => cell)
  const places = cells.flatMap(({ from, to }) => [from, incidentCentre(from, to), to])
  return Float64Array.from([...nodes, ...places], f)
}
