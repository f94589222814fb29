import { evaluatePrecise, makeProgram, rationalValue } from '../expression/index.ts'
import type { Expression } from '../expression/index.ts'
import type { Problem } from '../../domain/index.ts'

/** Points at which a value is asked for when nothing else could be decided. */
const probes = [0.7, 1.3, -0.6, 2.9]
const bits = 100

/** Says where a formula divides by a plain zero, which no one means to. */
export function divisionByZero(tree: Expression): Problem | undefined {
  switch (tree.kind) {
    case 'group':
      return divisionByZero(tree.inner)
    case 'unary':
      return divisionByZero(tree.operand)
    case 'call':
      return firstProblem(tree.args)
    case 'binary': {
      if (tree.op === '/' && rationalValue(tree.right)?.num === 0n) {
        return { code: 'division-by-zero', ...(tree.right.span ? { span: tree.right.span } : {}) }
      }
      return firstProblem([tree.left, tree.right])
    }
    default:
      return undefined
  }
}

function firstProblem(trees: readonly Expression[]): Problem | undefined {
  for (const tree of trees) {
    const problem = divisionByZero(tree)
    if (problem) return problem
  }
  return undefined
}

/** Whether a formula is beyond computing wherever it is tried, as 9^9^9^9 is. */
export function isBeyondComputing(tree: Expression, variables: readonly string[]): boolean {
  const program = makeProgram(tree, variables)
  return probes.every((value) => {
    const point = variables.map((_, index) => value + index / 8)
    return evaluatePrecise(program, point, bits, 'real') === 'unsure'
  })
}
