import type { BinaryNode, CallNode, Expression, FunctionName } from '../../expression/index.ts'
import { addSums, multiplySums, powerSum, scaleSum } from './arithmetic.ts'
import { type Base, constantSum, isOne, oneSum, rationalOf, type Sum } from './form.ts'
import { rational, rationalFromDecimal } from './rational.ts'

const minusOne = rational(-1n)
const half = constantSum(rational(1n, 2n))

/** A tree as a sum of terms. Keeps the value wherever the tree has one; may gain a missing point. */
export function toForm(tree: Expression): Sum {
  switch (tree.kind) {
    case 'number':
      return constantSum(rationalFromDecimal(tree.text))
    case 'constant':
      return baseSum({ kind: 'constant', name: tree.name })
    case 'variable':
      return baseSum({ kind: 'symbol', name: tree.name })
    case 'group':
      return toForm(tree.inner)
    case 'unary': {
      const operand = toForm(tree.operand)
      return tree.op === '-' ? scaleSum(operand, minusOne) : operand
    }
    case 'binary':
      return binaryForm(tree)
    case 'call':
      return callForm(tree)
  }
}

function baseSum(base: Base): Sum {
  return [{ coefficient: rational(1n), factors: [{ base, exponent: oneSum }] }]
}

function binaryForm(tree: BinaryNode): Sum {
  const left = toForm(tree.left)
  const right = toForm(tree.right)
  switch (tree.op) {
    case '+':
      return addSums(left, right)
    case '-':
      return addSums(left, scaleSum(right, minusOne))
    case '*':
      return multiplySums(left, right)
    case '/':
      return multiplySums(left, powerSum(right, constantSum(minusOne)))
    case '^':
      return powerSum(left, right)
  }
}

/** f(−u) = −f(u), and f(−u) = f(u). */
const odd: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'sin',
  'tan',
  'asin',
  'atan',
  'sinh',
  'tanh',
  'asinh',
  'atanh',
  'cbrt',
  'sign',
])
const even: ReadonlySet<FunctionName> = new Set<FunctionName>(['cos', 'cosh', 'abs', 'sec', 'sech'])
/** f(0) = 0, and f(0) = 1. */
const zeroAtZero: ReadonlySet<FunctionName> = new Set<FunctionName>([...odd, 'abs', 'relu'])
const oneAtZero: ReadonlySet<FunctionName> = new Set<FunctionName>(['cos', 'cosh', 'sec', 'sech'])

function callForm({ name, args }: CallNode): Sum {
  const forms = args.map(toForm)
  const [first = []] = forms
  if (name === 'exp') return powerSum(baseSum({ kind: 'constant', name: 'e' }), first)
  if (name === 'sqrt') return powerSum(first, half)
  if (name === 'ln') return lnForm(first)
  const value = rationalOf(first)
  if (value?.num === 0n && zeroAtZero.has(name)) return []
  if (value?.num === 0n && oneAtZero.has(name)) return oneSum
  const [only] = first
  const flips = first.length === 1 && only !== undefined && only.coefficient.num < 0n
  if (flips && (odd.has(name) || even.has(name))) {
    const turned = baseSum({ kind: 'call', name, args: [scaleSum(first, minusOne)] })
    return odd.has(name) ? scaleSum(turned, minusOne) : turned
  }
  return baseSum({ kind: 'call', name, args: forms })
}

function lnForm(argument: Sum): Sum {
  if (isOne(argument)) return []
  const [only] = argument
  const [factor] = only?.factors ?? []
  const isExponential =
    argument.length === 1 && only?.factors.length === 1 && only.coefficient.num === 1n
  if (isExponential && only.coefficient.den === 1n && factor?.base.kind === 'constant') {
    if (factor.base.name === 'e') return factor.exponent
  }
  return baseSum({ kind: 'call', name: 'ln', args: [argument] })
}
