import { lower } from '../expression/compile/index.ts'
import type { Expression } from '../expression/index.ts'
import type { RunContext } from '../context.ts'
import { gradientProgram } from '../calculus/index.ts'
import { axis, type GridRequest, sampleGrid } from './grid.ts'
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
  values!.forEach((z, k) => {
    const isThere = Number.isFinite(z)
    positions.set([xs[k % columns]!, ys[Math.floor(k / columns)]!, isThere ? z : 0], 3 * k)
    const [dx, dy] = [slopesX![k]!, slopesY![k]!]
    const length = Math.hypot(dx, dy, 1)
    if (Number.isFinite(length)) normals.set([-dx / length, -dy / length, 1 / length], 3 * k)
    else normals[3 * k + 2] = 1
  })
  return { positions, normals, triangles: triangulate(values!, columns, rows), heights }
}

function triangulate(values: Float64Array, columns: number, rows: number): Uint32Array {
  const corners = new Uint32Array(6 * (columns - 1) * (rows - 1))
  let size = 0
  const isThere = (k: number): boolean => Number.isFinite(values[k])
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const [a, b] = [j * columns + i, j * columns + i + 1]
      const [c, d] = [a + columns, b + columns]
      if (isThere(a) && isThere(b) && isThere(d)) {
        corners.set([a, b, d], size)
        size += 3
      }
      if (isThere(a) && isThere(d) && isThere(c)) {
        corners.set([a, d, c], size)
        size += 3
      }
    }
  }
  return corners.slice(0, size)
}
