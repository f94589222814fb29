import { describe, expect, it } from 'vitest'
import { jacobian, jacobianAt } from '../../../../src-shared/core/calculus/index.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { type Expression, toText } from '../../../../src-shared/core/expression/index.ts'
import { mul, sub } from '../../../../src-shared/core/expression/build.ts'
import { read } from '../read.ts'
import { reference } from './reference.ts'

const { polynomial_map: polynomial, sigmoid_map: sigmoid } = reference.L4
const letters = ['p', 'q', 'r', 's', 't', 'u']
const names = ['x', 'y', ...letters]
/** SymPy's text in our language. */
const fromSymPy = (text: string): Expression => read(text.replaceAll('**', '^'))
const at = (tree: Expression, values: readonly number[]): number =>
  compileScalar(tree, names)(...values)

function expectNear(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)))
}

describe('the polynomial map', () => {
  const trees = polynomial.F.map(read)
  const rows = jacobian(trees, ['x', 'y'])

  it('has the Jacobian and determinant of the reference', () => {
    const [[a, b], [c, d]] = rows as [[Expression, Expression], [Expression, Expression]]
    const det = sub(mul(a, d), mul(b, c))
    for (const { xy, F, J, det: expected } of polynomial.values) {
      const values = [...xy, 0, 0, 0, 0, 0, 0]
      trees.forEach((tree, i) => {
        expectNear(at(tree, values), F[i]!)
      })
      rows.forEach((row, i) => {
        row.forEach((entry, j) => {
          expectNear(at(entry, values), J[i]![j]!)
          expectNear(at(fromSymPy(polynomial.J_sympy[i]![j]!), values), J[i]![j]!)
        })
      })
      expectNear(at(det, values), expected)
      expectNear(at(fromSymPy(polynomial.det), values), expected)
    }
  })
})

describe('the sigmoid map', () => {
  const trees = ['sigmoid(p x+q y)', 'sigmoid(r x+s y)', 'sigmoid(t x+u y)'].map(read)
  const rows = jacobian(trees, ['x', 'y'])

  it('has the shape of the reference, and its values at every point', () => {
    expect([rows.length, rows[0]!.length]).toEqual(sigmoid.shape)
    for (const { xy, pqrstu, F, J } of sigmoid.values) {
      const values = [...xy, ...pqrstu]
      trees.forEach((tree, i) => {
        expectNear(at(tree, values), F[i]!)
      })
      rows.forEach((row, i) => {
        row.forEach((entry, j) => {
          expectNear(at(entry, values), J[i]![j]!)
        })
      })
      const { jacobian: numbers } = jacobianAt(trees, names, ['x', 'y'], values)
      J.flat().forEach((expected, k) => {
        expectNear(numbers[k]!, expected)
      })
    }
  })

  it('is written in the short form of the reference', () => {
    const inner = ['p x + q y', 'r x + s y', 't x + u y']
    const expected = sigmoid.J_compact.map((row, i) =>
      row.map((text) => {
        const [letter] = text
        return `${letter!} sigmoid(${inner[i]!})(1 - sigmoid(${inner[i]!}))`
      }),
    )
    expect(rows.map((row) => row.map(toText))).toEqual(expected)
  })

  it('shows where SymPy’s form gives no number in doubles', () => {
    for (const { xy, pqrstu, sympy_form_in_doubles: table, sympy_form_ok: ok } of sigmoid.values) {
      const found = sigmoid.J_sympy.map((row) =>
        row.map((text) => at(fromSymPy(text), [...xy, ...pqrstu])),
      )
      found.flat().forEach((value, k) => {
        const expected: number | string = table.flat()[k]!
        if (expected === 'NaN') expect(value).toBeNaN()
        else expectNear(value, Number(expected))
      })
      expect(found.flat().every(Number.isFinite)).toBe(ok)
    }
  })

  it('is typeset by the reference as the formula that it reads', () => {
    for (const letter of letters) expect(sigmoid.J_latex).toContain(`\\frac{${letter} e^{`)
    const typed = jacobian(sigmoid.F.map(read), ['x', 'y'])
    const { xy, pqrstu, J } = sigmoid.values[2]!
    typed.forEach((row, i) => {
      row.forEach((entry, j) => {
        expectNear(at(entry, [...xy, ...pqrstu]), J[i]![j]!)
      })
    })
  })
})
