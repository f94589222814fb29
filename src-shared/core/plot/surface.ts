import { lower } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import { checkStop, type RunContext } from '../context.ts'
import { gradientProgram } from '../calculus/index.ts'
import { axis, type GridRequest, sampleGrid, stride } from './grid.ts'
import { heightBounds } from './height-bounds.ts'
import type { YBounds } from './y-bounds.ts'

/** Heights over a grid, for a heat map or contours; NaN or infinite where there is no height. */
export interface Heights {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Row by row from the lowest y: value k is at (xs[k % columns], ys[⌊k / columns⌋]). */
  readonly values: Float64Array
  readonly bounds: YBounds
}

/** f(x, y) over a rectangle. */
export function sampleHeights(
  tree: Expression,
  variables: readonly [string, string],
  request: GridRequest,
  context: RunContext,
): Heights {
  const [values] = sampleGrid(lower([tree], variables), request, context)
  return {
    xs: axis(request.xRange, request.columns),
    ys: axis(request.yRange, request.rows),
    values: values!,
    bounds: heightBounds(values!, request.columns),
  }
}

/** The surface z = f(x, y) as a mesh for a 3-D renderer. */
export interface SurfaceMesh {
  /** x, y, z of each node; z is 0 where there is no height. */
  readonly positions: Float32Array
  /** Unit normals, upwards: (−f_x, −f_y, 1) made length 1. */
  readonly normals: Float32Array
  /** Corners of triangles, anticlockwise from above; none touch a node without a height. */
  readonly triangles: Uint32Array
  readonly heights: Heights
}

/** Mesh of the surface, with exact normals from dual numbers. */
export function sampleSurface(
  tree: Expression,
  variables: readonly [string, string],
  request: GridRequest,
  context: RunContext,
): SurfaceMesh {
  const { columns, rows } = request
  const [values, slopesX, slopesY] = sampleGrid(gradientProgram(tree, variables), request, context)
  const xs = axis(request.xRange, columns)
  const ys = axis(request.yRange, rows)
  const heights = { xs, ys, values: values!, bounds: heightBounds(values!, columns) }
  const positions = new Float32Array(3 * columns * rows)
  const normals = new Float32Array(3 * columns * rows)
  const every = Math.max(1, Math.floor(stride / columns))
  for (let j = 0; j < rows; j++) {
    if (j % every === 0) checkStop(context)
    for (let i = 0; i < columns; i++) {
      const k = j * columns + i
      const z = values![k]!
      positions[3 * k] = xs[i]!
      positions[3 * k + 1] = ys[j]!
      positions[3 * k + 2] = Number.isFinite(z) ? z : 0
      const dx = slopesX![k]!
      const dy = slopesY![k]!
      const length = Math.sqrt(dx * dx + dy * dy + 1)
      const isSmooth = length < Infinity
      normals[3 * k] = isSmooth ? -dx / length : 0
      normals[3 * k + 1] = isSmooth ? -dy / length : 0
      normals[3 * k + 2] = isSmooth ? 1 / length : 1
    }
  }
  return { positions, normals, triangles: triangulate(values!, columns, rows, context), heights }
}

function triangulate(
  values: Float64Array,
  columns: number,
  rows: number,
  context: RunContext,
): Uint32Array {
  const corners = new Uint32Array(6 * (columns - 1) * (rows - 1))
  let size = 0
  const isThere = (k: number): boolean => Number.isFinite(values[k])
  const put = (a: number, b: number, c: number): void => {
    corners[size++] = a
    corners[size++] = b
    corners[size++] = c
  }
  const every = Math.max(1, Math.floor(stride / columns))
  for (let j = 0; j + 1 < rows; j++) {
    if (j % every === 0) checkStop(context)
    for (let i = 0; i + 1 < columns; i++) {
      const [a, b] = [j * columns + i, j * columns + i + 1]
      const [c, d] = [a + columns, b + columns]
      if (!isThere(a) || !isThere(d)) continue
      if (isThere(b)) put(a, b, d)
      if (isThere(c)) put(a, d, c)
    }
  }
  return corners.slice(0, size)
}
