import { describe, expect, it } from 'vitest'
import { derivative, rateOfChange, slopeAt } from '../../../../src-shared/core/calculus/index.ts'
import { largestDistance } from '../../../../src-shared/core/calculus/error-by-step.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { mulberry32 } from '../../../../src-shared/core/random/index.ts'
import { cubic, x } from '../trees.ts'
import { mul, num, pow, sub } from '../../../../src-shared/core/expression/build.ts'
import { read } from '../read.ts'
import { exactly } from './exact.ts'
import { reference } from './reference.ts'

const { grid, functions, spot_derivatives: spots } = reference.L1
const xs = Float64Array.from({ length: grid.n }, (_, i) =>
  i === grid.n - 1 ? grid.to : i * (20 / 499) + grid.from,
)

/** As `evaluate` says, in its order; and with powers from the library, which round differently. */
const cases = [
  {
    name: 'x^2',
    tree: pow(x, num(2)),
    slope: mul(num(2), x),
    shifted: '((x + h)^2 - x^2)/h - 2x',
    central: '((x + h)^2 - (x - h)^2)/(2h) - 2x',
    library: { f: 'x^k', slope: '2*x' },
  },
  {
    name: 'x^3-2*x^2+1',
    tree: cubic,
    slope: sub(mul(mul(num(3), x), x), mul(num(4), x)),
    shifted: '((x+h)^3 - 2(x+h)^2 - x^3 + 2x^2)/h - (3x^2 - 4x)',
    central: '((x+h)^3 - 2(x+h)^2 - (x-h)^3 + 2(x-h)^2)/(2h) - (3x^2 - 4x)',
    library: { f: 'x^n - 2*x^k + 1', slope: '3*x^k - 4*x' },
  },
] as const

it('the grid is that of the reference', () => {
  expect([...xs]).toEqual(grid.x)
})

it('the generator gives the doubles of the reference', () => {
  const draw = mulberry32(42)
  const { first_doubles_seed_42: doubles } = reference.prng
  expect(doubles.map(() => draw())).toEqual(doubles)
})

describe.each(cases)('$name', ({ name, tree, slope, shifted, central, library }) => {
  const expected = functions[name]

  it('is differentiated as in the reference', () => {
    expect(compileScalar(derivative(read(name), 'x'), ['x'])(1.7)).toBeCloseTo(
      compileScalar(read(expected.derivative), ['x'])(1.7),
      12,
    )
  })

  it('has the largest distances of the plotted quotients', () => {
    const exact = xs.map((at) => compileScalar(slope, ['x'])(at))
    const distance = (scheme: 'forward' | 'central'): number =>
      largestDistance(rateOfChange(tree, 'x', expected.plot_step, xs, scheme), exact)
    expect(distance('forward')).toBe(expected.forward_max_abs_difference)
    expect(distance('central')).toBe(expected.central_max_abs_difference)
  })

  it('has in exact arithmetic the truncation errors of the reference', () => {
    const ends = [grid.x[0]!, grid.x[grid.n - 1]!, ...grid.x.filter((_, i) => i % 50 === 0)]
    for (const row of expected.error_by_step) {
      // The steps are powers of ten, which no double is: the step is written out.
      const h = row.h.toFixed(12)
      for (const [text, error] of [
        [shifted, row.forward_truncation_only],
        [central, row.central_truncation_only],
      ] as const) {
        const at = exactly(text.replaceAll('h', `(${h})`), ['x'])
        const largest = Math.max(...ends.map((end) => Math.abs(at(end))))
        expect(Math.abs(largest - error)).toBeLessThanOrEqual(1e-15 * error + 1e-100)
      }
    }
  })

  it('has the smallest errors at the best steps', () => {
    const rows = expected.error_by_step_fine.rows
    for (const [column, best] of [
      [1, expected.best_step_forward],
      [2, expected.best_step_central],
    ] as const) {
      const least = Math.min(...rows.map((row) => row[column]!))
      expect(best.max_abs_error).toBe(least)
      expect(rows.find((row) => row[column] === least)![0]).toBe(best.h)
    }
  })

  it('has with library powers the errors of the reference, as far as rounding allows', () => {
    const names = ['x', 'k', 'n']
    const f = compileScalar(read(library.f), names)
    const exact = compileScalar(read(library.slope), names)
    for (const [row, truth] of expected.error_by_step_with_pow.rows.map(
      (one, i) => [one, expected.error_by_step[i]!] as const,
    )) {
      const [h, ...errors] = row as [number, number, number]
      const found = [
        (at: number) => (f(at + h, 2, 3) - f(at, 2, 3)) / h,
        (at: number) => (f(at + h, 2, 3) - f(at - h, 2, 3)) / (2 * h),
      ].map((rate) => Math.max(...grid.x.map((at) => Math.abs(rate(at) - exact(at, 2, 3)))))
      const truncation = [truth.forward_truncation_only, truth.central_truncation_only]
      found.forEach((error, k) => {
        const ruledByTruncation = Math.abs(errors[k]! / truncation[k]! - 1) < 0.01
        const ratio = error / errors[k]!
        expect(ratio).toBeGreaterThan(ruledByTruncation ? 0.99 : 0.1)
        expect(ratio).toBeLessThan(ruledByTruncation ? 1.01 : 10)
      })
    }
  })
})

it.each(spots)('the slope of $f at $x is $value', ({ f, x: at, value }) => {
  const found = slopeAt(read(f), 'x', at)
  if (found.kind !== 'exact') throw new Error(found.kind)
  expect(Math.abs(found.slope - value)).toBeLessThan(1e-14)
})
