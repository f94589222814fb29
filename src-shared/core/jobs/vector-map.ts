import type {
  CellImage,
  CellRequest,
  JacobianForm,
  JacobianFormRequest,
  JacobianRequest,
  JacobianValues,
  MapImage,
  MapRequest,
  PlaneMap,
  VectorFunction,
} from '../../domain/index.ts'
import { jacobian, jacobianAt, simplify } from '../calculus/index.ts'
import { CoreFailure } from '../context.ts'
import { binaryTree, entriesToTex, readEntries, toTex } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import { cellImage, imageOf } from '../plot/index.ts'

/** The images of points under a map of the plane. */
export function mapJob({ map, xs, ys }: MapRequest): MapImage {
  if (xs.length !== ys.length) {
    throw new CoreFailure('shape-mismatch', { expected: xs.length, got: ys.length })
  }
  return imageOf(readPlaneMap(map), map.variables, xs, ys)
}

/** What a map of the plane makes of a small square. */
export function cellJob({ map, at, size, points }: CellRequest): CellImage {
  return cellImage(readPlaneMap(map), map.variables, at, size, points)
}

/** Outputs and Jacobian at one point, by dual numbers. */
export function jacobianJob({ function: given, along, at }: JacobianRequest): JacobianValues {
  return jacobianAt(readVector(given), given.variables, along, at)
}

/** The Jacobian by the rules of differentiation, ready to be typeset. */
export function jacobianFormJob({ function: given, along }: JacobianFormRequest): JacobianForm {
  const trees = readVector(given)
  const rows = jacobian(trees, along)
  const [[a, b] = [], [c, d] = []] = rows
  const square = rows.length === 2 && along.length === 2 && a && b && c && d
  return {
    functionTex: entriesToTex({ shape: 'vector', rows: [trees] }),
    matrixTex: entriesToTex({ shape: 'matrix', rows }),
    ...(square && { determinantTex: toTex(determinant(a, b, c, d)) }),
  }
}

function determinant(a: Expression, b: Expression, c: Expression, d: Expression): Expression {
  return simplify(binaryTree('-', binaryTree('*', a, d), binaryTree('*', b, c)))
}

/** Throws `CoreFailure('unreadable')`. */
function readVector({ text, variables }: VectorFunction): readonly Expression[] {
  const reading = readEntries(text, { variables })
  if (!reading.ok) {
    const [problem] = reading.problems
    throw new CoreFailure('unreadable', { problem: problem?.code ?? '', ...problem?.values })
  }
  const { shape, rows } = reading.tree
  if (shape === 'matrix') {
    throw new CoreFailure('unreadable', { problem: 'too-nested' })
  }
  return rows.flat()
}

/** Throws `CoreFailure('shape-mismatch')` unless there are two outputs. */
function readPlaneMap(map: PlaneMap): readonly [Expression, Expression] {
  const [first, second, ...more] = readVector(map)
  if (!first || !second || more.length > 0) {
    throw new CoreFailure('shape-mismatch', { expected: 2, got: more.length + (first ? 1 : 0) })
  }
  return [first, second]
}
