import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { add, call, div, mul, num, pow, sub } from '../../../../src-shared/core/expression/build.ts'
import type { Expression } from '../../../../src-shared/core/expression/tree.ts'
import { type CurveSamples, sampleCurve } from '../../../../src-shared/core/plot/index.ts'
import { cubic, reciprocal, wavePacket, x } from '../trees.ts'

const pixels = 800

function sample(tree: Expression, from: number, to: number): CurveSamples {
  return sampleCurve(tree, 'x', from, to, { pixels }, quietContext)
}

/** Segments the pen draws, as index pairs. */
function segments({ ys }: CurveSamples): number[] {
  return Array.from(ys.keys()).filter((i) => i > 0 && !Number.isNaN(ys[i]! + ys[i - 1]!))
}

/** Whether some drawn segment passes over `at`. */
function isCrossed(curve: CurveSamples, at: number): boolean {
  return segments(curve).some((i) => curve.xs[i - 1]! < at && curve.xs[i]! > at)
}

describe('curve sampling', () => {
  it('never joins the two branches of 1/x', () => {
    for (const [from, to] of [
      [-10, 10],
      [-1, 3],
      [-0.1, 7.3],
    ] as const) {
      const curve = sample(reciprocal, from, to)
      expect(isCrossed(curve, 0)).toBe(false)
      expect(curve.breaks).toEqual([{ x: 0, kind: 'pole', left: -Infinity, right: Infinity }])
    }
  })

  it('lifts the pen at each pole of tan x and nowhere else', () => {
    const curve = sample(call('tan', x), -5, 5)
    const poles = [-1.5, -0.5, 0.5, 1.5].map((k) => k * Math.PI)
    expect(curve.breaks).toHaveLength(4)
    poles.forEach((pole, i) => {
      expect(curve.breaks[i]!.x).toBeCloseTo(pole, 12)
      expect(isCrossed(curve, pole)).toBe(false)
    })
    expect([...curve.ys].filter(Number.isNaN)).toHaveLength(4)
  })

  it('lifts the pen at the jumps of floor', () => {
    const curve = sample(call('floor', x), -2.5, 2.5)
    expect(curve.breaks.map((one) => [one.x, one.kind, one.left, one.right])).toEqual(
      [-2, -1, 0, 1, 2].map((k) => [k, 'jump', k - 1, k]),
    )
    for (const i of segments(curve)) expect(curve.ys[i]).toBe(curve.ys[i - 1])
  })

  it('puts a point on the corner of |3x − 1| and reports both slopes', () => {
    const curve = sample(call('abs', sub(mul(num(3), x), num(1))), -3, 3.3)
    expect(curve.breaks).toEqual([])
    expect(curve.corners).toHaveLength(1)
    const [corner] = curve.corners
    expect(corner!.x).toBeCloseTo(1 / 3, 14)
    expect([corner!.left, corner!.right]).toEqual([-3, 3])
    expect([...curve.xs]).toContain(corner!.x)
  })

  it('does not take a smooth bend or an upright tangent for a corner', () => {
    for (const tree of [mul(x, call('abs', x)), call('cbrt', x), call('atan', mul(num(1000), x))]) {
      const curve = sample(tree, -2, 2.3)
      expect(curve.corners).toEqual([])
      expect(curve.breaks).toEqual([])
      expect([...curve.ys].some(Number.isNaN)).toBe(false)
    }
  })

  it('draws through a missing point, without the rounding noise around it', () => {
    const curve = sample(div(sub(num(1), call('cos', x)), pow(x, num(2))), -7, 7)
    expect(curve.breaks.map((one) => [one.x, one.kind])).toEqual([[0, 'hole']])
    expect(isCrossed(curve, -1e-3) || [...curve.xs].includes(-1e-3)).toBe(true)
    expect(Math.max(...curve.ys)).toBeLessThan(0.5 + 1e-5)
  })

  it('starts √x at its end point and ln x at the foot of its pole', () => {
    const root = sample(call('sqrt', x), -1, 4)
    expect(root.breaks.map((one) => [one.x, one.kind])).toEqual([[0, 'end']])
    const first = root.ys.findIndex((value) => !Number.isNaN(value))
    expect([root.xs[first], root.ys[first]]).toEqual([0, 0])
    const logarithm = sample(call('ln', x), -1, 10)
    expect(logarithm.breaks.map((one) => [one.x, one.kind])).toEqual([[0, 'pole']])
    expect(logarithm.yBounds.hi).toBeCloseTo(Math.log(10), 12)
  })

  it('stays within a quarter of a pixel of the curve', () => {
    const cases = [
      [cubic, -1.5, 3],
      [wavePacket, -3, 3],
      [call('sin', mul(num(20), x)), -3, 3],
      [call('sigmoid', mul(num(50), x)), -10, 10],
    ] as const
    for (const [tree, from, to] of cases) {
      const curve = sample(tree, from, to)
      const f = compileScalar(tree, ['x'])
      const pixel = (curve.yBounds.hi - curve.yBounds.lo) / (0.6 * pixels)
      for (const i of segments(curve)) {
        for (const part of [0.25, 0.5, 0.75]) {
          const t = curve.xs[i - 1]! + part * (curve.xs[i]! - curve.xs[i - 1]!)
          const drawn = curve.ys[i - 1]! + part * (curve.ys[i]! - curve.ys[i - 1]!)
          expect(Math.abs(f(t) - drawn)).toBeLessThan(0.5 * pixel)
        }
      }
    }
  })

  it('shows all of a bounded curve, and the middle of one with poles', () => {
    expect(sample(cubic, -10, 10).yBounds).toEqual({ lo: -1199, hi: 801 })
    expect(sample(reciprocal, -10, 10).yBounds.hi).toBeLessThan(10)
    const level = sample(add(num(2), mul(num(0), x)), 0, 1).yBounds
    expect(level).toEqual({ lo: 1, hi: 3 })
  })

  it('gives no curve, and no failure, for a function without real values', () => {
    const curve = sample(call('sqrt', sub(num(-1), pow(x, num(2)))), -1, 1)
    expect(segments(curve)).toEqual([])
    expect(curve.yBounds).toEqual({ lo: -1, hi: 1 })
  })

  it('gives increasing abscissae and survives crowds of breaks', () => {
    for (const tree of [
      call('floor', mul(num(1000), x)),
      call('tan', mul(num(100), x)),
      call('sin', div(num(1), x)),
      call('abs', mul(num(0), x)),
    ]) {
      const { xs } = sample(tree, -10, 10)
      expect(xs.every((value, i) => i === 0 || value >= xs[i - 1]!)).toBe(true)
    }
  })

  it('refuses empty, infinite and nonsensical ranges', () => {
    expect(() => sample(cubic, 1, 1)).toThrow('empty-range')
    expect(() => sample(cubic, 0, Infinity)).toThrow('infinite-bound')
    expect(() => sample(cubic, NaN, 1)).toThrow('not-a-number')
  })
})
