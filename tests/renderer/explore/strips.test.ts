import { describe, expect, test } from 'vitest'
import { exactGrowth, steadyRange } from '../../../src-renderer/explore/area/area-plots.ts'
import {
  fittingStep,
  runningSums,
  stripArea,
  stripsBetween,
  stripShapes,
} from '../../../src-renderer/explore/area/strips.ts'
import { differences } from '../../../src-renderer/explore/antiderivative-family/family-model.ts'
import {
  fractionIn,
  pictureOptions,
} from '../../../src-renderer/explore/area-picture/picture-options.ts'
import type { SumRule } from '../../../src-shared/domain/index.ts'
import { sampleCurve } from '../../support/sample-curve.ts'

const f = (x: number): number => 3 * x * x - 4 * x
const curve = sampleCurve(f, -1.5, 2.5, 40_001)
const total = (rule: SumRule): number =>
  runningSums(stripsBetween(curve, -1, 2, 0.75), rule).ys.at(-1) ?? NaN

describe('strips read off a drawn curve', () => {
  test('make the sums of the lesson', () => {
    expect(total('left')).toBeCloseTo(4.96875, 6)
    expect(total('middle')).toBeCloseTo(2.578125, 6)
    expect(total('simpson')).toBeCloseTo(3, 6)
    expect(total('trapezoid')).toBeCloseTo((total('left') + total('right')) / 2, 9)
  })

  test('end at the upper limit, the last one narrower where δx does not fit', () => {
    const strips = stripsBetween(curve, 0, 1, 0.4)
    expect(strips.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.4],
      [0.4, 0.8],
      [0.8, 1],
    ])
    expect(stripsBetween(curve, 0, 0.1, 0.4)).toHaveLength(1)
  })

  test('are never more than can be seen', () => {
    expect(fittingStep(0, 1e6, 0.05)).toBe(1000)
    expect(fittingStep(0, 3, 0.05)).toBe(0.05)
  })

  test('are hatched below the axis, and cut where their top crosses it', () => {
    const shapes = stripShapes(stripsBetween(curve, -1, 2, 0.75), 'left')
    expect(shapes.map(({ hatched }) => hatched)).toEqual([false, false, true, true])
    const slanted = stripShapes([{ from: 0, to: 1, left: -1, middle: 0, right: 1 }], 'trapezoid')
    expect(slanted.map(({ hatched }) => hatched)).toEqual([true, false])
    expect(slanted[0]?.xs).toContain(0.5)
  })

  test('leave a gap where the curve has no value', () => {
    expect(stripShapes([{ from: 0, to: 1, left: NaN, middle: 1, right: 1 }], 'left')).toEqual([])
    expect(stripArea({ from: 0, to: 1, left: NaN, middle: 1, right: 1 }, 'left')).toBeNaN()
  })
})

describe('the exact area so far', () => {
  const antiderivative = (F: (x: number) => number) => ({
    function: { text: '', variable: 'x' },
    window: { from: -2, to: 2 },
    curve,
    antiderivative: { curve: sampleCurve(F, -2, 2, 401), formula: null },
  })

  test('starts at nothing and ends at F(b) − F(a)', () => {
    const { xs, ys } = exactGrowth(
      antiderivative((x) => x * x),
      -1.005,
      1.5,
    )
    expect([xs[0], ys[0]]).toEqual([-1.005, 0])
    expect(xs.at(-1)).toBe(1.5)
    expect(ys.at(-1)).toBeCloseTo(1.5 ** 2 - 1.005 ** 2, 3)
  })

  test('stops at a gap instead of jumping over it', () => {
    const { xs } = exactGrowth(
      antiderivative((x) => (Math.abs(x) < 0.02 ? NaN : Math.log(Math.abs(x)))),
      -1,
      1,
    )
    expect(xs.at(-1)).toBeLessThan(0)
  })
})

test('an axis stays while what must be seen fits, and follows when it does not', () => {
  const before = [-1, 10] as const
  expect(steadyRange(before, [0, 9])).toBe(before)
  expect(steadyRange(before, [0, 11])[1]).toBeGreaterThan(11)
  expect(steadyRange(before, [0, 1])[1]).toBeLessThan(2)
})

test('difference quotients of a curve are its slope', () => {
  const { xs, ys } = differences(sampleCurve((x) => x ** 3, -1, 1, 801))
  ys.forEach((slope, i) => {
    if (i > 0 && i < 800) expect(slope).toBeCloseTo(3 * (xs[i] ?? NaN) ** 2, 4)
  })
})

test('a picture takes numbers as an exercise writes them, and survives those it cannot read', () => {
  expect(fractionIn('-7/2')).toBe(-3.5)
  expect(fractionIn('0.25')).toBe(0.25)
  expect(fractionIn('1/0')).toBeUndefined()
  expect(fractionIn('x')).toBeUndefined()
  expect(pictureOptions({ text: 'x^2', a: '-1', b: '3', strips: 4 })).toEqual({
    text: 'x^2',
    from: -1,
    to: 3,
    strips: 4,
  })
  expect(pictureOptions({ a: 'q', b: null })).toEqual({
    text: 'x',
    from: 0,
    to: 1,
    strips: undefined,
  })
})
