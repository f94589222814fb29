import { add, call, constant, div, neg, num, sub, variable } from '../../expression/build.ts'
import type { Expression, FunctionName } from '../../expression/index.ts'
import {
  type Base,
  type Factor,
  isOne,
  isPolynomial,
  rationalOf,
  type Sum,
  type Term,
} from './form.ts'
import { scaleSum } from './arithmetic.ts'
import { rational, type Rational } from './rational.ts'

const minusOne = rational(-1n)

/** A sum as a tree, in the order and grouping in which a person would write it. */
export function toTree(sum: Sum): Expression {
  const [first, ...rest] = inWrittenOrder(sum)
  if (!first) return num(0)
  const start = first.coefficient.num < 0n ? negated(absoluteTerm(first)) : absoluteTerm(first)
  return rest.reduce(
    (tree, term) =>
      term.coefficient.num < 0n ? sub(tree, absoluteTerm(term)) : add(tree, absoluteTerm(term)),
    start,
  )
}

/** The sign goes to the first factor, as it is written: −2x, −1/x². */
function negated(tree: Expression): Expression {
  const isProduct = tree.kind === 'binary' && (tree.op === '*' || tree.op === '/')
  return isProduct ? { ...tree, left: negated(tree.left) } : neg(tree)
}

function degree(term: Term): number {
  return term.factors.reduce((total, { exponent }) => {
    const power = rationalOf(exponent)
    return total + (power ? Number(power.num) / Number(power.den) : 0)
  }, 0)
}

/**
 * Polynomials fall in degree, unless two terms came in another order that starts with a plus, as in
 * 1 + x². Other sums keep their order, but start with a plus where they can.
 */
function inWrittenOrder(sum: Sum): Sum {
  const startsWell = (sum[0]?.coefficient.num ?? 1n) > 0n
  if (isPolynomial(sum) && (sum.length > 2 || !startsWell)) {
    const byDegree = [...sum].sort((a, b) => degree(b) - degree(a))
    const leads = sum.length > 2 || (byDegree[0]?.coefficient.num ?? 1n) > 0n
    if (leads) return byDegree
  }
  if (startsWell || sum.length !== 2) return sum
  return (sum[1]?.coefficient.num ?? -1n) > 0n ? [...sum].reverse() : sum
}

/** |coefficient| times the factors, as one fraction. */
function absoluteTerm({ coefficient, factors }: Term): Expression {
  const above: Factor[] = []
  const below: Factor[] = []
  for (const factor of inFactorOrder(factors)) {
    const power = rationalOf(factor.exponent)
    if (power && power.num < 0n) {
      below.push({ base: factor.base, exponent: scaleSum(factor.exponent, minusOne) })
    } else above.push(factor)
  }
  const size = coefficient.num < 0n ? -coefficient.num : coefficient.num
  const numerator = product(size, above)
  const isWhole = coefficient.den === 1n && below.length === 0
  return isWhole ? numerator : div(numerator, product(coefficient.den, below))
}

function product(number: bigint, factors: readonly Factor[]): Expression {
  const parts = factors.map(factorTree)
  if (number !== 1n || parts.length === 0) parts.unshift(whole(number))
  return parts.reduce((left, right) => ({ kind: 'binary', op: '*', left, right, implicit: true }))
}

function whole(value: bigint): Expression {
  return value < 0n
    ? neg({ kind: 'number', text: String(-value) })
    : { kind: 'number', text: String(value) }
}

/** Numbers, then names, then polynomial brackets, exponentials, functions and other brackets. */
function rank({ base, exponent }: Factor): number {
  switch (base.kind) {
    case 'whole':
      return 0
    case 'constant':
      return rationalOf(exponent) ? 1 : 4
    case 'symbol':
      return 2
    case 'sum':
      return isPolynomial(base.sum) && rationalOf(exponent)?.den === 1n ? 3 : 6
    case 'call':
      return 5
  }
}

function inFactorOrder(factors: readonly Factor[]): Factor[] {
  const name = ({ base }: Factor): string => (base.kind === 'symbol' ? base.name : '')
  return [...factors].sort((a, b) => {
    const byRank = rank(a) - rank(b)
    if (byRank !== 0) return byRank
    return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0
  })
}

const trigonometric: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'csch',
  'coth',
])

function factorTree({ base, exponent }: Factor): Expression {
  const tree = baseTree(base)
  if (isOne(exponent)) return tree
  const power = rationalOf(exponent)
  if (power?.num === 1n && power.den === 2n) return call('sqrt', tree)
  const right = inBrackets(power ? rationalTree(power) : toTree(exponent))
  const plain = { kind: 'binary', op: '^', left: tree, right } as const
  const onName = base.kind === 'call' && trigonometric.has(base.name) && power?.den === 1n
  return onName ? { ...plain, functionPower: true } : plain
}

/** An exponent as it is typed: bare only if it is one number, name or call. */
function inBrackets(tree: Expression): Expression {
  return tree.kind === 'unary' || tree.kind === 'binary' ? { kind: 'group', inner: tree } : tree
}

function rationalTree({ num: top, den }: Rational): Expression {
  return den === 1n ? whole(top) : div(whole(top), whole(den))
}

function baseTree(base: Base): Expression {
  switch (base.kind) {
    case 'symbol':
      return variable(base.name)
    case 'constant':
      return constant(base.name)
    case 'whole':
      return whole(base.value)
    case 'call':
      return callTree(base.name, base.args.map(toTree))
    case 'sum':
      return toTree(base.sum)
  }
}

function callTree(name: FunctionName, args: readonly Expression[]): Expression {
  return name === 'abs' ? { kind: 'call', name, args, form: 'bars' } : { kind: 'call', name, args }
}
