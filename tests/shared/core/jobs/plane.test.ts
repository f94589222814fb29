import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { run } from '../../../../src-shared/core/index.ts'
import { roundLevels } from '../../../../src-shared/core/plot/index.ts'
import type { JobName, Jobs, PlaneFunction } from '../../../../src-shared/domain/index.ts'
import { reference } from '../reference/reference.ts'

function ask<N extends JobName>(type: N, request: Jobs[N]['request']): Jobs[N]['response'] {
  return run({ type, request } as never, quietContext)
}
const of = (text: string): PlaneFunction => ({ text, variables: ['x', 'y'] })
const square = (half: number, count: number) =>
  ({ xRange: [-half, half], yRange: [-half, half], columns: count, rows: count }) as const
const hill = of('x^2 + y^3')

describe('the plane', () => {
  it('of x² + y³ has its heights and twelve round levels', () => {
    const plane = ask('plane', { function: hill, ...square(4, 97), levels: 12 })
    expect(plane.bounds).toEqual([-64, 80])
    expect(plane.values[0]).toBe(-48)
    expect(plane.contours.map(({ level }) => level)).toEqual([
      -60, -48, -36, -24, -12, 0, 12, 24, 36, 48, 60, 72,
    ])
    for (const { level, xs, ys } of plane.contours) {
      xs.forEach((x, k) => {
        const y = ys[k] ?? NaN
        expect(Number.isNaN(x)).toBe(Number.isNaN(y))
        if (!Number.isNaN(x)) expect(Math.abs(x ** 2 + y ** 3 - level)).toBeLessThan(0.05)
      })
    }
  })

  it('lifts the pen between two lines of one height', () => {
    const saddle = ask('plane', { function: of('x*y'), ...square(1, 21), levels: [0.3] })
    const [lines] = saddle.contours
    expect(lines?.xs.filter(Number.isNaN)).toHaveLength(1)
    expect(lines?.xs[0]).not.toBeNaN()
    expect(lines?.xs.at(-1)).not.toBeNaN()
  })

  it('draws the height it is asked for, and none where none is', () => {
    const grid = { function: hill, ...square(4, 41) }
    expect(ask('plane', { ...grid, levels: [31] }).contours.map(({ level }) => level)).toEqual([31])
    expect(ask('plane', { ...grid, levels: 0 }).contours).toEqual([])
    expect(ask('plane', { ...grid, levels: [1000] }).contours[0]?.xs).toHaveLength(0)
  })

  it('cuts a pole that the grid steps over, but no smooth peak', () => {
    const pole = ask('plane', { function: of('1/(x - 0.501)'), ...square(4, 97), levels: 0 })
    expect(pole.bounds[1]).toBeLessThan(10)
    const peak = ask('plane', { function: of('e^(-9x^2 - 9y^2)'), ...square(4, 97), levels: 0 })
    expect(peak.bounds[1]).toBe(1)
  })

  it.each([
    [0, 32, 12],
    [-1, 1, 12],
    [-0.37, 1e6, 12],
    [-5e-9, 3e-9, 7],
  ])('between %d and %d has about the wanted number of levels', (lo, hi, count) => {
    const levels = roundLevels({ lo, hi }, count)
    expect(Math.abs(levels.length - count)).toBeLessThanOrEqual(2)
    for (const level of levels) expect(level > lo && level < hi).toBe(true)
  })
})

describe('the field', () => {
  it('is the gradient of the reference', () => {
    const expected = reference.L3.functions['x^2+y^3'].field
    const field = ask('field', { function: hill, ...square(5, 21) })
    expect([...field.us.subarray(0, 21)]).toEqual(expected.u_by_column)
    expect(field.largest).toBeCloseTo(expected.magnitude_max, 12)
  })
})

describe('the scan', () => {
  it.each(Object.entries(reference.L3.functions))(
    'of %s finds the best direction of the reference',
    (text, { at, scan }) => {
      for (const { h, forward } of scan.filter((one) => one.h >= 1e-6)) {
        const place = at as [number, number]
        const found = ask('scan', { function: of(text), at: place, step: h, count: 3600 })
        expect(found.bestAngle).toBe(forward.angle_deg)
        expect(Math.abs(found.bestRate - forward.rate)).toBeLessThan(2e-14 / h)
      }
    },
  )
})

describe('a spot', () => {
  it('has value, gradient and second derivatives', () => {
    expect(ask('spot', { function: hill, at: [2, 3] })).toEqual({
      value: 31,
      gradient: [4, 27],
      hessian: [2, 0, 18],
    })
    const mixed = ask('spot', { function: of('x^2 y + sin(x)'), at: [1, 2] })
    expect(mixed.hessian[1]).toBe(2)
    expect(mixed.hessian[0]).toBeCloseTo(4 - Math.sin(1), 14)
  })

  it('has no partial derivative across an edge, and keeps the one along it', () => {
    expect(ask('spot', { function: of('|x| + 2y'), at: [0, 1] }).gradient).toEqual([NaN, 2])
    expect(ask('spot', { function: of('sqrt(x^2 + y^2)'), at: [0, 0] }).gradient).toEqual([
      NaN,
      NaN,
    ])
    expect(ask('spot', { function: of('ln(x)'), at: [-1, 0] }).value).toBeNaN()
  })
})

describe('the slices', () => {
  it('are f with the other variable held', () => {
    const ranges = { xRange: [-4, 4], yRange: [-4, 4], pixels: 400 } as const
    const { alongX, alongY } = ask('slices', { function: hill, at: [-2, 3], ...ranges })
    expect(alongX.ys[0]).toBeCloseTo(43, 12)
    expect(alongY.ys[0]).toBeCloseTo(-60, 12)
    const poles = ask('slices', { function: of('1/(x - y)'), at: [1, -2], ...ranges })
    expect(poles.alongX.breaks[0]).toBeCloseTo(-2, 9)
    expect(poles.alongY.breaks[0]).toBeCloseTo(1, 9)
  })
})

describe('the surface', () => {
  it('has a normal for every node and reports the heights that show it', () => {
    const surface = ask('surface', { function: hill, ...square(4, 33) })
    expect(surface.bounds).toEqual([-64, 80])
    expect(surface.normals).toHaveLength(3 * 33 * 33)
    expect(surface.triangles).toHaveLength(6 * 32 * 32)
  })
})

describe('a function that cannot be read', () => {
  it('is refused by name, a third letter too', () => {
    const ask1 = (text: string): unknown => ask('spot', { function: of(text), at: [0, 0] })
    expect(() => ask1('x^2 +')).toThrow('unreadable')
    expect(() => ask1('x + z')).toThrow('unreadable')
  })
})
