import { add, call, constant, div, mul, neg, num, pow, sub } from '../expression/build.ts'
import type { Expression, FunctionName } from '../expression/index.ts'

const size = (u: Expression): Expression => ({ kind: 'call', name: 'abs', args: [u], form: 'bars' })
const lnSize = (u: Expression): Expression => call('ln', size(u))

/** ∫ uⁿ du for a number or letter n free of u; `isReciprocal` tells that n is −1. */
export function powerIntegral(u: Expression, n: Expression, isReciprocal: boolean): Expression {
  if (isReciprocal) return lnSize(u)
  const raised = add(n, num(1))
  return div(pow(u, raised), raised)
}

/** ∫ bᵘ du for a base free of u. */
export function exponentialIntegral(base: Expression, u: Expression): Expression {
  const isE = base.kind === 'constant' && base.name === 'e'
  return isE ? pow(base, u) : div(pow(base, u), call('ln', base))
}

/** ∫ f(u) du, or null if it has no short form. */
export function functionIntegral(name: FunctionName, u: Expression): Expression | null {
  const f = call(name, u)
  const square = pow(u, num(2))
  const half = (inner: Expression): Expression => div(inner, num(2))
  switch (name) {
    case 'sin':
      return neg(call('cos', u))
    case 'cos':
      return call('sin', u)
    case 'tan':
      return neg(lnSize(call('cos', u)))
    case 'cot':
      return lnSize(call('sin', u))
    case 'sec':
      return lnSize(add(call('sec', u), call('tan', u)))
    case 'csc':
      return neg(lnSize(add(call('csc', u), call('cot', u))))
    case 'sinh':
      return call('cosh', u)
    case 'cosh':
      return call('sinh', u)
    case 'tanh':
      return call('ln', call('cosh', u))
    case 'ln':
      return sub(mul(u, f), u)
    case 'log10':
    case 'log2':
      return sub(mul(u, f), div(u, call('ln', num(name === 'log2' ? 2 : 10))))
    case 'asin':
      return add(mul(u, f), call('sqrt', sub(num(1), square)))
    case 'acos':
      return sub(mul(u, f), call('sqrt', sub(num(1), square)))
    case 'atan':
      return sub(mul(u, f), half(call('ln', add(num(1), square))))
    case 'sigmoid':
      return call('ln', add(num(1), pow(constant('e'), u)))
    case 'abs':
    case 'relu':
      return half(mul(u, f))
    case 'sign':
      return size(u)
    default:
      return null
  }
}

/** ∫ √(k − u²) du and ∫ √(u² + k) du, k > 0. */
export function rootIntegral(k: Expression, sign: 1 | -1, u: Expression): Expression {
  const square = pow(u, num(2))
  const root = call('sqrt', sign < 0 ? sub(k, square) : add(square, k))
  const turned = call(sign < 0 ? 'asin' : 'asinh', div(u, call('sqrt', k)))
  return div(add(mul(u, root), mul(k, turned)), num(2))
}

/** ∫ f(u)² du and ∫ f(u)⁻² du for the trigonometric functions; null for others. */
export function squareIntegral(
  name: FunctionName,
  exponent: 2 | -2,
  u: Expression,
): Expression | null {
  const product = mul(call('sin', u), call('cos', u))
  if (exponent === 2) {
    if (name === 'sin') return div(sub(u, product), num(2))
    if (name === 'cos') return div(add(u, product), num(2))
    if (name === 'tan') return sub(call('tan', u), u)
    if (name === 'cot') return neg(add(call('cot', u), u))
    if (name === 'sec') return call('tan', u)
    if (name === 'csc') return neg(call('cot', u))
    if (name === 'sech') return call('tanh', u)
    return name === 'tanh' ? sub(u, call('tanh', u)) : null
  }
  if (name === 'cos') return call('tan', u)
  if (name === 'cosh') return call('tanh', u)
  return name === 'sin' ? neg(call('cot', u)) : null
}
