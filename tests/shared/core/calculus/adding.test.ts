import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumOf } from '../../../../src-shared/core/calculus/index.ts'

/** 2⁶⁰ times a double that is a multiple of 2⁻⁶⁰, as a whole number. */
const scaled = (value: number): bigint => BigInt(value * 2 ** 30) * 2n ** 30n

const term = fc
  .tuple(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), fc.integer({ min: -30, max: 40 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** Math.max(exponent, -30))

describe('adding', () => {
  it('exactly gives the double nearest to the true sum', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 60 }), (terms) => {
        const total = terms.reduce((sum, one) => sum + scaled(one), 0n)
        const exponent = Math.max(0, total.toString(2).replace('-', '').length - 1000)
        const expected = Number(total >> BigInt(exponent)) * 2 ** (exponent - 60)
        expect(sumOf(Float64Array.from(terms), 'exact') + 0).toBe(expected + 0)
      }),
      { numRuns: 500 },
    )
  })

  it('settles a tie by what lies beyond it', () => {
    expect(sumOf(Float64Array.of(1, 2 ** -53, 2 ** -106), 'exact')).toBe(1 + 2 ** -52)
    expect(sumOf(Float64Array.of(1, 2 ** -53, -(2 ** -106)), 'exact')).toBe(1)
    expect(sumOf(Float64Array.of(1e308, 1, -1e308), 'exact')).toBe(1)
  })

  it('in every way agrees to rounding, for any number of terms', () => {
    for (const count of [0, 1, 7, 8, 9, 127, 128, 129, 8191, 8192, 8193, 20_000]) {
      const terms = Float64Array.from({ length: count }, (_, i) => Math.sqrt(i + 0.5))
      const exact = sumOf(terms, 'exact')
      expect(Math.abs(sumOf(terms, 'pairwise') - exact)).toBeLessThanOrEqual(1e-14 * exact)
      expect(Math.abs(sumOf(terms, 'in-order') - exact)).toBeLessThanOrEqual(1e-12 * exact)
    }
  })
})
