import { rationalValue } from '../exact/rational-function.ts'
import { toNumber } from '../exact/rational.ts'
import type { Rational } from '../exact/rational.ts'
import type { Expression, FunctionName } from '../tree.ts'

/** Functions of one argument that the evaluators know. */
export type UnaryName = Exclude<FunctionName, 'min' | 'max'> | 'neg'
export type BinaryName = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max'

/** One step; `a` and `b` are the numbers of earlier steps. */
export type Instruction =
  | {
      readonly op: 'rational'
      readonly value: Rational
      readonly near: number
      readonly exact: boolean
    }
  | { readonly op: 'pi' | 'e' }
  | { readonly op: 'variable'; readonly index: number }
  | { readonly op: 'unary'; readonly name: UnaryName; readonly a: number }
  | { readonly op: 'binary'; readonly name: BinaryName; readonly a: number; readonly b: number }
  /** A power whose exponent is a fixed fraction. */
  | { readonly op: 'power'; readonly a: number; readonly exponent: Rational }

/** A tree as a list of steps in which equal parts are computed once; the last step is the value. */
export interface Program {
  readonly steps: readonly Instruction[]
  readonly variables: readonly string[]
}

const operators = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const

/**
 * Flattens a tree for the bounded evaluators. Parts without variables that are rational by plain
 * arithmetic become one exact number.
 * @throws {RangeError} when the tree uses a variable that is not in `variables`
 */
export function makeProgram(tree: Expression, variables: readonly string[]): Program {
  const steps: Instruction[] = []
  const known = new Map<string, number>()

  function add(key: string, step: Instruction): number {
    const seen = known.get(key)
    if (seen !== undefined) return seen
    steps.push(step)
    known.set(key, steps.length - 1)
    return steps.length - 1
  }
  function addRational(value: Rational): number {
    const near = toNumber(value)
    const exact = value.den === 1n && Number.isSafeInteger(near)
    return add(`r${value.num}/${value.den}`, { op: 'rational', value, near, exact })
  }
  function unary(name: UnaryName, a: number): number {
    return add(`${name} ${a}`, { op: 'unary', name, a })
  }
  function binary(name: BinaryName, a: number, b: number): number {
    return add(`${name} ${a} ${b}`, { op: 'binary', name, a, b })
  }

  function visit(node: Expression): number {
    switch (node.kind) {
      case 'group':
        return visit(node.inner)
      case 'constant':
        return add(node.name, { op: node.name })
      case 'variable': {
        const index = variables.indexOf(node.name)
        if (index < 0) throw new RangeError(`unknown variable ${node.name}`)
        return add(`v${index}`, { op: 'variable', index })
      }
      case 'call': {
        const { name } = node
        const args = node.args.map(visit)
        const [first = 0, ...rest] = args
        if (name !== 'min' && name !== 'max') return unary(name, first)
        return rest.reduce((so, next) => binary(name, so, next), first)
      }
      case 'unary':
        return node.op === '+'
          ? visit(node.operand)
          : visitFolded(node, () => unary('neg', visit(node.operand)))
      case 'number':
      case 'binary':
        return visitFolded(node, () => visitBinary(node))
    }
  }
  function visitFolded(node: Expression, otherwise: () => number): number {
    const value = hasLeaf(node) ? undefined : rationalValue(node)
    return value ? addRational(value) : otherwise()
  }
  function visitBinary(node: Expression): number {
    if (node.kind !== 'binary') throw new RangeError('a number always has a rational value')
    if (node.op !== '^') return binary(operators[node.op], visit(node.left), visit(node.right))
    const exponent = hasLeaf(node.right) ? undefined : rationalValue(node.right)
    if (exponent) {
      const a = visit(node.left)
      return add(`p${a} ${exponent.num}/${exponent.den}`, { op: 'power', a, exponent })
    }
    const base = strip(node.left)
    if (base.kind === 'constant' && base.name === 'e') return unary('exp', visit(node.right))
    return binary('pow', visit(node.left), visit(node.right))
  }
  visit(tree)
  return { steps, variables }
}

function strip(node: Expression): Expression {
  return node.kind === 'group' ? strip(node.inner) : node
}

/** Whether a variable, constant or function occurs, so that plain arithmetic cannot settle it. */
function hasLeaf(node: Expression): boolean {
  switch (node.kind) {
    case 'number':
      return false
    case 'group':
      return hasLeaf(node.inner)
    case 'unary':
      return hasLeaf(node.operand)
    case 'binary':
      return hasLeaf(node.left) || hasLeaf(node.right)
    default:
      return true
  }
}
