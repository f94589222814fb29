import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivative, integrate } from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { read } from '../read.ts'

const integral = (text: string, from: number, to: number): ReturnType<typeof integrate> =>
  integrate(read(text), 'x', from, to, quietContext)

describe('integrate', () => {
  const cases = [
    ['3x^2 - 4x', -1, 2, 3],
    ['3x^2 - 4x', 2, -1, -3],
    ['x^2', 1, 1, 0],
    ['1/sqrt(x)', 0, 1, 2],
    ['ln(x)', 0, 1, -1],
    ['x^-0.9', 0, 1, 10],
    ['1/sqrt(1-x^2)', -1, 1, Math.PI],
    ['exp(-x^2)', -Infinity, Infinity, Math.sqrt(Math.PI)],
    ['1/(1+x^2)', 0, Infinity, Math.PI / 2],
    ['floor(x)', 0, 3.5, 4.5],
    ['|x - 1/3|', 0, 1, 5 / 18],
    ['sin(x)/x', 0, Math.PI, 1.851937051982466],
    ['sin(100x)', 0, 1, (1 - Math.cos(100)) / 100],
    ['e^(-1000(x-0.3)^2)', 0, 1, Math.sqrt(Math.PI / 1000)],
  ] as const
  it.each(cases)(
    'of %s from %d to %d is %d, within its own estimate',
    (text, from, to, expected) => {
      const { value, error } = integral(text, from, to)
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(error + 1e-16 * Math.abs(expected))
      expect(error).toBeLessThan(1e-6)
    },
  )

  it('undoes the derivative', () => {
    const texts = [
      'x^3 - 2x^2',
      'x e^(-x)',
      'sin(x) cos(2x)',
      'ln(x^2+1)',
      'sqrt(x^2+1)',
      'tanh(3x)',
    ]
    const bound = fc.integer({ min: -300, max: 300 }).map((k) => k / 100)
    fc.assert(
      fc.property(fc.constantFrom(...texts), bound, bound, (text, a, b) => {
        const tree = read(text)
        const f = compileScalar(tree, ['x'])
        const { value, error } = integrate(derivative(tree, 'x'), 'x', a, b, quietContext)
        expect(Math.abs(value - (f(b) - f(a)))).toBeLessThanOrEqual(error + 1e-12)
      }),
      { numRuns: 100 },
    )
  })

  const refusals = [
    ['1/x', -1, 1, 'pole-in-range'],
    ['1/x', 0, 1, 'pole-in-range'],
    ['tan(x)', 0, 2, 'pole-in-range'],
    ['1/x', 1, Infinity, 'diverges'],
    ['x', -Infinity, 0, 'diverges'],
    ['sqrt(x)', -1, 1, 'undefined-in-range'],
    ['x', NaN, 1, 'not-a-number'],
  ] as const
  it.each(refusals)('of %s from %d to %d is refused: %s', (text, from, to, code) => {
    expect(() => integral(text, from, to)).toThrow(code)
  })
})
