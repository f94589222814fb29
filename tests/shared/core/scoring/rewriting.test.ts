import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  binaryTree,
  evaluatePrecise,
  isAwayFromZero,
  makeProgram,
  toText,
} from '../../../../src-shared/core/expression/index.ts'
import { difference } from '../../../../src-shared/core/expression/index.ts'
import type { Expression, FunctionName } from '../../../../src-shared/core/expression/index.ts'
import { score } from '../../../../src-shared/core/scoring/index.ts'
import { expressionIn } from '../../../support/expressions.ts'
import { cases } from '../../../support/sizes.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

const number = (value: number): Expression => ({ kind: 'number', text: String(value) })
const group = (inner: Expression): Expression => ({ kind: 'group', inner })
const call = (name: FunctionName, arg: Expression): Expression => ({
  kind: 'call',
  name,
  args: [arg],
})
const negative = (operand: Expression): Expression => ({
  kind: 'unary',
  op: '-',
  operand: group(operand),
})

/** A change of one node; undefined where it does not apply. */
type Rule = (node: Expression) => Expression | undefined

/** Identities that hold for all real numbers and narrow no domain. */
const identities: Readonly<Record<string, Rule>> = {
  'a → a + 0': (a) => binaryTree('+', a, number(0)),
  'a → 1·a': (a) => binaryTree('*', number(1), a),
  'a → 6a/6': (a) => binaryTree('/', binaryTree('*', number(6), a), number(6)),
  'a → −(−a)': (a) => negative(negative(a)),
  'a → a + 5 − 5': (a) => binaryTree('-', binaryTree('+', a, number(5)), number(5)),
  'a → 2a − a': (a) => binaryTree('-', binaryTree('*', number(2), a), a),
  'a → a·(sin²a + cos²a)': (a) => {
    const squares = (['sin', 'cos'] as const).map((name) =>
      binaryTree('^', call(name, a), number(2)),
    )
    const [sine = a, cosine = a] = squares
    return binaryTree('*', a, binaryTree('+', sine, cosine))
  },
  'a → asinh(sinh a)': (a) => call('asinh', call('sinh', a)),
  'a → cbrt(a³)': (a) => call('cbrt', binaryTree('^', a, number(3))),
  'a + b → b + a': (node) =>
    node.kind === 'binary' && (node.op === '+' || node.op === '*')
      ? binaryTree(node.op, node.right, node.left)
      : undefined,
  'a − b → a + (−b)': (node) =>
    node.kind === 'binary' && node.op === '-'
      ? binaryTree('+', node.left, negative(node.right))
      : undefined,
  'a(b + c) → ab + ac': (node) => {
    if (node.kind !== 'binary' || node.op !== '*') return undefined
    const { left, right } = node
    if (right.kind !== 'binary' || (right.op !== '+' && right.op !== '-')) return undefined
    const [first, second] = [right.left, right.right].map((each) => binaryTree('*', left, each))
    return first && second ? binaryTree(right.op, first, second) : undefined
  },
  'aⁿ → a·aⁿ⁻¹': (node) => {
    if (node.kind !== 'binary' || node.op !== '^' || node.right.kind !== 'number') return undefined
    const rest = binaryTree('^', node.left, number(Number(node.right.text) - 1))
    return binaryTree('*', node.left, rest)
  },
  'cos a → sin(a + π/2)': (node) => {
    if (node.kind !== 'call' || node.name !== 'cos' || !node.args[0]) return undefined
    const quarter = binaryTree('/', { kind: 'constant', name: 'pi' }, number(2))
    return call('sin', binaryTree('+', node.args[0], quarter))
  },
  'sin a → 2 sin(a/2) cos(a/2)': (node) => {
    if (node.kind !== 'call' || node.name !== 'sin' || !node.args[0]) return undefined
    const half = binaryTree('/', node.args[0], number(2))
    return binaryTree('*', binaryTree('*', number(2), call('sin', half)), call('cos', half))
  },
  'exp a → exp(a/2)²': (node) => {
    if (node.kind !== 'call' || node.name !== 'exp' || !node.args[0]) return undefined
    return binaryTree('^', call('exp', binaryTree('/', node.args[0], number(2))), number(2))
  },
  'tanh a → 2σ(2a) − 1': (node) => {
    if (node.kind !== 'call' || node.name !== 'tanh' || !node.args[0]) return undefined
    const double = call('sigmoid', binaryTree('*', number(2), node.args[0]))
    return binaryTree('-', binaryTree('*', number(2), double), number(1))
  },
}

/** Slips that usually change the function. */
const slips: Readonly<Record<string, Rule>> = {
  'a → −a': negative,
  'a → 2a': (a) => binaryTree('*', number(2), a),
  'a → a + 1': (a) => binaryTree('+', a, number(1)),
  'a → 1.0001a': (a) => binaryTree('*', number(1.0001), a),
  'a → |a|': (a) => call('abs', a),
  'a → a²': (a) => binaryTree('^', a, number(2)),
  'a → sin a': (a) => call('sin', a),
  'a + b → a − b': (node) =>
    node.kind === 'binary' && node.op === '+' ? { ...node, op: '-' } : undefined,
  'a·b → a + b': (node) =>
    node.kind === 'binary' && node.op === '*' ? { ...node, op: '+' } : undefined,
  'a + b → a': (node) => (node.kind === 'binary' && node.op !== '^' ? node.left : undefined),
  'aⁿ → a': (node) => (node.kind === 'binary' && node.op === '^' ? node.left : undefined),
  'f(a) → a': (node) => (node.kind === 'call' ? node.args[0] : undefined),
}

/** The tree with a rule used at one of the nodes it applies to. */
function applied(tree: Expression, rule: Rule, choice: number): Expression | undefined {
  const results: Expression[] = []
  const visit = (node: Expression, rebuild: (changed: Expression) => Expression): void => {
    const changed = rule(node)
    if (changed) results.push(rebuild(group(changed)))
    if (node.kind === 'binary') {
      visit(node.left, (left) => rebuild({ ...node, left }))
      visit(node.right, (right) => rebuild({ ...node, right }))
    }
    if (node.kind === 'unary') visit(node.operand, (operand) => rebuild({ ...node, operand }))
    if (node.kind === 'group') visit(node.inner, (inner) => rebuild({ ...node, inner }))
    if (node.kind === 'call' && node.args[0]) {
      visit(node.args[0], (arg) => rebuild({ ...node, args: [arg] }))
    }
  }
  visit(tree, (changed) => changed)
  return results[choice % Math.max(1, results.length)]
}

/** Whether two trees are seen to differ, to 600 bits, at points the scorer does not use. */
function surelyDiffer(a: Expression, b: Expression): boolean {
  const [first, second] = [a, b].map((tree) => makeProgram(tree, ['x', 'y']))
  if (!first || !second) return false
  return [0.3125, -0.78125, 1.1875, -2.34375, 3.4375].some((x) => {
    const point = [x, 1.5625 - x / 2]
    const [left, right] = [first, second].map((program) =>
      evaluatePrecise(program, point, 600, 'real'),
    )
    if (typeof left !== 'object' || typeof right !== 'object') return false
    return isAwayFromZero(difference(left, right, 600))
  })
}

function judge(reference: Expression, answer: Expression): string {
  const rubric = {
    kind: 'expression',
    variables: ['x', 'y'],
    reference: toText(reference),
  } as const
  const result = score({ kind: 'expression', text: toText(answer) }, rubric)
  return result.status === 'scored' ? result.verdict : result.status
}

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(identities)), fc.nat()), {
  minLength: 1,
  maxLength: 3,
})

describe('an answer rewritten by identities', () => {
  it('is never called wrong, and hardly ever left open', () => {
    let judged = 0
    let open = 0
    fc.assert(
      fc.property(expressionIn(['x', 'y'], 'partial'), steps, (tree, rules) => {
        const answer = rules.reduce<Expression>(
          (so, [name, choice]) => applied(so, identities[name] ?? (() => undefined), choice) ?? so,
          tree,
        )
        const verdict = judge(tree, answer)
        judged += 1
        if (verdict === 'undecided') open += 1
        expect(
          ['correct', 'undecided', 'not-ready'],
          `${toText(tree)} and ${toText(answer)}`,
        ).toContain(verdict)
      }),
      { numRuns: cases(250, 10_000) },
    )
    expect(open / judged).toBeLessThan(0.1)
  })
})

describe('an answer changed by a slip', () => {
  it('is never accepted', () => {
    const slip = fc.constantFrom(...Object.keys(slips))
    fc.assert(
      fc.property(expressionIn(['x', 'y'], 'partial'), slip, fc.nat(), (tree, name, choice) => {
        const answer = applied(tree, slips[name] ?? (() => undefined), choice)
        fc.pre(answer !== undefined && surelyDiffer(tree, answer))
        expect(judge(tree, answer), `${toText(tree)} and ${toText(answer)}`).not.toBe('correct')
      }),
      { numRuns: cases(250, 10_000) },
    )
  })
})
