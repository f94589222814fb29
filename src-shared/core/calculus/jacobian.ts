import type { Expression } from '../expression/index.ts'
import { derivative } from './derivative.ts'

/** ∂f/∂x for each variable, simplified. */
export function gradient(tree: Expression, variables: readonly string[]): Expression[] {
  return variables.map((variable) => derivative(tree, variable))
}

/** Row i holds the partial derivatives of output i: one column per variable. */
export function jacobian(
  trees: readonly Expression[],
  variables: readonly string[],
): Expression[][] {
  return trees.map((tree) => gradient(tree, variables))
}

/** Second partial derivatives; row i, column j differentiates along i, then j. */
export function hessian(tree: Expression, variables: readonly string[]): Expression[][] {
  return jacobian(gradient(tree, variables), variables)
}
