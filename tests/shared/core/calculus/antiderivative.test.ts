import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { antiderivative, derivative } from '../../../../src-shared/core/calculus/index.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { add, div, mul, num, pow, sub } from '../../../../src-shared/core/expression/build.ts'
import { toText } from '../../../../src-shared/core/expression/index.ts'
import { read } from '../read.ts'
import { x } from '../trees.ts'

describe('antiderivative', () => {
  const cases = {
    '2x': 'x^2',
    '3x^2 - 4x': 'x^3 - 2x^2',
    '7': '7x',
    'a x^2': 'a x^3/3',
    '1/x': 'ln(|x|)',
    '1/x^2': '-1/x',
    'sqrt(x)': '2x^(3/2)/3',
    '(2x + 1)^5': '(2x + 1)^6/12',
    '1/(3x - 2)': 'ln(|3x - 2|)/3',
    'e^(3x)': 'e^(3x)/3',
    'e^(-x)': '-e^(-x)',
    'x e^x': 'x e^x - e^x',
    'x e^(x^2)': 'e^(x^2)/2',
    'x^2 e^x': 'x^2e^x - 2x e^x + 2e^x',
    'sin(2x)': '-cos(2x)/2',
    'x cos(x)': 'x sin(x) + cos(x)',
    'sin(x) cos(x)': 'sin^2(x)/2',
    'ln(x)': 'x ln(x) - x',
    'x ln(x)': 'x^2ln(x)/2 - x^2/4',
    'ln(x)/x': 'ln(x)^2/2',
    '1/(1 + x^2)': 'atan(x)',
    'x/(x^2 + 1)': 'ln(|x^2 + 1|)/2',
    'sigmoid(x)': 'ln(1 + e^x)',
    '(x + 1)(x - 2)': 'x^3/3 - x^2/2 - 2x',
    'tan(x)': '-ln(|cos(x)|)',
    'ln(x)^2': 'x ln(x)^2 - 2x ln(x) + 2x',
    'ln(1 + x^2)': 'x ln(1 + x^2) - 2x + 2atan(x)',
    'x atan(x)': 'x^2atan(x)/2 - x/2 + atan(x)/2',
    'sin(x)^3': '-2cos(x)/3 - sin^2(x)cos(x)/3',
    'sin(x) cos(3x)': 'cos(2x)/4 - cos(4x)/8',
    'e^(2x) sin(3x)': 'e^(2x)(2sin(3x) - 3cos(3x))/13',
    '1/cosh(x)^2': 'tanh(x)',
    'sqrt(1 - x^2)': '(x sqrt(1 - x^2) + asin(x))/2',
    '1/(x^2 - 1)': 'ln(|x - 1|)/2 - ln(|x + 1|)/2',
    '1/(x^2 + 2x + 5)': 'atan((2x + 2)/4)/2',
    'x/(x + 1)^2': 'ln(|x + 1|) + 1/(x + 1)',
    'x^3/(x + 1)': 'x^3/3 - x^2/2 + x - ln(|x + 1|)',
    '(x + 1)^2/x': 'x^2/2 + 2x + ln(|x|)',
    'sigmoid(x)(1 - sigmoid(x))': 'sigmoid(x)',
  } as const
  it.each(Object.entries(cases))('of %s is %s', (from, to) => {
    expect(toText(antiderivative(read(from), 'x'))).toBe(to)
  })

  it.each(['e^(x^2)', 'sin(x)/x', 'x^x', 'floor(x)', 'cos(ln(x))', '1/(x^5+x+1)'])(
    'of %s is not invented',
    (text) => {
      expect(() => antiderivative(read(text), 'x')).toThrow('no-closed-form')
    },
  )

  it('of any quotient with rational roots and one quadratic below is found, and right', () => {
    const small = fc.integer({ min: -3, max: 3 })
    const top = fc.array(small, { minLength: 1, maxLength: 4 })
    const roots = fc.array(fc.tuple(small, fc.integer({ min: 1, max: 2 })), { maxLength: 3 })
    const quadratic = fc.option(fc.tuple(small, small))
    fc.assert(
      fc.property(top, roots, quadratic, (above, below, besides) => {
        const numerator = above.map((entry, k) => mul(num(entry), pow(x, num(k)))).reduce(add)
        const linear = below.map(([root, q]) => sub(mul(num(q), x), num(root)))
        const rest = besides && add(add(pow(x, num(2)), mul(num(besides[0]), x)), num(besides[1]))
        const denominator = [...linear, ...(rest ? [rest] : []), num(1)].reduce(mul)
        const tree = div(numerator, denominator)
        const slope = compileScalar(derivative(antiderivative(tree, 'x'), 'x'), ['x'])
        const f = compileScalar(tree, ['x'])
        for (const at of [-4.37, -1.13, 0.61, 2.83, 5.21]) {
          const expected = f(at)
          if (!Number.isFinite(expected)) continue
          expect(Math.abs(slope(at) - expected)).toBeLessThan(
            1e-7 * Math.max(1, Math.abs(expected)),
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})
