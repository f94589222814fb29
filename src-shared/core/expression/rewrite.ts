import type { Expression } from './tree.ts'

/**
 * Replaces every variable by what `replace` gives for its name, or keeps it. Replacements are put in
 * brackets unless they are a single number or name, so that printing and typesetting stay right.
 */
export function substitute(
  tree: Expression,
  replace: (name: string) => Expression | undefined,
): Expression {
  switch (tree.kind) {
    case 'number':
    case 'constant':
      return tree
    case 'variable': {
      const value = replace(tree.name)
      if (!value) return tree
      const atom = value.kind !== 'unary' && value.kind !== 'binary'
      return atom ? value : { kind: 'group', inner: value }
    }
    case 'group':
      return { ...tree, inner: substitute(tree.inner, replace) }
    case 'unary':
      return { ...tree, operand: substitute(tree.operand, replace) }
    case 'call':
      return { ...tree, args: tree.args.map((arg) => substitute(arg, replace)) }
    case 'binary':
      return {
        ...tree,
        left: substitute(tree.left, replace),
        right: substitute(tree.right, replace),
      }
  }
}

/** The names of the variables in a tree, in order of appearance. */
export function variablesOf(tree: Expression): readonly string[] {
  const names = new Set<string>()
  const visit = (node: Expression): void => {
    if (node.kind === 'variable') names.add(node.name)
    else if (node.kind === 'group') visit(node.inner)
    else if (node.kind === 'unary') visit(node.operand)
    else if (node.kind === 'call') node.args.forEach(visit)
    else if (node.kind === 'binary') {
      visit(node.left)
      visit(node.right)
    }
  }
  visit(tree)
  return [...names]
}

/** A whole or decimal number as a tree, with a sign where it is negative. */
export function numberTree(value: number): Expression {
  const node: Expression = { kind: 'number', text: String(Math.abs(value)) }
  return value < 0 ? { kind: 'unary', op: '-', operand: node } : node
}

/** left op right, without spans. */
export function binaryTree(
  op: '+' | '-' | '*' | '/' | '^',
  left: Expression,
  right: Expression,
): Expression {
  return { kind: 'binary', op, left, right }
}
