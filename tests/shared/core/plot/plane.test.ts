import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import {
  type Contour,
  contours,
  gradientField,
  niceLevels,
  sampleHeights,
  sampleSurface,
  vectorField,
} from '../../../../src-shared/core/plot/index.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'

const variables = ['x', 'y'] as const
const square = (half: number, count: number) =>
  ({ xRange: [-half, half], yRange: [-half, half], columns: count, rows: count }) as const

function linesOf({ points, starts }: Contour): [number, number][][] {
  return Array.from(starts.subarray(0, -1), (start, k) =>
    Array.from({ length: starts[k + 1]! - start }, (_, i): [number, number] => [
      points[2 * (start + i)]!,
      points[2 * (start + i) + 1]!,
    ]),
  )
}

describe('gradient field', () => {
  it.each(Object.entries(reference.L3.functions))(
    'of %s is that of the reference',
    (text, expected) => {
      const { u_by_column, v_by_row, magnitude_max, magnitude_min, magnitude_sum } = expected.field
      const field = gradientField(read(text), variables, square(5, 21), quietContext)
      expect([...field.xs]).toEqual(expected.field.axis)
      field.us.forEach((u, k) => {
        expect(u).toBe(u_by_column[k % 21])
      })
      field.vs.forEach((v, k) => {
        expect(v).toBe(v_by_row[Math.floor(k / 21)])
      })
      expect(field.largest).toBeCloseTo(magnitude_max, 12)
      expect(field.smallest).toBe(magnitude_min)
      expect(field.sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(magnitude_sum, 8)
    },
  )

  it('is NaN, not a wild arrow, where the function has no value', () => {
    const field = vectorField([read('sqrt(x)'), read('1')], variables, square(1, 3), quietContext)
    expect([...field.us.subarray(0, 3)]).toEqual([NaN, 0, 1])
    expect(field.largest).toBeCloseTo(Math.SQRT2, 12)
  })
})

describe('contours', () => {
  it('of x² + y² are closed circles', () => {
    const heights = sampleHeights(read('x^2 + y^2'), variables, square(2, 201), quietContext)
    const [one] = contours(heights, [1], quietContext)
    expect(one!.closed).toEqual([true])
    const [line] = linesOf(one!)
    expect(line![0]).toEqual(line!.at(-1))
    for (const [x, y] of line!) expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(1e-4)
    const length = line!
      .slice(1)
      .reduce((sum, [x, y], i) => sum + Math.hypot(x - line![i]![0], y - line![i]![1]), 0)
    expect(length).toBeCloseTo(2 * Math.PI, 3)
  })

  it('of a plane are one open line', () => {
    const heights = sampleHeights(read('x + 2y'), variables, square(1, 11), quietContext)
    const [half] = contours(heights, [0.5], quietContext)
    expect(half!.closed).toEqual([false])
    for (const [x, y] of linesOf(half!)[0]!) expect(x + 2 * y).toBeCloseTo(0.5, 12)
  })

  it('of a saddle do not cross', () => {
    const heights = sampleHeights(read('x*y'), variables, square(1, 20), quietContext)
    for (const contour of contours(heights, [-0.3, 0.3], quietContext)) {
      expect(linesOf(contour)).toHaveLength(2)
      for (const line of linesOf(contour)) {
        expect(new Set(line.map(([x]) => Math.sign(x))).size).toBe(1)
      }
    }
  })

  it('are not drawn across a pole or the edge of the domain', () => {
    const pole = sampleHeights(read('1/x'), variables, square(1, 21), quietContext)
    const [zero] = contours(pole, [0], quietContext)
    expect(zero!.points).toHaveLength(0)
    const edge = sampleHeights(read('ln(x)'), variables, square(1, 21), quietContext)
    for (const { points } of contours(edge, [-1], quietContext)) {
      expect(points.filter((_, i) => i % 2 === 0).every((x) => x > 0)).toBe(true)
    }
  })

  it('have round levels', () => {
    expect(niceLevels({ lo: -5.3, hi: 6.1 }, 12)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6])
    expect(niceLevels({ lo: 0, hi: 0.7 }, 7)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })
})

describe('surface', () => {
  it('has the heights, upward unit normals, and triangles only where it is', () => {
    const mesh = sampleSurface(read('x^2 + y^3'), variables, square(2, 5), quietContext)
    expect([...mesh.positions.subarray(0, 3)]).toEqual([-2, -2, -4])
    expect(mesh.triangles).toHaveLength(6 * 16)
    for (let k = 0; k < 25; k++) {
      const [nx, ny, nz] = mesh.normals.subarray(3 * k, 3 * k + 3)
      expect(Math.hypot(nx!, ny!, nz!)).toBeCloseTo(1, 6)
      expect(nz).toBeGreaterThan(0)
    }
    const half = sampleSurface(read('sqrt(x)'), variables, square(2, 5), quietContext)
    expect(half.triangles).toHaveLength(6 * 8)
    expect(half.positions.every(Number.isFinite)).toBe(true)
  })
})

describe('bad input', () => {
  it('is refused by name', () => {
    const run = (grid: Partial<ReturnType<typeof square>>): unknown =>
      sampleHeights(read('x'), variables, { ...square(1, 5), ...grid }, quietContext)
    expect(() => run({ xRange: [1, 1] as never })).toThrow('empty-range')
    expect(() => run({ columns: 1 })).toThrow('too-few-points')
    expect(() => run({ columns: 1e5, rows: 1e5 })).toThrow('too-large')
  })
})
