import { describe, expect, it } from 'vitest'
import {
  criticalPoints,
  derivative,
  hessian,
  hessianAt,
  stationaryPoint,
} from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import type { Expression } from '../../../../src-shared/core/expression/index.ts'
import { read } from '../read.ts'
import { reference } from './reference.ts'

const at = (tree: Expression, x: number): number => compileScalar(tree, ['x'])(x)
/** SymPy's text in our language; a remark after the formula is left out. */
const fromSymPy = (text: string): Expression =>
  read(text.replaceAll('**', '^').replace(/ for .*$/, ''))

describe.each(reference.L6.functions)('$f', (one) => {
  const tree = read(one.f)
  const [from, to] = one.shown_on as [number, number]
  const places = [0.13, 0.37, 0.61, 0.83].map((part) => from + part * (to - from))

  it('has the derivatives of the reference', () => {
    const slope = derivative(tree, 'x')
    for (const x of places) {
      expect(at(slope, x)).toBeCloseTo(at(fromSymPy(one.derivative), x), 9)
      if (!one.second_derivative) continue
      const bend = derivative(slope, 'x')
      expect(at(bend, x)).toBeCloseTo(at(fromSymPy(one.second_derivative), x), 9)
    }
  })

  it('has its points at the closed forms of the reference, and the second-derivative test', () => {
    const { points } = criticalPoints(tree, 'x', from, to, quietContext)
    expect(points).toHaveLength(one.points.length)
    one.points.forEach((expected, i) => {
      const found = points[i]!
      if (expected.exact !== null)
        expect(Math.abs(at(read(expected.exact), 0) - found.x)).toBeLessThan(1e-12)
      const conclusive = found.decidingOrder === 2
      expect(expected.second_derivative_test.startsWith('conclusive')).toBe(conclusive)
    })
  })
})

describe.each(reference.L6.two_variables)('$f', (one) => {
  const tree = read(one.f)

  it('has the Hessian of the reference, as formulas and by dual numbers', () => {
    expect(hessianAt(tree, ['x', 'y'], one.at)).toEqual(one.hessian)
    const rows = hessian(tree, ['x', 'y'])
    rows.forEach((row, i) => {
      row.forEach((entry, j) => {
        expect(compileScalar(entry, ['x', 'y'])(...one.at)).toBeCloseTo(one.hessian[i]![j]!, 12)
      })
    })
  })

  it('is of the kind that the reference says, with its curvatures', () => {
    const { eigenvalues, kind, gradient } = stationaryPoint(tree, ['x', 'y'], one.at)
    one.hessian_eigenvalues.forEach((expected, i) => {
      expect(Math.abs(eigenvalues[i]! - expected)).toBeLessThan(1e-12)
    })
    expect(one.kind.startsWith(kind)).toBe(true)
    for (const slope of gradient) expect(Math.abs(slope)).toBe(0)
  })
})
