import { CoreFailure } from '../../context.ts'
import type { BinaryNode, CallNode, Expression } from '../tree.ts'
import { ProgramBuilder, type Program } from './program.ts'

/**
 * Turns trees into one straight-line program with shared subexpressions. The order of the
 * operations is the tree's own: nothing is reassociated, so results keep the bits of the formula as
 * written; integer powers are products.
 *
 * Throws `CoreFailure('unknown-variable')` for a letter that is not among `variables`.
 */
export function lower(trees: readonly Expression[], variables: readonly string[]): Program {
  const builder = new ProgramBuilder(variables)
  const outputs = trees.map((tree) => lowerInto(builder, tree))
  return builder.finish(outputs)
}

function lowerInto(builder: ProgramBuilder, tree: Expression): number {
  switch (tree.kind) {
    case 'number':
      return builder.constant(Number(tree.text))
    case 'constant':
      return builder.constant(tree.name === 'pi' ? Math.PI : Math.E)
    case 'variable': {
      const index = builder.inputs.indexOf(tree.name)
      if (index < 0) throw new CoreFailure('unknown-variable', { name: tree.name })
      return builder.input(index)
    }
    case 'group':
      return lowerInto(builder, tree.inner)
    case 'unary': {
      const operand = lowerInto(builder, tree.operand)
      return tree.op === '-' ? builder.neg(operand) : operand
    }
    case 'binary':
      return lowerBinary(builder, tree)
    case 'call':
      return lowerCall(builder, tree)
  }
}

function lowerBinary(builder: ProgramBuilder, tree: BinaryNode): number {
  const left = lowerInto(builder, tree.left)
  const right = lowerInto(builder, tree.right)
  switch (tree.op) {
    case '+':
      return builder.add(left, right)
    case '-':
      return builder.sub(left, right)
    case '*':
      return builder.mul(left, right)
    case '/':
      return builder.div(left, right)
    case '^':
      return builder.pow(left, right)
  }
}

function lowerCall(builder: ProgramBuilder, { name, args }: CallNode): number {
  const [first, ...rest] = args.map((argument) => lowerInto(builder, argument))
  const variadic = name === 'min' || name === 'max'
  if (first === undefined || (rest.length > 0 && !variadic)) {
    throw new CoreFailure('wrong-argument-count', { name })
  }
  switch (name) {
    case 'min':
    case 'max':
      return rest.reduce((left, right) => builder.step(name, left, right), first)
    case 'sech':
      return builder.div(builder.constant(1), builder.step('cosh', first))
    case 'csch':
      return builder.div(builder.constant(1), builder.step('sinh', first))
    case 'coth':
      return builder.div(builder.constant(1), builder.step('tanh', first))
    default:
      return builder.step(name, first)
  }
}
