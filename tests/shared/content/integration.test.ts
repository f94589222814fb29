import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { antiderivativeJob, areaJob } from '../../../src-shared/core/jobs/integral.ts'
import type { Area, SumRule } from '../../../src-shared/domain/index.ts'
import { gapOfSlope } from '../../support/figures.ts'
import { compiledContent } from '../../support/compiled-content.ts'
import { reference } from '../core/reference/reference.ts'

const area = (text: string, from: number, to: number, step: number, rule: SumRule = 'left'): Area =>
  areaJob({ function: { text, variable: 'x' }, from, to, step, rule }, quietContext)

/** What the prose of lesson 2 says in numbers. */
describe('the figures of lesson 2', () => {
  it('the sums of 2x from 0 to 3 are always 3·δx too low', () => {
    for (const [step, sum] of [
      [1, 6],
      [0.5, 7.5],
      [0.1, 8.7],
      [0.05, 8.85],
    ] as const) {
      expect(area('2x', 0, 3, step).total).toBeCloseTo(sum, 9)
      expect(sum).toBeCloseTo(9 - 3 * step, 9)
    }
    expect(area('2x', 0, 3, 1).exact).toBeCloseTo(9, 12)
  })

  it('the tank holds 9 litres, and a whole wave comes to nothing', () => {
    expect(area('x^2', 0, 3, 1).exact).toBeCloseTo(9, 12)
    expect(area('sin(x)', 0, 2 * Math.PI, 1).exact).toBeCloseTo(0, 9)
  })

  it('a better top is off by less, and by the reference’s amounts', () => {
    const off = (rule: SumRule, step: number): number =>
      area('3x^2 - 4x', -10, 10, step, rule).total - 2000
    expect(off('left', 1)).toBeCloseTo(50, 6)
    expect(off('left', 0.1)).toBeCloseTo(4.1, 6)
    expect(off('trapezoid', 1)).toBeCloseTo(10, 6)
    expect(off('trapezoid', 0.1)).toBeCloseTo(0.1, 6)
    expect(off('simpson', 1)).toBeCloseTo(0, 9)
    for (const { h, left_total_error: error } of reference.L2.functions['3*x^2-4*x'].error_by_step)
      if (h >= 0.05) expect(off('left', h)).toBeCloseTo(error, 6)
  })

  it('the running sum of 2x is at −101 in the middle and ends at −2, or at 2', () => {
    const { sums } = area('2x', -10, 10, 0.1)
    expect(sums[100]).toBeCloseTo(-101, 9)
    expect(sums.at(-1)).toBeCloseTo(-2, 9)
    expect(area('2x', -10, 10, 0.1, 'right').total).toBeCloseTo(2, 9)
  })

  it('6x² − 2x from −1 to 2 is 12 − (−3) = 15', () => {
    const { formula } = antiderivativeJob(
      { function: { text: '6x^2 - 2x', variable: 'x' }, from: -1, to: 2, pixels: 100 },
      quietContext,
    )
    expect(formula?.text).toBe('2x^3 - x^2')
    expect(area('6x^2 - 2x', -1, 2, 1).exact).toBeCloseTo(15, 12)
  })

  it('3x² − 4x from −1 to 2 is 3, of which 4.185 stand above the axis and 1.185 hang below', () => {
    const f = '3x^2 - 4x'
    expect(area(f, -1, 2, 0.75).total).toBeCloseTo(4.96875, 12)
    expect(area(f, -1, 2, 0.75, 'middle').total).toBeCloseTo(2.578125, 12)
    expect(area(f, -1, 2, 0.75).exact).toBeCloseTo(3, 12)
    const [left, below, right] = [
      area(f, -1, 0, 0.5).exact,
      area(f, 0, 4 / 3, 0.5).exact,
      area(f, 4 / 3, 2, 0.5).exact,
    ]
    expect((left + right).toFixed(3)).toBe('4.185')
    expect(below.toFixed(3)).toBe('-1.185')
  })

  it.each([
    ['6x^2', '2x^3'],
    ['6x^2 + 2x', '2x^3 + x^2'],
    ['5', '5x'],
    ['x^2', 'x^3/3'],
  ])('%s has the antiderivative %s', (text, antiderivative) => {
    expect(gapOfSlope(antiderivative, text)).toBeLessThan(1e-12)
  })

  it('the tank takes 3 litres per minute on average', () => {
    expect(area('x^2', 0, 3, 1).exact / 3).toBeCloseTo(3, 12)
  })

  it('the bell curve has no formula, every other example does', () => {
    const lesson = compiledContent.lessons.find(({ lesson: { id } }) => id === 'integration')
    const without = lesson?.lesson.examples.filter(
      ({ text }) =>
        antiderivativeJob(
          { function: { text, variable: 'x' }, from: -3, to: 3, pixels: 100 },
          quietContext,
        ).formula === null,
    )
    expect(without?.map(({ id }) => id)).toEqual(['bell'])
  })

  it('the task is not given away before it is asked', () => {
    const lesson = compiledContent.lessons.find(({ lesson: { id } }) => id === 'integration')
    const steps = JSON.stringify(lesson?.lesson.steps)
    expect(steps).not.toMatch(/x\^3 - 2x\^2/)
  })
})
