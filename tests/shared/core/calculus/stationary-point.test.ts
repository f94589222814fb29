import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stationaryPoint } from '../../../../src-shared/core/calculus/index.ts'
import { symmetricEigenvalues } from '../../../../src-shared/core/calculus/eigenvalues.ts'
import { read } from '../read.ts'

describe('the kind of a place', () => {
  const kinds = {
    'x^2 + 3y^2': 'minimum',
    '-x^2 - y^2 + x*y': 'maximum',
    'x*y': 'saddle',
    'x^2 + y^4': 'degenerate',
    'x^3 + y^3': 'degenerate',
    'x + y^2': 'slope',
    '7': 'degenerate',
  } as const
  it.each(Object.entries(kinds))('of %s at the origin is %s', (text, kind) => {
    expect(stationaryPoint(read(text), ['x', 'y'], [0, 0]).kind).toBe(kind)
  })

  it('is refused where there are no derivatives', () => {
    expect(() => stationaryPoint(read('ln(x) + y'), ['x', 'y'], [-1, 0])).toThrow('undefined-here')
  })
})

describe('eigenvalues', () => {
  const entry = fc.integer({ min: -1000, max: 1000 }).map((k) => k / 16)

  it('have the sum and the product of the matrix, and none but real values', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        const [low, high] = symmetricEigenvalues([
          [a, b],
          [b, c],
        ]) as unknown as [number, number]
        const size = Math.max(1, Math.abs(low), Math.abs(high))
        expect(low).toBeLessThanOrEqual(high)
        expect(Math.abs(low + high - (a + c))).toBeLessThan(1e-13 * size)
        expect(Math.abs(low * high - (a * c - b * b))).toBeLessThan(1e-13 * size * size)
      }),
    )
  })

  it('of a circulant matrix are known', () => {
    const found = symmetricEigenvalues([
      [2, -1, 0, -1],
      [-1, 2, -1, 0],
      [0, -1, 2, -1],
      [-1, 0, -1, 2],
    ])
    ;[0, 2, 2, 4].forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 13)
    })
  })
})
