import { binaryTree, numberTree, substitute, variablesOf } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import type { VariableDomain } from '../../domain/index.ts'
import { compareFunctions } from './equivalence/compare.ts'

/** An antiderivative taken apart: what remains at C = 0, and how the constant stands in it. */
export interface ConstantOfIntegration {
  readonly body: Expression
  readonly letter: string | undefined
  /**
   * `free`: added, so that every constant is reached. `misplaced`: it changes more than the height.
   * `unclear`: it changes the height only, but perhaps not to every value.
   */
  readonly role: 'none' | 'free' | 'misplaced' | 'unclear'
}

/**
 * Finds the arbitrary constant of an antiderivative: a letter that is no variable and in which the
 * formula is a·C + body with a fixed a ≠ 0.
 * @param letters the letters in the tree that are no variables, at most one
 */
export function splitConstant(
  tree: Expression,
  letter: string | undefined,
  variables: readonly string[],
  domain: VariableDomain | undefined,
): ConstantOfIntegration {
  if (letter === undefined) return { body: tree, letter, role: 'none' }
  const added = withoutAddedTerm(tree, letter)
  if (added && !variablesOf(added).includes(letter)) return { body: added, letter, role: 'free' }
  const at = (value: Expression): Expression =>
    substitute(tree, (name) => (name === letter ? value : undefined))
  const constant: Expression = { kind: 'variable', name: letter }
  const body = at(numberTree(0))
  const slope = binaryTree('-', at(numberTree(1)), body)
  const linear = binaryTree('+', body, binaryTree('*', slope, constant))
  const comparison = { variables: [...variables, letter], domain }
  const still = { variables, domain, upToConstant: true }
  const zero = numberTree(0)
  const movement = compareFunctions(zero, slope, { variables, domain }).verdict
  if (movement === 'equal') return { body, letter, role: 'none' }
  const moves = movement === 'different'
  const fixed = compareFunctions(zero, slope, still).verdict === 'equal'
  if (moves && fixed && compareFunctions(tree, linear, comparison).verdict === 'equal') {
    return { body, letter, role: 'free' }
  }
  const between = binaryTree('-', at(numberTree(2)), at(numberTree(1)))
  const height = compareFunctions(zero, between, still).verdict === 'equal'
  return { body: at(numberTree(1)), letter, role: height ? 'unclear' : 'misplaced' }
}

/** The letters of a tree that the exercise does not declare. */
export function undeclaredLetters(
  tree: Expression,
  variables: readonly string[],
): readonly string[] {
  return variablesOf(tree).filter((name) => !variables.includes(name))
}

/** The tree without its term ±letter, where it has one; the everyday `… + C`. */
function withoutAddedTerm(tree: Expression, letter: string): Expression | undefined {
  if (tree.kind === 'group') return withoutAddedTerm(tree.inner, letter)
  if (tree.kind === 'variable' && tree.name === letter) return numberTree(0)
  if (tree.kind === 'unary') {
    const operand = withoutAddedTerm(tree.operand, letter)
    return operand && { ...tree, operand: { kind: 'group', inner: operand } }
  }
  if (tree.kind !== 'binary' || (tree.op !== '+' && tree.op !== '-')) return undefined
  const left = withoutAddedTerm(tree.left, letter)
  if (left) return { ...tree, left }
  const right = withoutAddedTerm(tree.right, letter)
  return right && { ...tree, right: { kind: 'group', inner: right } }
}
