import type { Expression } from '../tree.ts'

/** How tightly the outermost operator of a node binds; larger is tighter. */
export function strength(node: Expression): number {
  switch (node.kind) {
    case 'unary':
      return isProduct(node.operand) ? 20 : 25
    case 'binary':
      if (node.op === '^') return 30
      return node.op === '+' || node.op === '-' ? 10 : 20
    default:
      return 40
  }
}

/** A minus sign before a product needs no brackets: (−9)·x² is −(9x²). */
export function isProduct(node: Expression): boolean {
  return node.kind === 'binary' && (node.op === '*' || node.op === '/')
}

/** The node without the brackets around it. */
export function withoutGroup(node: Expression): Expression {
  let inner = node
  while (inner.kind === 'group') inner = inner.inner
  return inner
}
