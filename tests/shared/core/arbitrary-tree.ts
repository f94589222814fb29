import fc from 'fast-check'
import {
  add,
  call,
  div,
  mul,
  neg,
  num,
  pow,
  sub,
} from '../../../src-shared/core/expression/build.ts'
import type { Expression, FunctionName } from '../../../src-shared/core/expression/index.ts'
import { x, y } from './trees.ts'

const smooth: readonly FunctionName[] = [
  'sin',
  'cos',
  'exp',
  'atan',
  'tanh',
  'sigmoid',
  'sinh',
  'cosh',
  'asinh',
  'sech',
]
const partial: readonly FunctionName[] = [
  'ln',
  'sqrt',
  'tan',
  'sec',
  'csc',
  'cot',
  'asin',
  'acos',
  'acosh',
  'atanh',
  'log2',
  'log10',
  'csch',
  'coth',
  'cbrt',
]

/** Trees of x and y over everything that has a derivative, some of it with holes and poles. */
export const arbitraryTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree')
  const number = fc.integer({ min: 1, max: 4 }).map(num)
  const pair = fc.tuple(tree, tree)
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.constant(x), fc.constant(y), number),
      pair.map(([a, b]) => add(a, b)),
      pair.map(([a, b]) => sub(a, b)),
      pair.map(([a, b]) => mul(a, b)),
      pair.map(([a, b]) => div(a, b)),
      tree.map(neg),
      fc.tuple(tree, fc.integer({ min: -3, max: 4 })).map(([a, n]) => pow(a, num(n))),
      fc.tuple(fc.constantFrom(...smooth, ...partial), tree).map(([name, a]) => call(name, a)),
    ),
  }
}).tree

/** Multiples of 2⁻²⁰: no products and quotients at the edge of what a double can hold. */
const coordinate = fc.integer({ min: -3 * 2 ** 20, max: 3 * 2 ** 20 }).map((k) => k * 2 ** -20)

export const arbitraryPoint = fc.tuple(coordinate, coordinate)
