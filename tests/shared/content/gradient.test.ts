import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import type { Scan, Spot } from '../../../src-shared/domain/index.ts'
import { probeAt } from '../../support/figures.ts'
import { reference } from '../core/reference/reference.ts'

const of = (text: string) => ({ text, variables: ['x', 'y'] }) as const
const spotOf = (text: string, x: number, y: number): Spot =>
  run({ type: 'spot', request: { function: of(text), at: [x, y] } }, quietContext) as Spot

describe('what lesson 3 says in numbers', () => {
  it('about x² + y³ at (2, 3)', () => {
    const { gradient, steepest_rate, steepest_angle_deg } = reference.L3.functions['x^2+y^3']
    expect(spotOf('x^2 + y^3', 2, 3).gradient).toEqual(gradient)
    expect(steepest_rate.toFixed(2)).toBe('27.29')
    expect(steepest_angle_deg.toFixed(2)).toBe('81.57')
    expect(spotOf('x^2 + y^3', 0, 0).gradient).toEqual([0, 0])
  })

  it('about its program: the best whole degree is 82', () => {
    const request = { function: of('x^2 + y^3'), at: [2, 3], step: 1e-6, count: 360 } as const
    expect((run({ type: 'scan', request }, quietContext) as Scan).bestAngle).toBe(82)
  })

  it('about the hill: heading for the top loses a fifth', () => {
    const { gradient } = spotOf('8 - x^2/4 - y^2', -2, -1)
    expect(gradient).toEqual([1, 2])
    const [best, towardsTop] = [Math.hypot(...gradient), (2 * 1 + 1 * 2) / Math.sqrt(5)]
    expect([best.toFixed(2), towardsTop.toFixed(2)]).toEqual(['2.24', '1.79'])
    expect(towardsTop / best).toBeCloseTo(4 / 5, 14)
  })

  it('about its cuts at (2, 3): x² + 27 and 4 + y³, as steep as the rules say', () => {
    expect([probeAt('x^2 + 27', 2).slope, probeAt('4 + x^3', 3).slope]).toEqual(
      spotOf('x^2 + y^3', 2, 3).gradient,
    )
  })

  it.each([
    [1, 2],
    [-2, 0.5],
    [3, -1],
  ])('about 5x²y, at (%s, %s): 10xy and 5x²', (x, y) => {
    expect(spotOf('5x^2 y', x, y).gradient).toEqual([10 * x * y, 5 * x * x])
  })

  it('about the saddle x² − y²: level at the origin, which is neither top nor bottom', () => {
    expect(spotOf('x^2 - y^2', 0, 0).gradient.map(Math.abs)).toEqual([0, 0])
    expect(spotOf('x^2 - y^2', 0.1, 0).value).toBeGreaterThan(0)
    expect(spotOf('x^2 - y^2', 0, 0.1).value).toBeLessThan(0)
  })

  it('about the bowl: 2.829 is measured where the best rate is √8', () => {
    const { scan, steepest_rate } = reference.L3.functions['x^2+y^2']
    expect(steepest_rate).toBeCloseTo(Math.sqrt(8), 14)
    expect(scan.find(({ h }) => h === 1e-3)?.forward.rate.toFixed(3)).toBe('2.829')
  })
})
