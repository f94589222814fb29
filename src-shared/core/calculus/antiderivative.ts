import { add, call, div, mul, num, sub, variable } from '../expression/build.ts'
import { type Expression, toText, variablesOf } from '../expression/index.ts'
import { compileScalar } from '../expression/compile/index.ts'
import { checkStop, CoreFailure, quietContext, type RunContext } from '../context.ts'
import {
  exponentialIntegral,
  functionIntegral,
  powerIntegral,
  rootIntegral,
  squareIntegral,
} from './antiderivative-table.ts'
import { powerOfFunction, productIntegral } from './antiderivative-products.ts'
import { integrateRational } from './rational-integral/index.ts'
import { derivative } from './derivative.ts'
import { multiplyOutForm, simplify, type Term, termsOf, termTree } from './simplify/index.ts'

/** Substitutions and integrations by parts that may be nested. */
const deepest = 6
/** Of a function, that is still reduced step by step. */
const highestPower = 8

/**
 * An antiderivative, without the constant, of sums of powers, exponentials, logarithms and
 * trigonometric functions, by table, substitution and parts. Always checked: its derivative is
 * compared with the formula before it is returned.
 *
 * Throws `CoreFailure('no-closed-form')` where these methods find none (which does not prove that
 * there is none); `Stopped`.
 */
export function antiderivative(
  tree: Expression,
  name: string,
  context: RunContext = quietContext,
): Expression {
  const found = integrateTree(tree, name, { depth: deepest, context })
  if (!found) throw new CoreFailure('no-closed-form')
  const result = withoutConstant(simplify(found), name)
  if (!isAntiderivative(result, tree, name)) throw new CoreFailure('no-closed-form')
  return result
}

/** The constant terms that substitution and parts leave behind belong to the constant that is left out. */
function withoutConstant(tree: Expression, name: string): Expression {
  const terms = termsOf(tree)
  const moving = terms.filter((term) => moves(termTree(term), name))
  return moving.length === terms.length ? tree : simplify(moving.map(termTree).reduce(add, num(0)))
}

function moves(tree: Expression, name: string): boolean {
  return variablesOf(tree).includes(name)
}

/** How much deeper to look, and when to stop. */
interface Search {
  readonly depth: number
  readonly context: RunContext
}

function deeper({ depth, context }: Search): Search {
  return { depth: depth - 1, context }
}

function integrateTree(tree: Expression, name: string, search: Search): Expression | null {
  if (search.depth < 0) return null
  checkStop(search.context)
  const terms = termsOf(tree)
  const parts = terms.map((term) => integrateTerm(term, name, search))
  const whole = joinAll(parts)
  if (whole) return whole
  const opened = multiplyOutForm(terms)
  if (opened.length === terms.length) return null
  return joinAll(opened.map((term) => integrateTerm(term, name, deeper(search))))
}

function joinAll(parts: readonly (Expression | null)[]): Expression | null {
  let sum: Expression = num(0)
  for (const part of parts) {
    if (!part) return null
    sum = add(sum, part)
  }
  return sum
}

/** Constants go in front; what is left is looked up, then substituted, then taken by parts. */
function integrateTerm(term: Term, name: string, search: Search): Expression | null {
  const factors = term.factors.map((factor) =>
    termTree({ coefficient: { num: 1n, den: 1n }, factors: [factor] }),
  )
  const fixed = factors.filter((factor) => !moves(factor, name))
  const moving = factors.filter((factor) => moves(factor, name))
  const front = fixed.reduce(mul, termTree({ coefficient: term.coefficient, factors: [] }))
  if (moving.length === 0) return mul(front, variable(name))
  const body = simplify(moving.reduce(mul))
  const inner =
    lookUp(body, name) ??
    productIntegral(moving, name) ??
    substitute(body, name, search) ??
    integrateRational(body, name) ??
    byParts(moving, name, search)
  return inner && mul(front, inner)
}

/** A single function or power of the bare variable. */
function lookUp(tree: Expression, name: string): Expression | null {
  const x = variable(name)
  const isX = (part: Expression | undefined): boolean =>
    part?.kind === 'variable' && part.name === name
  if (isX(tree)) return powerIntegral(x, num(1), false)
  if (tree.kind === 'call' && isX(tree.args[0])) {
    if (tree.name === 'sqrt') return powerIntegral(x, div(num(1), num(2)), false)
    return tree.args.length === 1 ? functionIntegral(tree.name, x) : null
  }
  if (tree.kind === 'call' && tree.name === 'sqrt') return ofRoot(tree.args[0]!, x)
  if (tree.kind !== 'binary') return null
  const { op, left, right } = tree
  const fixedRight = !moves(right, name)
  if (op === '^' && isX(left) && fixedRight) return powerIntegral(x, right, false)
  if (op === '^' && isX(right) && !moves(left, name)) return exponentialIntegral(left, x)
  if (op === '^' && isGroupOf(right, isX) && !moves(left, name)) return exponentialIntegral(left, x)
  const isCall = left.kind === 'call' && isX(left.args[0])
  if (op === '^' && isCall && right.kind === 'number') {
    const n = Number(right.text)
    const square = n === 2 ? squareIntegral(left.name, 2, x) : null
    const isWhole = Number.isInteger(n) && n >= 2 && n <= highestPower
    return square ?? (isWhole ? powerOfFunction(left.name, n, x) : null)
  }
  if (op !== '/' || toText(left) !== '1') return null
  if (isX(right)) return powerIntegral(x, num(-1), true)
  if (right.kind === 'call' && right.name === 'sqrt') return overRoot(right.args[0]!, x)
  if (right.kind !== 'binary') return null
  if (right.op === '^' && isX(right.left) && !moves(right.right, name)) {
    return powerIntegral(x, sub(num(0), right.right), false)
  }
  const base = right.left
  if (
    right.op === '^' &&
    base.kind === 'call' &&
    isX(base.args[0]) &&
    toText(right.right) === '2'
  ) {
    return squareIntegral(base.name, -2, x)
  }
  return overQuadratic(right, x)
}

function isGroupOf(tree: Expression, holds: (inner: Expression) => boolean): boolean {
  return tree.kind === 'group' && holds(tree.inner)
}

/** 1/(x² + k) for k > 0. */
function overQuadratic(tree: Expression, x: Expression): Expression | null {
  const k = simplify(sub(tree, mul(x, x)))
  if (k.kind !== 'number') return null
  const root = call('sqrt', k)
  return div(call('atan', div(x, root)), root)
}

/** √(k − x²) and √(x² + k) for k > 0. */
function ofRoot(inside: Expression, x: Expression): Expression | null {
  const under = simplify(add(inside, mul(x, x)))
  if (under.kind === 'number') return rootIntegral(under, -1, x)
  const over = simplify(sub(inside, mul(x, x)))
  return over.kind === 'number' ? rootIntegral(over, 1, x) : null
}

/** 1/√x, 1/√(k − x²) and 1/√(x² + k) for k > 0. */
function overRoot(inside: Expression, x: Expression): Expression | null {
  if (toText(inside) === toText(x)) return mul(num(2), call('sqrt', x))
  const under = simplify(add(inside, mul(x, x)))
  if (under.kind === 'number') return call('asin', div(x, call('sqrt', under)))
  const over = simplify(sub(inside, mul(x, x)))
  return over.kind === 'number' ? call('asinh', div(x, call('sqrt', over))) : null
}

/** ∫ g(u)·u′ dx = ∫ g(u) du, for every inner formula u whose derivative divides out. */
function substitute(tree: Expression, name: string, search: Search): Expression | null {
  const fresh = `${name}_`
  for (const u of innerFormulas(tree, name)) {
    const slope = derivative(u, name)
    if (toText(slope) === '0') continue
    const rest = exchange(simplify(div(exchange(tree, u, fresh), slope)), u, fresh)
    if (moves(rest, name)) continue
    const found = integrateTree(rest, fresh, deeper(search))
    if (found) return replaceName(found, fresh, u)
  }
  return null
}

/** Arguments, exponents and bases that are more than the bare variable, the largest first. */
function innerFormulas(tree: Expression, name: string): Expression[] {
  const found = new Map<string, Expression>()
  const visit = (node: Expression, isInner: boolean): void => {
    if (node.kind === 'group') {
      visit(node.inner, isInner)
      return
    }
    if (!moves(node, name) || node.kind === 'variable') return
    if (isInner) found.set(toText(node), node)
    if (node.kind === 'unary') visit(node.operand, isInner)
    else if (node.kind === 'call') for (const argument of node.args) visit(argument, true)
    else if (node.kind === 'binary') {
      visit(node.left, true)
      visit(node.right, true)
    }
  }
  visit(tree, false)
  return [...found.values()].sort((a, b) => toText(b).length - toText(a).length)
}

function exchange(tree: Expression, u: Expression, fresh: string): Expression {
  const wanted = toText(simplify(u))
  const visit = (node: Expression): Expression => {
    if (node.kind === 'variable' || node.kind === 'number' || node.kind === 'constant') return node
    if (toText(node) === wanted) return variable(fresh)
    return mapParts(node, visit)
  }
  return visit(tree)
}

function replaceName(tree: Expression, name: string, by: Expression): Expression {
  const visit = (node: Expression): Expression =>
    node.kind === 'variable' && node.name === name ? by : mapParts(node, visit)
  return visit(tree)
}

function mapParts(node: Expression, visit: (part: Expression) => Expression): Expression {
  switch (node.kind) {
    case 'group':
      return { ...node, inner: visit(node.inner) }
    case 'unary':
      return { ...node, operand: visit(node.operand) }
    case 'call':
      return { ...node, args: node.args.map(visit) }
    case 'binary':
      return { ...node, left: visit(node.left), right: visit(node.right) }
    default:
      return node
  }
}

/** ∫ u·v′ = u·v − ∫ u′·v, with u the factor that its derivative makes simpler. */
function byParts(factors: readonly Expression[], name: string, search: Search): Expression | null {
  const [u, ...rest] = [...factors].sort((a, b) => partsRank(a) - partsRank(b))
  // A logarithm or inverse function alone is taken as a product with 1.
  if (!u || (rest.length === 0 && partsRank(u) > 1)) return null
  const v = integrateTree(simplify(rest.reduce(mul, num(1))), name, deeper(search))
  if (!v) return null
  const remaining = simplify(mul(derivative(u, name), v))
  const tail = integrateTree(remaining, name, deeper(search))
  return tail && sub(mul(u, v), tail)
}

/** Logarithms and inverse functions before powers, powers before the rest (the rule LIATE). */
function partsRank(factor: Expression): number {
  if (factor.kind === 'call') {
    if (['ln', 'log10', 'log2'].includes(factor.name)) return 0
    return ['atan', 'asin', 'acos'].includes(factor.name) ? 1 : 4
  }
  if (factor.kind === 'variable') return 2
  if (factor.kind !== 'binary' || factor.op !== '^') return 3
  return factor.left.kind === 'variable' ? 2 : 4
}

const samples = 40
const tolerance = 1e-7

/** Compares F′ with f where both have values; letters other than the variable get fixed values. */
function isAntiderivative(result: Expression, tree: Expression, name: string): boolean {
  const names = [...new Set([name, ...variablesOf(tree), ...variablesOf(result)])]
  const slope = compileScalar(derivative(result, name), names)
  const f = compileScalar(tree, names)
  let compared = 0
  for (let k = 0; k < samples; k++) {
    const values = names.map((_, i) => (i === 0 ? -4 + (8 * (k + 0.37)) / samples : 0.7 + 0.31 * i))
    const [found, expected] = [slope(...values), f(...values)]
    if (!Number.isFinite(found) || !Number.isFinite(expected)) continue
    compared++
    if (Math.abs(found - expected) > tolerance * Math.max(1, Math.abs(expected))) return false
  }
  return compared >= 4
}
