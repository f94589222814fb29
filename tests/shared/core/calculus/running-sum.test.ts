import { describe, expect, it } from 'vitest'
import { runningSum } from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import type { SumRule } from '../../../../src-shared/domain/index.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'

const sum = (text: string, from: number, step: number, count: number, rule: SumRule) =>
  runningSum(read(text), 'x', from, step, count, rule, quietContext)

/** The reference's own order of operations. */
const cases = { '2*x': '2*x', '3*x^2-4*x': '(3*x)*x - 4*x' } as const

describe.each(Object.entries(cases))('running sums of %s', (name, text) => {
  const expected = reference.L2.functions[name as keyof typeof cases]

  it('have the bits of the reference at every node', () => {
    expect([...sum(text, -10, 0.1, 200, 'left').xs]).toEqual(expected.x)
    for (const rule of ['left', 'trapezoid', 'simpson'] as const) {
      expect([...sum(text, -10, 0.1, 200, rule).sums]).toEqual(expected[rule])
    }
  })

  it('bound their own rounding', () => {
    const { total, rounding } = sum(text, -10, 0.1, 200, 'left')
    expect(Math.abs(total - expected.totals_in_exact_arithmetic.left_200_terms)).toBeLessThan(
      rounding,
    )
    const right = sum(text, -10, 0.1, 200, 'right')
    expect(right.total).toBeCloseTo(expected.totals_in_exact_arithmetic.right_200_terms, 9)
  })
})

describe('sum rules', () => {
  it('give the worked sums of 3x² − 4x on [−1, 2] in four steps', () => {
    expect(sum('3x^2 - 4x', -1, 0.75, 4, 'left').total).toBe(4.96875)
    expect(sum('3x^2 - 4x', -1, 0.75, 4, 'middle').total).toBe(2.578125)
    expect(sum('3x^2 - 4x', -1, 0.75, 4, 'simpson').total).toBeCloseTo(3, 14)
  })

  it('match the reference totals from step 1 down to 1e-5', () => {
    for (const [name, text] of Object.entries({ ...cases, '1/(1+x^2)': '1/(1 + x*x)' })) {
      const { error_by_step: rows } =
        reference.L2.functions[name as keyof typeof reference.L2.functions]
      const exact = { '2*x': 0, '3*x^2-4*x': 2000, '1/(1+x^2)': 2 * Math.atan(10) }[name]!
      for (const row of rows) {
        const total = sum(text, -10, row.h, row.n, 'left').total
        expect(Math.abs(total - exact - row.left_total_error)).toBeLessThan(1e-9)
      }
    }
  })

  it('refuse what makes no sense', () => {
    expect(() => sum('x', 0, 0, 10, 'left')).toThrow('step-not-positive')
    expect(() => sum('x', 0, 1, 0, 'left')).toThrow('too-few-points')
    expect(() => sum('x', 0, 1, 1e9, 'left')).toThrow('too-large')
    expect(() => sum('x', Infinity, 1, 10, 'left')).toThrow('infinite-bound')
  })
})
