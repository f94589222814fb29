import fc from 'fast-check'
import { binaryTree } from '../../src-shared/core/expression/index.ts'
import type { Expression, FunctionName } from '../../src-shared/core/expression/index.ts'

/** Trees as a learner would type them, of moderate size, in the given variables. */

const smooth: readonly FunctionName[] = ['sin', 'cos', 'exp', 'atan', 'tanh', 'sigmoid']
const partial: readonly FunctionName[] = ['ln', 'sqrt', 'abs', 'tan', 'asin', 'cbrt', 'relu']

const number = fc
  .oneof(fc.nat(12), fc.constantFrom(0.5, 0.25, 1.5, 2.75, 0.1))
  .map((value): Expression => ({ kind: 'number', text: String(value) }))

function call(name: FunctionName, arg: Expression): Expression {
  return { kind: 'call', name, args: [arg] }
}

/**
 * @param domain `total`: every tree has a value for every real argument; `partial`: roots,
 * logarithms and quotients occur
 */
export function expressionIn(
  variables: readonly string[],
  domain: 'total' | 'partial',
): fc.Arbitrary<Expression> {
  const variable = fc
    .constantFrom(...variables)
    .map((name): Expression => ({ kind: 'variable', name }))
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: variable, weight: 4 },
      { arbitrary: number, weight: 2 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom('+', '-', '*' as const), tie('tree'), tie('tree'))
          .map(([op, left, right]) => binaryTree(op as '+', left, right)),
        weight: 6,
      },
      {
        arbitrary: fc
          .tuple(tie('tree'), fc.integer({ min: 2, max: 4 }))
          .map(([base, power]) => binaryTree('^', base, { kind: 'number', text: String(power) })),
        weight: 2,
      },
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...smooth), tie('tree'))
          .map(([name, arg]) => call(name, arg)),
        weight: 2,
      },
      ...(domain === 'total'
        ? []
        : [
            {
              arbitrary: fc
                .tuple(fc.constantFrom(...partial), tie('tree'))
                .map(([name, arg]) => call(name, arg)),
              weight: 2,
            },
            {
              arbitrary: fc
                .tuple(tie('tree'), tie('tree'))
                .map(([left, right]) => binaryTree('/', left, right)),
              weight: 2,
            },
          ]),
    ),
  }))
  return tree
}
