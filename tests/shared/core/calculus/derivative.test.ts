import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  derivative,
  type Derivation,
  derivationSteps,
  differentiate,
  gradient,
  hessian,
  jacobian,
} from '../../../../src-shared/core/calculus/index.ts'
import {
  compileScalar,
  enclose,
  generateScalar,
  jetProgram,
  point,
  withOutputs,
} from '../../../../src-shared/core/expression/compile/index.ts'
import { substitute, toText } from '../../../../src-shared/core/expression/index.ts'
import { arbitraryPoint, arbitraryTree } from '../arbitrary-tree.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'

describe('derivative', () => {
  const cases = {
    'x^3 - 2x^2 + 1': '3x^2 - 4x',
    'a x^3 + b x^2 + c x + k': '3a x^2 + 2b x + c',
    '(2x+3)^5': '10(2x + 3)^4',
    '(p x + q)^n': 'n p(p x + q)^(n - 1)',
    'x*e^(3x)': 'e^(3x) + 3x e^(3x)',
    'exp(-x^2)*sin(3x)': '3e^(-x^2)cos(3x) - 2x e^(-x^2)sin(3x)',
    'ln(x)/x': '(1 - ln(x))/x^2',
    'x ln(x)': 'ln(x) + 1',
    '1/x': '-1/x^2',
    'sqrt(x)': '1/(2sqrt(x))',
    'sqrt(1+x^2)': 'x/sqrt(1 + x^2)',
    'x/(x^2+1)': '(1 - x^2)/(x^2 + 1)^2',
    'sin(x)/cos(x)': '1/cos^2(x)',
    'sigmoid(p x + q y)': 'p sigmoid(p x + q y)(1 - sigmoid(p x + q y))',
    '|x|': 'sign(x)',
    'x^x': 'x^x(ln(x) + 1)',
    '2^x': '2^x ln(2)',
    'atan(x)': '1/(1 + x^2)',
    'max(x, 1-x)': 'sign(2x - 1)',
    '7': '0',
  } as const
  it.each(Object.entries(cases))('of %s is %s', (from, to) => {
    expect(toText(derivative(read(from), 'x'))).toBe(to)
  })

  it('names the rule of every step', () => {
    const outline = (step: Derivation): unknown => [
      step.rule,
      toText(step.before),
      toText(step.after),
      ...step.parts.map(outline),
    ]
    expect(outline(differentiate(read('x*e^(3x)'), 'x'))).toEqual([
      'product',
      'x*e^(3x)',
      'e^(3x) + 3x e^(3x)',
      ['exponential', 'e^(3x)', '3e^(3x)', ['constant-multiple', '3x', '3']],
    ])
  })

  it('lists the steps as one would do them by hand, the same part once', () => {
    const steps = derivationSteps(differentiate(read('sin(3x) e^(3x)'), 'x'))
    const lines = steps.map(({ rule, name, before, after }) =>
      [rule, ...(name ? [name] : []), toText(before), toText(after)].join(': '),
    )
    expect(lines).toEqual([
      'constant-multiple: 3x: 3',
      'function: sin: sin(3x): 3cos(3x)',
      'exponential: e^(3x): 3e^(3x)',
      'product: sin(3x)e^(3x): 3e^(3x)cos(3x) + 3e^(3x)sin(3x)',
    ])
  })

  it('agrees with dual numbers wherever the formula is smooth', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitraryPoint, (tree, at) => {
        const variables = ['x', 'y']
        const jet = jetProgram(tree, variables, 'x', 1)
        const [value, slope] = enclose(jet, at.map(point))
        fc.pre(value!.rung === 4 && slope!.rung >= 3)
        const width = slope!.hi - slope!.lo
        fc.pre(width < 1e-6 * Math.max(1, Math.abs(slope!.lo)))
        const dual = generateScalar(withOutputs(jet, [jet.outputs[1]!]))(...at)
        const ruled = compileScalar(derivative(tree, 'x'), variables)(...at)
        const slack = 1e-8 * Math.max(1, Math.abs(dual)) + 1e6 * width
        expect(Math.abs(ruled - dual)).toBeLessThanOrEqual(slack)
      }),
      { numRuns: 500 },
    )
  })
})

describe('gradient and Hessian', () => {
  it('are those of the lessons', () => {
    expect(gradient(read('x^2+y^3'), ['x', 'y']).map(toText)).toEqual(['2x', '3y^2'])
    expect(hessian(read('x^2 y + y^3'), ['x', 'y']).map((row) => row.map(toText))).toEqual([
      ['2y', '2x'],
      ['2x', '6y'],
    ])
  })
})

describe('Jacobian', () => {
  const { polynomial_map: polynomial, sigmoid_map: sigmoid } = reference.L4
  const maps = [
    {
      name: 'polynomial',
      trees: polynomial.F.map(read),
      rows: [
        ['2y', '2x'],
        ['2x y', 'x^2'],
      ],
      points: polynomial.values.map(({ xy, J }) => ({ letters: [], xy, J })),
      letters: [],
    },
    {
      name: 'sigmoid as typed',
      trees: sigmoid.F.map(read),
      rows: null,
      points: sigmoid.values
        .filter((one) => one.sympy_form_ok)
        .map(({ pqrstu, xy, J }) => ({ letters: pqrstu, xy, J })),
      letters: ['p', 'q', 'r', 's', 't', 'u'],
    },
    {
      name: 'sigmoid by name',
      trees: ['sigmoid(p x+q y)', 'sigmoid(r x+s y)', 'sigmoid(t x+u y)'].map(read),
      rows: [
        [
          'p sigmoid(p x + q y)(1 - sigmoid(p x + q y))',
          'q sigmoid(p x + q y)(1 - sigmoid(p x + q y))',
        ],
        [
          'r sigmoid(r x + s y)(1 - sigmoid(r x + s y))',
          's sigmoid(r x + s y)(1 - sigmoid(r x + s y))',
        ],
        [
          't sigmoid(t x + u y)(1 - sigmoid(t x + u y))',
          'u sigmoid(t x + u y)(1 - sigmoid(t x + u y))',
        ],
      ],
      points: sigmoid.values.map(({ pqrstu, xy, J }) => ({ letters: pqrstu, xy, J })),
      letters: ['p', 'q', 'r', 's', 't', 'u'],
    },
  ] as const

  it.each(maps)(
    'of the $name map is written as a person would, with the values of the reference',
    (map) => {
      const found = jacobian(map.trees, ['x', 'y'])
      if (map.rows) expect(found.map((row) => row.map(toText))).toEqual(map.rows)
      const variables = ['x', 'y', ...map.letters]
      for (const { xy, letters, J } of map.points) {
        found.forEach((row, i) => {
          row.forEach((entry, j) => {
            const value = compileScalar(entry, variables)(...xy, ...letters)
            expect(Math.abs(value - J[i]![j]!)).toBeLessThan(
              1e-14 * Math.max(1, Math.abs(J[i]![j]!)),
            )
          })
        })
      }
    },
  )

  it('keeps its relative accuracy with dual numbers where 1 − σ rounds to zero', () => {
    const tree = read('sigmoid(x)')
    const jet = jetProgram(tree, ['x'], 'x', 1)
    const slope = generateScalar(withOutputs(jet, [jet.outputs[1]!]))
    for (const z of [40, 300, -40, -300]) {
      expect(slope(z) / Math.exp(-Math.abs(z))).toBeCloseTo(1, 12)
    }
  })

  it('of a composition is the product of the Jacobians', () => {
    const outer = ['x*y', 'x + y^2'].map(read)
    const inner = ['x^2 - y', 'sin(x) + y'].map(read)
    const composed = outer.map((tree) => compose(tree, inner[0]!, inner[1]!))
    const at = [0.7, -1.3] as const
    const values = (trees: ReturnType<typeof jacobian>, x: number, y: number): number[][] =>
      trees.map((row) => row.map((entry) => compileScalar(entry, ['x', 'y'])(x, y)))
    const [u, v] = inner.map((tree) => compileScalar(tree, ['x', 'y'])(...at))
    const g = values(jacobian(outer, ['x', 'y']), u!, v!)
    const f = values(jacobian(inner, ['x', 'y']), ...at)
    const whole = values(jacobian(composed, ['x', 'y']), ...at)
    whole.forEach((row, i) => {
      row.forEach((entry, j) => {
        expect(entry).toBeCloseTo(g[i]![0]! * f[0]![j]! + g[i]![1]! * f[1]![j]!, 12)
      })
    })
  })
})

function compose(tree: ReturnType<typeof read>, x: typeof tree, y: typeof tree): typeof tree {
  return substitute(tree, (name) => (name === 'x' ? x : name === 'y' ? y : undefined))
}
