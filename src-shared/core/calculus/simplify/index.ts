import type { Expression } from '../../expression/index.ts'
import { toForm } from './to-form.ts'
import { toTree } from './to-tree.ts'

/**
 * Writes a formula as a person would: like terms added, powers joined, signs and numbers in front,
 * one fraction line, brackets multiplied out only where that is shorter. Numbers are exact fractions
 * throughout. The value stays the same wherever the formula had one.
 */
export function simplify(tree: Expression): Expression {
  return toTree(toForm(tree))
}
