import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simplify } from '../../../../src-shared/core/calculus/index.ts'
import {
  compileScalar,
  enclose,
  lower,
  point,
} from '../../../../src-shared/core/expression/compile/index.ts'
import { readExpression, toText } from '../../../../src-shared/core/expression/index.ts'
import { arbitraryPoint, arbitraryTree } from '../arbitrary-tree.ts'
import { read } from '../read.ts'

describe('simplify', () => {
  const cases = {
    'x + x': '2x',
    '2x*3*x^2': '6x^3',
    'x^2/x': 'x',
    '3(x+1) + x': '4x + 3',
    '(x+1)^2 - x^2 - 1': '2x',
    'sin(x)^2 + cos(x)^2': '1',
    '1 - (-x)': '1 + x',
    '0*x + 1*x^1': 'x',
    'e^x * e^x': 'e^(2x)',
    'ln(e^(2x))': '2x',
    'sqrt(x)*sqrt(x)': 'x',
    'sqrt(x^2)': 'sqrt(x^2)',
    'sqrt(4x)': '2sqrt(x)',
    'sin(-2x)': '-sin(2x)',
    '-x^2 + 1': '1 - x^2',
    '1 - 2x^2 + x^3': 'x^3 - 2x^2 + 1',
    'x/2 + x/3': '5x/6',
    '0.5x': 'x/2',
    'y*x*3': '3x y',
    '|-x|': '|x|',
  } as const
  it.each(Object.entries(cases))('%s → %s', (from, to) => {
    expect(toText(simplify(read(from)))).toBe(to)
  })

  it('is settled after one go', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const once = simplify(tree)
        fc.pre(!toText(once).includes('/0'))
        expect(toText(simplify(once))).toBe(toText(once))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the value wherever the formula had one', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitraryPoint, (tree, at) => {
        const program = lower([tree], ['x', 'y'])
        const before = enclose(program, at.map(point))[0]!
        const width = before.hi - before.lo
        fc.pre(width < 1e-6 * Math.max(1, Math.abs(before.lo)) && before.rung >= 3)
        const after = compileScalar(simplify(tree), ['x', 'y'])(...at)
        const slack = 1e-9 * Math.max(1, Math.abs(before.lo)) + 1e6 * width
        expect(after).toBeGreaterThanOrEqual(before.lo - slack)
        expect(after).toBeLessThanOrEqual(before.hi + slack)
      }),
      { numRuns: 500 },
    )
  })

  it('is readable again as text', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const text = toText(simplify(tree))
        expect(readExpression(text, { variables: ['x', 'y'] }).ok || text.length > 500).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
