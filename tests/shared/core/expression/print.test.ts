import fc from 'fast-check'
import katex from 'katex'
import { describe, expect, it, vi } from 'vitest'
import { readExpression, toTex, toText } from '../../../../src-shared/core/expression/index.ts'
import type { Expression } from '../../../../src-shared/core/expression/index.ts'
import { expressionIn } from '../../../support/expressions.ts'
import { cases } from '../../../support/sizes.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

function read(text: string): Expression {
  const reading = readExpression(text, { variables: ['x', 'y', 'x1', 'δ'] })
  if (!reading.ok) throw new Error(`${text}: ${reading.problems[0]?.code ?? ''}`)
  return reading.tree
}

/** The tree without places, brackets and the form it was typed in. */
function bare(node: Expression): unknown {
  switch (node.kind) {
    case 'number':
      return Number(node.text)
    case 'constant':
    case 'variable':
      return node.name
    case 'group':
      return bare(node.inner)
    case 'unary':
      return node.op === '+' ? bare(node.operand) : ['-', bare(node.operand)]
    case 'call':
      return [node.name, ...node.args.map(bare)]
    case 'binary':
      return [bare(node.left), node.op, bare(node.right)]
  }
}

describe('plain text', () => {
  it.each([
    ['3x²−4x', '3x^2 - 4x'],
    ['( x+1 )^2', '(x + 1)^2'],
    ['sin² x', 'sin^2(x)'],
    ['2*x', '2*x'],
    ['2 x y', '2x y'],
    ['|x|', '|x|'],
    ['x(x+1)', 'x(x + 1)'],
    ['-(3x)', '-(3x)'],
    ['1/(2x)', '1/(2x)'],
    ['2e^x', '2e^x'],
  ])('of %s keeps its form', (text, printed) => {
    expect(toText(read(text))).toBe(printed)
  })
  it('reads back as the same tree', () => {
    fc.assert(
      fc.property(expressionIn(['x', 'y'], 'partial'), (tree) => {
        expect(bare(read(toText(tree)))).toEqual(bare(tree))
      }),
      { numRuns: cases(300, 10_000) },
    )
  })
})

describe('TeX', () => {
  it.each([
    ['3x^2 - 4x', '3x^{2} - 4x'],
    ['(x+1)/2', '\\frac{x + 1}{2}'],
    ['(x+1)*2', '\\left(x + 1\\right) \\cdot 2'],
    ['sqrt(x^2+1)', '\\sqrt{x^{2} + 1}'],
    ['√x', '\\sqrt{x}'],
    ['|x|', '\\left|x\\right|'],
    ['sin^2 x', '\\sin^{2} x'],
    ['ln(x)', '\\ln\\left(x\\right)'],
    ['e^(2x)', 'e^{2x}'],
    ['x1 + δ', 'x_{1} + δ'],
    ['xy', 'x\\,y'],
    ['2pi', '2\\pi '],
    ['1.5e-3', '1.5\\cdot 10^{-3}'],
    ['σ(x)', '\\sigma\\left(x\\right)'],
  ])('of %s', (text, tex) => {
    expect(toTex(read(text))).toBe(tex)
  })
  it('is always typeset without an error', () => {
    fc.assert(
      fc.property(expressionIn(['x', 'y'], 'partial'), (tree) => {
        expect(() => katex.renderToString(toTex(tree), { strict: 'ignore' })).not.toThrow()
      }),
      { numRuns: cases(60, 2000) },
    )
  })
})
