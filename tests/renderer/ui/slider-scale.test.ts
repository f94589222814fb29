import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearScale, logScale } from '../../../src-renderer/ui/slider-scale.ts'

describe('linear scale', () => {
  const scale = linearScale({ min: -1.5, max: 3, step: 0.1 })

  test('a position becomes the nearest value of the grid, without binary dust', () => {
    expect(scale.toValue(0.7499999)).toBe(0.7)
    expect(scale.toValue(-1.4599)).toBe(-1.5)
    expect(scale.toValue(0.30000000000000004)).toBe(0.3)
  })

  test('ten steps of 0.1 are exactly 1', () => {
    let value = 0
    for (let step = 0; step < 10; step++) value = scale.nudge(value, 1)
    expect(value).toBe(1)
  })

  test('a value off the grid keeps its offset when nudged', () => {
    expect(linearScale({ min: 0, max: 10, step: 0.5 }).nudge(0.2, 1)).toBe(0.7)
  })

  test('never leaves the range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1.5, max: 3, noNaN: true }),
        fc.integer({ min: -200, max: 200 }),
        (value, steps) => {
          const moved = scale.nudge(value, steps)
          expect(moved).toBeGreaterThanOrEqual(-1.5)
          expect(moved).toBeLessThanOrEqual(3)
        },
      ),
    )
  })
})

describe('logarithmic scale', () => {
  const scale = logScale({ min: 1e-14, max: 1, step: 0.1 })

  test('ten steps make one decade', () => {
    expect(scale.nudge(1e-8, 10)).toBe(1e-7)
    expect(scale.nudge(1e-8, -10)).toBe(1e-9)
  })

  test('the ends are reached and not passed', () => {
    expect(scale.nudge(1e-14, -1)).toBe(1e-14)
    expect(scale.nudge(1, 10)).toBe(1)
  })

  test('position and value belong together', () => {
    fc.assert(
      fc.property(fc.double({ min: -14, max: 0, noNaN: true }), (position) => {
        const back = scale.toPosition(scale.toValue(position))
        expect(Math.abs(back - position)).toBeLessThan(0.003)
      }),
    )
  })
})
