import { describe, expect, it } from 'vitest'
import {
  directionalDerivative,
  gradientAt,
  scanDirections,
} from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'

const variables = ['x', 'y'] as const

describe.each(Object.entries(reference.L3.functions))(
  'directions from a point of %s',
  (text, expected) => {
    const at = expected.at as [number, number]

    it('are scanned to the angle and rate of the reference', () => {
      for (const row of expected.scan.filter(({ h }) => h >= 1e-8)) {
        for (const scheme of ['forward', 'central'] as const) {
          const found = scanDirections(read(text), variables, at, row.h, 3600, scheme, quietContext)
          expect(found.best.angle).toBe(row[scheme].angle_deg)
          expect(Math.abs(found.best.rate - row[scheme].rate)).toBeLessThan(2e-14 / row.h)
        }
      }
    })

    it('grow fastest along the gradient, at its length', () => {
      const slopes = gradientAt(read(text), variables, at)
      expect(slopes).toEqual(expected.gradient)
      expect(directionalDerivative(read(text), variables, at, slopes)).toBeCloseTo(
        expected.steepest_rate,
        12,
      )
    })
  },
)

it('a direction without length is refused', () => {
  expect(() => directionalDerivative(read('x*y'), variables, [1, 1], [0, 0])).toThrow(
    'no-direction',
  )
})
