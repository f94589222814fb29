import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceStep, ticksFor } from '../../../src-renderer/plots/ticks.ts'

const labels = (from: number, to: number, scale: 'linear' | 'log', pixels = 600) =>
  ticksFor({ label: '', from, to, scale }, pixels, 64).map(({ label }) => label)

test('labels share their decimals, zero has no sign and minus is a true minus', () => {
  expect(labels(-1.5, 3, 'linear')).toEqual([
    '−1.5',
    '−1.0',
    '−0.5',
    '0.0',
    '0.5',
    '1.0',
    '1.5',
    '2.0',
    '2.5',
    '3.0',
  ])
  expect(labels(-10, 10, 'linear')).toContain('−10')
})

test('a logarithmic axis is labelled by whole powers of ten, thinned evenly', () => {
  expect(labels(1e-16, 1, 'log')).toEqual([
    '10⁻¹⁶',
    '10⁻¹⁴',
    '10⁻¹²',
    '10⁻¹⁰',
    '10⁻⁸',
    '10⁻⁶',
    '10⁻⁴',
    '10⁻²',
    '10⁰',
  ])
})

test('an empty or impossible range has no ticks instead of endlessly many', () => {
  expect(labels(1, 1, 'linear')).toEqual([])
  expect(labels(NaN, 1, 'linear')).toEqual([])
  expect(labels(0, 1, 'log')).toEqual([])
})

test('ticks lie inside the axis, evenly, and are never more than there is room for', () => {
  const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(coordinate, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, size) => {
      const to = from + size
      fc.pre(to - from > 1e-4)
      const ticks = ticksFor({ label: '', from, to }, 600, 60)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(11)
      const slack = size * 1e-6
      for (const { value } of ticks) {
        expect(value).toBeGreaterThanOrEqual(from - slack)
        expect(value).toBeLessThanOrEqual(to + slack)
      }
    }),
  )
})

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect(niceStep(4.5, 9)).toBe(0.5)
  expect(niceStep(20, 9)).toBe(5)
  expect(niceStep(7, 9)).toBe(1)
})
