import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editableNumber, formatNumber, parseNumber } from '../../../src-renderer/ui/number-text.ts'

test.each([
  [-0.5, '−0.5'],
  [0, '0'],
  [3.14159265, '3.142'],
  [1e-8, '10⁻⁸'],
  [-1e-8, '−10⁻⁸'],
  [2.5e-14, '2.5·10⁻¹⁴'],
  [12345678, '1.235·10⁷'],
  [NaN, '–'],
  [-Infinity, '−∞'],
])('%d is set as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test.each([
  ['-2', -2],
  ['−2', -2],
  ['0,5', 0.5],
  [' 1e-8 ', 1e-8],
  ['.5', 0.5],
])('%s is read as %d', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test.each(['', '-', '1e', '1,2,3', 'Infinity', '1e999', 'x', '0x10'])('%j is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined()
})

test('what the box shows is read again as the same number, to twelve digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(editableNumber(value))).toBe(Number(value.toPrecision(12)))
    }),
  )
})
