import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { antiderivativeJob, areaJob } from '../../../../src-shared/core/jobs/integral.ts'
import type { Area, SumRule } from '../../../../src-shared/domain/index.ts'
import { reference } from '../reference/reference.ts'

const area = (text: string, from: number, to: number, step: number, rule: SumRule = 'left'): Area =>
  areaJob({ function: { text, variable: 'x' }, from, to, step, rule }, quietContext)
const antiderivative = (text: string, from: number, to: number) =>
  antiderivativeJob({ function: { text, variable: 'x' }, from, to, pixels: 600 }, quietContext)

describe('the area under a curve', () => {
  it.each(['2*x', '3*x^2-4*x'] as const)('adds %s up as the reference does', (text) => {
    const expected = reference.L2.functions[text]
    const { nodes, sums, total, exact, problem } = area(text, -10, 10, 0.1)
    expect(nodes).toHaveLength(201)
    sums.forEach((sum, i) => {
      expect(sum).toBeCloseTo(expected.left[i] ?? NaN, 9)
    })
    expect(total).toBeCloseTo(expected.totals_in_exact_arithmetic.left_200_terms, 9)
    expect(area(text, -10, 10, 0.1, 'right').total).toBeCloseTo(
      expected.totals_in_exact_arithmetic.right_200_terms,
      9,
    )
    expect(exact).toBeCloseTo(expected.totals_in_exact_arithmetic.integral, 9)
    expect(problem).toBeNull()
  })

  it('gives the sums of 3x² − 4x on [−1, 2] that the lesson shows', () => {
    const found = area('3x^2 - 4x', -1, 2, 0.75)
    expect(found.total).toBe(4.96875)
    expect(area('3x^2 - 4x', -1, 2, 0.75, 'middle').total).toBe(2.578125)
    expect(area('3x^2 - 4x', -1, 2, 0.75, 'simpson').total).toBeCloseTo(3, 12)
    expect(found.exact).toBeCloseTo(3, 12)
    // x³ − 2x² has risen by 3 where the curve meets the axis at 0, and falls by 32/27 until 4/3.
    expect(found.above).toBeCloseTo(3 + 32 / 27, 9)
    expect(found.below).toBeCloseTo(-32 / 27, 9)
  })

  it('cuts the last strip where δx does not fit', () => {
    const { nodes, total } = area('2x', 0, 1, 0.4)
    expect([...nodes]).toEqual([0, 0.4, 0.8, 1])
    expect(total).toBeCloseTo(2 * (0 * 0.4 + 0.4 * 0.4 + 0.8 * 0.2), 12)
    const [first, second, ...more] = area('5', 0, 0.1, 0.4).nodes
    expect([first, second, more]).toEqual([0, 0.1, []])
  })

  it('never leaves a sliver on a side where the curve is not', () => {
    expect(area('x^2', 0, 3, 0.5)).toMatchObject({ below: 0 })
    expect(area('-x^2', 0, 3, 0.5)).toMatchObject({ above: 0 })
  })

  it.each([
    ['1/x', -1, 2, 'infinite'],
    ['1/x^2', -1, 2, 'infinite'],
    ['ln(x)', -2, -1, 'undefined'],
  ] as const)('has no number for %s from %d to %d', (text, from, to, problem) => {
    expect(area(text, from, to, 0.25)).toMatchObject({ exact: NaN, above: NaN, problem })
  })

  it('says what keeps a function from being read', () => {
    expect(() => area('1/(x', 0, 1, 0.1)).toThrow('unreadable')
  })
})

describe('an antiderivative', () => {
  it('comes with its formula, and its curve is that of the formula', () => {
    const { curve, formula } = antiderivative('3x^2 - 4x', -2, 3)
    expect(formula?.text).toBe('x^3 - 2x^2')
    expect(formula?.tex).toContain('x^{3}')
    curve.xs.forEach((x, i) => {
      expect(curve.ys[i]).toBeCloseTo(x ** 3 - 2 * x ** 2, 9)
    })
  })

  it('is added up where no formula is known, from zero at x = 0', () => {
    const { curve, formula } = antiderivative('e^(-x^2)', -3, 3)
    expect(formula).toBeNull()
    // √π/2 · erf(3)
    expect(curve.ys.at(-1)).toBeCloseTo((Math.sqrt(Math.PI) / 2) * 0.999977909503001, 8)
    expect(curve.ys[400]).toBeCloseTo(0, 12)
  })

  it('lifts the pen at a pole and goes on beyond it', () => {
    const { curve, formula } = antiderivative('e^x/x', -1, 2)
    expect(formula).toBeNull()
    expect(curve.ys.some((y) => Number.isNaN(y))).toBe(true)
    expect(curve.ys.at(-1)).toBeGreaterThan(0)
    expect(antiderivative('1/x', -1, 2).curve.ys.some((y) => Number.isNaN(y))).toBe(true)
  })
})
