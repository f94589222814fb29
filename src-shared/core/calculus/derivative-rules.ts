import { add, call, constant, div, mul, neg, num, pow, sub } from '../expression/build.ts'
import type { Expression, FunctionName } from '../expression/index.ts'
import { CoreFailure } from '../context.ts'

const square = (u: Expression): Expression => pow(u, num(2))
const one = num(1)

/**
 * f′(u) for each function of one argument, in the form in which it is taught. At a jump or corner the
 * formula's own convention holds: (|u|)′ = sign(u), and stairs have derivative 0.
 *
 * Throws `CoreFailure('not-differentiable')` for min and max, which have no formula of one argument.
 */
export function outerDerivative(name: FunctionName, u: Expression): Expression {
  const f = call(name, u)
  switch (name) {
    case 'sin':
      return call('cos', u)
    case 'cos':
      return neg(call('sin', u))
    case 'tan':
      return div(one, square(call('cos', u)))
    case 'sec':
      return mul(f, call('tan', u))
    case 'csc':
      return neg(mul(f, call('cot', u)))
    case 'cot':
      return neg(div(one, square(call('sin', u))))
    case 'asin':
      return div(one, call('sqrt', sub(one, square(u))))
    case 'acos':
      return neg(div(one, call('sqrt', sub(one, square(u)))))
    case 'atan':
      return div(one, add(one, square(u)))
    case 'sinh':
      return call('cosh', u)
    case 'cosh':
      return call('sinh', u)
    case 'tanh':
      return sub(one, square(f))
    case 'sech':
      return neg(mul(f, call('tanh', u)))
    case 'csch':
      return neg(mul(f, call('coth', u)))
    case 'coth':
      return neg(div(one, square(call('sinh', u))))
    case 'asinh':
      return div(one, call('sqrt', add(square(u), one)))
    case 'acosh':
      return div(one, mul(call('sqrt', sub(u, one)), call('sqrt', add(u, one))))
    case 'atanh':
      return div(one, sub(one, square(u)))
    case 'exp':
      return pow(constant('e'), u)
    case 'ln':
      return div(one, u)
    case 'log10':
      return div(one, mul(u, call('ln', num(10))))
    case 'log2':
      return div(one, mul(u, call('ln', num(2))))
    case 'sqrt':
      return div(one, mul(num(2), f))
    case 'cbrt':
      return div(one, mul(num(3), square(f)))
    case 'abs':
      return call('sign', u)
    case 'sign':
    case 'floor':
    case 'ceil':
      return num(0)
    case 'sigmoid':
      return mul(f, sub(one, f))
    case 'relu':
      return div(add(one, call('sign', u)), num(2))
    case 'min':
    case 'max':
      throw new CoreFailure('not-differentiable', { name })
  }
}
