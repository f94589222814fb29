import { describe, expect, it } from 'vitest'
import { criticalPoints, inflections } from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'

const find = (text: string, from: number, to: number) =>
  criticalPoints(read(text), 'x', from, to, quietContext)

describe('critical points', () => {
  it.each(reference.L6.functions)('of $f are those of the reference, and all of them', (one) => {
    const { points, complete } = find(one.f, one.shown_on[0]!, one.shown_on[1]!)
    expect(complete).toBe(true)
    expect(points.map((p) => [p.kind, p.decidingOrder])).toEqual(
      one.points.map((p) => [p.kind, p.deciding_order]),
    )
    points.forEach((p, i) => {
      const expected = one.points[i]!
      expect(Math.abs(p.x - expected.x)).toBeLessThan(1e-12)
      expect(Math.abs(p.value - expected.f)).toBeLessThan(1e-12)
      if (typeof expected.second_derivative === 'number') {
        expect(Math.abs(p.curvature - expected.second_derivative)).toBeLessThan(1e-11)
      }
    })
  })

  it('are proved to be absent for ln x', () => {
    expect(find('ln(x)', 0, 10)).toMatchObject({ points: [], complete: true })
  })

  it('leave the ends to the ends', () => {
    const { points, ends } = find('x^3 - 2x^2 + 1', 1, 3)
    expect(points.map((p) => p.kind)).toEqual(['minimum'])
    expect(ends).toEqual([
      { x: 1, value: 0, kind: 'maximum' },
      { x: 3, value: 10, kind: 'maximum' },
    ])
  })

  it('include corners, and not the poles', () => {
    expect(find('|x - 1|', -1, 2).points).toMatchObject([{ x: 1, corner: true, kind: 'minimum' }])
    expect(find('1/x', -1, 1).points).toEqual([])
    expect(find('floor(x)', 0.25, 0.75).points.length).toBeLessThan(2)
  })
})

describe('inflections', () => {
  it('are where the bend changes sign, not merely where it is zero', () => {
    const at = (text: string): number[] =>
      inflections(read(text), 'x', -10, 10, quietContext).map((zero) => zero.x)
    expect(at('x^3 - 2x^2 + 1')[0]).toBeCloseTo(2 / 3, 14)
    expect(at('x^3')).toEqual([0])
    expect(at('x^4')).toEqual([])
  })
})
