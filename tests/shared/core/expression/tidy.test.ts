import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  evaluatePrecise,
  makeProgram,
  readExpression,
  tidy,
  toText,
} from '../../../../src-shared/core/expression/index.ts'
import { difference, isAwayFromZero } from '../../../../src-shared/core/expression/index.ts'
import { expressionIn } from '../../../support/expressions.ts'
import { cases } from '../../../support/sizes.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

function tidied(text: string): string {
  const reading = readExpression(text, { variables: ['x', 'y', 'n'] })
  if (!reading.ok) throw new Error(text)
  return toText(tidy(reading.tree))
}

describe('tidying', () => {
  it.each([
    ['1x', 'x'],
    ['-1x + -3', '-x - 3'],
    ['0x^2 + 3x', '3x'],
    ['2*3*x', '6x'],
    ['6/4 x', '3x/2'],
    ['x*2', '2x'],
    ['x - (-3)', 'x + 3'],
    ['x^1 + x^0', 'x + 1'],
    ['x + 2 - 5', 'x - 3'],
    ['2(x+3) - (x-1)', '2(x + 3) - x + 1'],
    ['(-2)(-3)x', '6x'],
    ['(2x)/(4y)', 'x/(2y)'],
    ['x/(1/2)', '2x'],
    ['0 - x', '-x'],
    ['(-3)*x^2', '-3x^2'],
    ['x^(-1)', 'x^-1'],
    ['(1x + 2)^2', '(x + 2)^2'],
    ['e^(1x)', 'e^x'],
    ['0x', '0'],
    ['3^2 x', '9x'],
    ['(x + 1)(-1)', '-(x + 1)'],
  ])('%s becomes %s', (text, expected) => {
    expect(tidied(text)).toBe(expected)
  })

  it('changes no value', () => {
    fc.assert(
      fc.property(
        expressionIn(['x'], 'partial'),
        fc.integer({ min: -24, max: 24 }),
        (tree, eighths) => {
          const at = (each: typeof tree): ReturnType<typeof evaluatePrecise> =>
            evaluatePrecise(makeProgram(each, ['x']), [eighths / 8 + 1 / 64], 200, 'real')
          const [before, after] = [at(tree), at(tidy(tree))]
          if (typeof before === 'string') return
          expect(typeof after).not.toBe('string')
          if (typeof after === 'string') return
          expect(isAwayFromZero(difference(before, after, 200))).toBe(false)
        },
      ),
      { numRuns: cases(300, 10_000) },
    )
  })
})
