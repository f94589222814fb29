import type { Expression } from '../expression/index.ts'
import { CoreFailure } from '../context.ts'
import { symmetricEigenvalues } from './eigenvalues.ts'
import { gradientAt } from './gradient-at.ts'
import { hessianAt } from './hessian-at.ts'

/** What a function of several variables does at a place, as far as its second derivatives tell. */
export interface StationaryPoint {
  readonly gradient: readonly number[]
  readonly hessian: readonly (readonly number[])[]
  /** Of the Hessian, ascending: the curvatures along its own axes. */
  readonly eigenvalues: Float64Array
  /**
   * `degenerate`: the function is flat along some axis and bends one way or not at all along the
   * others, so that second derivatives decide nothing. `slope`: the gradient is not zero.
   */
  readonly kind: 'minimum' | 'maximum' | 'saddle' | 'degenerate' | 'slope'
}

/** Part of the largest curvature below which a curvature counts as none. */
const flat = 1e-12

/**
 * Gradient, Hessian and kind of a place, by dual numbers and the eigenvalues' signs.
 *
 * Throws `CoreFailure('undefined-here')` where a derivative is missing, `('shape-mismatch')`.
 */
export function stationaryPoint(
  tree: Expression,
  variables: readonly string[],
  at: readonly number[],
): StationaryPoint {
  const gradient = gradientAt(tree, variables, at)
  const hessian = hessianAt(tree, variables, at)
  if (![...gradient, ...hessian.flat()].every(Number.isFinite)) {
    throw new CoreFailure('undefined-here', { x: at[0] ?? NaN, y: at[1] ?? NaN })
  }
  const eigenvalues = symmetricEigenvalues(hessian)
  const [least, most] = [eigenvalues[0]!, eigenvalues[eigenvalues.length - 1]!]
  const size = Math.max(Math.abs(least), Math.abs(most))
  const reach = at.reduce((sum, x) => Math.max(sum, Math.abs(x)), 1)
  const isSloped = gradient.some((slope) => Math.abs(slope) > 1e-9 * Math.max(1, size * reach))
  return { gradient, hessian, eigenvalues, kind: isSloped ? 'slope' : kindOf(least, most, size) }
}

function kindOf(least: number, most: number, size: number): StationaryPoint['kind'] {
  const room = flat * size
  if (least > room) return 'minimum'
  if (most < -room) return 'maximum'
  return least < -room && most > room ? 'saddle' : 'degenerate'
}
