import { describe, expect, it, vi } from 'vitest'
import {
  antiderivative,
  cumulativeSum,
  integrate,
  runningSum,
  sumOf,
  type SumRule,
} from '../../../../src-shared/core/calculus/index.ts'
import { quietContext } from '../../../../src-shared/core/context.ts'
import { compileLoop, compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { read } from '../read.ts'
import { reference } from './reference.ts'

// Sums of millions of terms, on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const { functions, node_drift: drift, summation_of_2e7_terms: long } = reference.L2
/** In the reference's own order of operations. */
const inOrder = { '2*x': '2*x', '3*x^2-4*x': '(3*x)*x - 4*x', '1/(1+x^2)': '1/(1 + x*x)' } as const
type Name = keyof typeof inOrder
const names = Object.keys(inOrder) as Name[]
const plotted = ['2*x', '3*x^2-4*x'] as const

const sum = (name: Name, rule: SumRule, step = 0.1, count = 200) =>
  runningSum(read(inOrder[name]), 'x', -10, step, count, rule, quietContext)

describe.each(names)('%s', (name) => {
  const expected = functions[name]
  const shifted = compileScalar(read(expected.antiderivative_shifted), ['x'])

  it('has the antiderivative of the reference, up to a constant', () => {
    const found = compileScalar(antiderivative(read(name), 'x'), ['x'])
    for (const x of [-10, -3.5, 0, 2, 10]) {
      expect(found(x) - found(-10)).toBeCloseTo(shifted(x), 9)
    }
  })

  it('has the errors of every rule and step of the reference', () => {
    for (const row of expected.error_by_step) {
      const error = (rule: SumRule): [number, number] => {
        const { sums } = cumulativeSum(
          read(inOrder[name]),
          'x',
          -10,
          row.h,
          row.n,
          rule,
          quietContext,
        )
        let largest = 0
        sums.forEach((total, i) => {
          largest = Math.max(largest, Math.abs(total - shifted(-10 + i * row.h)))
        })
        return [largest, sums[row.n]! - shifted(-10 + row.n * row.h)]
      }
      const [left, total] = error('left')
      expect(Math.abs(left - row.left_max_abs_error)).toBeLessThan(1e-9)
      expect(Math.abs(total - row.left_total_error)).toBeLessThan(1e-9)
      const [trapezoid] = error('trapezoid')
      expect(Math.abs(trapezoid - row.trapezoid_max_abs_error)).toBeLessThan(1e-9)
      const [simpson] = error('simpson')
      expect(Math.abs(simpson - row.simpson_max_abs_error)).toBeLessThan(1e-9)
    }
  })
})

describe.each(plotted)('the sums of %s', (name) => {
  const expected = functions[name]
  const totals = expected.totals_in_exact_arithmetic

  it('stand beside the exact values of the reference', () => {
    const shifted = compileScalar(read(expected.antiderivative_shifted), ['x'])
    const { xs } = sum(name, 'left')
    expect([...xs]).toEqual(expected.x)
    xs.forEach((x, i) => {
      expect(Math.abs(shifted(x) - expected.exact[i]!)).toBeLessThan(1e-9)
    })
  })

  it('have the totals of exact arithmetic', () => {
    const left = sum(name, 'left')
    expect(left.total).toBeCloseTo(totals.left_200_terms, 9)
    expect(sum(name, 'right').total).toBeCloseTo(totals.right_200_terms, 9)
    expect(left.total + left.values[200]! * 0.1).toBeCloseTo(totals.both_ends_201_terms, 9)
    const integral = integrate(read(name), 'x', -10, 10, quietContext)
    expect(integral.value).toBeCloseTo(totals.integral, 9)
    expect(Math.abs(integral.value - totals.integral)).toBeLessThanOrEqual(
      Math.max(integral.error, 1e-12),
    )
  })

  it('are off by what the reference says when drawn one node early', () => {
    const { sums } = sum(name, 'left')
    const errors = expected.exact.slice(0, 200).map((value, i) => Math.abs(sums[i + 1]! - value))
    expect(Math.max(...errors)).toBeCloseTo(expected.sum_plotted_at_left_node.max_abs_error, 0)
  })
})

describe('nodes and long sums', () => {
  it('drift as in the reference: little by multiplication, more with the library’s range', () => {
    const count = drift.numpy_arange_length
    const index = Float64Array.from({ length: count + 1 }, (_, i) => i)
    const nodes = (text: string): Float64Array => {
      const found = new Float64Array(count + 1)
      compileLoop([read(text)], ['k'])([index], [found], 0, count + 1)
      return found
    }
    const largest = (found: Float64Array, length: number): number =>
      Math.max(...Array.from(found.subarray(0, length), (x, i) => Math.abs(x - (i - 100) / 10)))
    expect(largest(nodes('-10 + k*0.1'), count + 1)).toBe(drift.multiply)
    expect([...nodes('-10 + k*0.1')]).toEqual([...sum('2*x', 'left').xs])
    expect(largest(nodes('-10 + k*((-10 + 0.1) - (-10))'), count)).toBe(drift.numpy_arange)
  })

  it('of twenty million terms round as in the reference, in each of three ways of adding', () => {
    const count = 20_000_000
    const { sums, rounding } = cumulativeSum(
      read(long.f),
      'x',
      -10,
      long.h,
      count,
      'left',
      quietContext,
    )
    const total = sums[count]!
    expect(total).toBe(long.sequential)
    expect(Math.abs(total - long.exact_left_sum)).toBeLessThan(rounding)
    const terms = sums.subarray(0, count)
    const nodes = terms.map((_, i) => -10 + i * long.h)
    compileLoop([read(`2*x*${long.h.toFixed(6)}`)], ['x'])([nodes], [terms], 0, count)
    expect(sumOf(terms, 'in-order')).toBe(long.sequential)
    expect(sumOf(terms, 'pairwise')).toBe(long.numpy_pairwise)
    expect(sumOf(terms, 'exact')).toBe(long.correctly_rounded)
  })
})
