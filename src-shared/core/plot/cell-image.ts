import { curvatureProgram, gaussKronrod, jacobianProgram } from '../calculus/index.ts'
import { compileLoop, generateVector } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'

type Pair<T> = readonly [T, T]

/** What a map of the plane makes of the square [x, x + size] × [y, y + size]. */
export interface CellImage {
  readonly value: Float64Array
  /** At the corner (x, y), row by row. */
  readonly jacobian: Float64Array
  /** At the corner: f₁₁, f₁₂, f₂₂ of the first output, then of the second. */
  readonly curvature: Float64Array
  /** The outline's image: from the corner (x, y) anticlockwise in the plane and back to it. */
  readonly us: Float64Array
  readonly vs: Float64Array
  /** The mean of det J over the cell: signed area of the image over area of the cell. */
  readonly areaRatio: number
  /** det J has both signs in the cell. */
  readonly folded: boolean
}

/** Points of a map's image, in new arrays. */
export function imageOf(
  map: Pair<Expression>,
  variables: Pair<string>,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
): { readonly us: Float64Array; readonly vs: Float64Array } {
  const us = new Float64Array(xs.length)
  const vs = new Float64Array(xs.length)
  const places = [Float64Array.from(xs), Float64Array.from(ys)]
  compileLoop(map, variables)(places, [us, vs], 0, xs.length)
  return { us, vs }
}

/**
 * The image of a small square, exact but for rounding. The area is the integral of det J over the
 * cell (change of variables) by the 15-point Kronrod rule in both directions: exact for polynomials.
 */
export function cellImage(
  map: Pair<Expression>,
  variables: Pair<string>,
  [x, y]: Pair<number>,
  size: number,
  points: number,
): CellImage {
  const results = new Float64Array(12)
  generateVector(curvatureProgram(map, variables, variables))([x, y], results)
  const { xs, ys } = outline(x, y, size, points)
  return {
    value: results.slice(0, 2),
    jacobian: results.slice(2, 6),
    curvature: results.slice(6),
    ...imageOf(map, variables, xs, ys),
    ...areaOf(map, variables, x, y, size),
  }
}

function outline(
  x: number,
  y: number,
  size: number,
  points: number,
): { readonly xs: Float64Array; readonly ys: Float64Array } {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const
  const xs = new Float64Array(4 * points + 1)
  const ys = new Float64Array(4 * points + 1)
  for (let k = 0; k <= 4 * points; k++) {
    const side = Math.min(3, Math.floor(k / points))
    const part = k / points - side
    const [from, to] = [corners[side]!, corners[side + 1]!]
    xs[k] = x + size * (from[0] + part * (to[0] - from[0]))
    ys[k] = y + size * (from[1] + part * (to[1] - from[1]))
  }
  return { xs, ys }
}

const rounding = 1e-14

function areaOf(
  map: Pair<Expression>,
  variables: Pair<string>,
  x: number,
  y: number,
  size: number,
): Pick<CellImage, 'areaRatio' | 'folded'> {
  const evaluate = generateVector(jacobianProgram(map, variables, variables))
  const results = new Float64Array(6)
  let least = Infinity
  let most = -Infinity
  const determinant = (atX: number, atY: number): number => {
    evaluate([atX, atY], results)
    const [kept, crossed] = [results[2]! * results[5]!, results[3]! * results[4]!]
    // What rounding leaves of a difference that is 0 has a sign that means nothing.
    const tiny = rounding * (Math.abs(kept) + Math.abs(crossed))
    const value = Math.abs(kept - crossed) <= tiny ? 0 : kept - crossed
    least = Math.min(least, value)
    most = Math.max(most, value)
    return value
  }
  const strip = (atX: number): number =>
    gaussKronrod((atY) => determinant(atX, atY), y, y + size).value
  const area = gaussKronrod(strip, x, x + size).value
  return { areaRatio: area / size / size, folded: least < 0 && most > 0 }
}
