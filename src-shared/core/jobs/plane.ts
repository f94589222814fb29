import type {
  Field,
  FieldRequest,
  LevelLines,
  Plane,
  PlaneRequest,
  Scan,
  ScanRequest,
  Slices,
  SlicesRequest,
  Spot,
  SpotRequest,
  Surface,
  SurfaceRequest,
} from '../../domain/index.ts'
import { hessianAt, scanDirections, slopeAt } from '../calculus/index.ts'
import type { RunContext } from '../context.ts'
import { compileScalar } from '../expression/compile/index.ts'
import { numberTree, substitute } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import {
  contours,
  gradientField,
  roundLevels,
  sampleCurve,
  sampleHeights,
  sampleSurface,
} from '../plot/index.ts'
import type { Contour } from '../plot/index.ts'
import { readPlaneFunction } from './read-function.ts'
import { toCurve } from './to-curve.ts'

/** Heights over a rectangle, with lines of equal height. */
export function planeJob(request: PlaneRequest, context: RunContext): Plane {
  const { function: given, levels } = request
  const heights = sampleHeights(readPlaneFunction(given), given.variables, request, context)
  const { bounds } = heights
  const wanted =
    typeof levels !== 'number' ? levels : levels === 0 ? [] : roundLevels(bounds, levels)
  return {
    xs: heights.xs,
    ys: heights.ys,
    values: heights.values,
    bounds: [bounds.lo, bounds.hi],
    contours: contours(heights, wanted, context).map(toLevelLines),
  }
}

/** One line after the other, a NaN between them. */
function toLevelLines({ level, points, starts }: Contour): LevelLines {
  const lines = Math.max(0, starts.length - 1)
  const size = points.length / 2 + Math.max(0, lines - 1)
  const xs = new Float64Array(size)
  const ys = new Float64Array(size)
  let next = 0
  for (let line = 0; line < lines; line++) {
    if (line > 0) {
      xs[next] = NaN
      ys[next++] = NaN
    }
    for (let k = starts[line] ?? 0; k < (starts[line + 1] ?? 0); k++) {
      xs[next] = points[2 * k] ?? NaN
      ys[next++] = points[2 * k + 1] ?? NaN
    }
  }
  return { level, xs, ys }
}

/** ∇f at every node of a grid. */
export function fieldJob(request: FieldRequest, context: RunContext): Field {
  const { function: given } = request
  return gradientField(readPlaneFunction(given), given.variables, request, context)
}

/** Forward differences in every direction, as the lesson on the gradient measures them. */
export function scanJob(
  { function: given, at, step, count }: ScanRequest,
  context: RunContext,
): Scan {
  const tree = readPlaneFunction(given)
  const scan = scanDirections(tree, given.variables, at, step, count, 'forward', context)
  const { angles, rates, best } = scan
  return { angles, rates, bestAngle: best.angle, bestRate: best.rate }
}

/** Value, partial derivatives and second partial derivatives at one place. */
export function spotJob({ function: given, at }: SpotRequest): Spot {
  const tree = readPlaneFunction(given)
  const [x, y] = given.variables
  const [[xx = NaN, xy = NaN] = [], [, yy = NaN] = []] = hessianAt(tree, given.variables, at)
  return {
    value: compileScalar(tree, given.variables)(...at),
    gradient: [partial(slice(tree, y, at[1]), x, at[0]), partial(slice(tree, x, at[0]), y, at[1])],
    hessian: [xx, xy, yy],
  }
}

/** The tree with one variable held at a number. */
function slice(tree: Expression, held: string, at: number): Expression {
  return substitute(tree, (name) => (name === held ? numberTree(at) : undefined))
}

/** NaN at a corner, a jump or the end of the domain, where the rules alone would give some number. */
function partial(tree: Expression, variable: string, at: number): number {
  const slope = slopeAt(tree, variable, at)
  return slope.kind === 'exact' ? slope.slope : NaN
}

/** Both cuts through one place, ready to be drawn. */
export function slicesJob(
  { function: given, at, xRange, yRange, pixels }: SlicesRequest,
  context: RunContext,
): Slices {
  const tree = readPlaneFunction(given)
  const [x, y] = given.variables
  const along = (held: string, value: number, free: string, range: readonly [number, number]) =>
    toCurve(sampleCurve(slice(tree, held, value), free, ...range, { pixels }, context))
  return { alongX: along(y, at[1], x, xRange), alongY: along(x, at[0], y, yRange) }
}

/** The surface as a mesh with exact normals. */
export function surfaceJob(request: SurfaceRequest, context: RunContext): Surface {
  const { function: given } = request
  const mesh = sampleSurface(readPlaneFunction(given), given.variables, request, context)
  const { positions, normals, triangles, heights } = mesh
  return { positions, normals, triangles, bounds: [heights.bounds.lo, heights.bounds.hi] }
}
