import { describe, expect, it } from 'vitest'
import {
  differenceAt,
  differenceWithError,
  errorByStep,
  rateOfChange,
} from '../../../../src-shared/core/calculus/index.ts'
import { quietContext, Stopped } from '../../../../src-shared/core/context.ts'
import {
  compileDerivative,
  derivativeOver,
  evaluateOver,
} from '../../../../src-shared/core/expression/compile/index.ts'
import { mul, num, pow, sub } from '../../../../src-shared/core/expression/build.ts'
import { read } from '../read.ts'
import { reference } from '../reference/reference.ts'
import { cubic, x } from '../trees.ts'

const xs = Float64Array.from(reference.L1.grid.x)
/** (3x)x − 4x and 2x, in the reference's own order of operations. */
const cases = [
  { name: 'x^2', tree: pow(x, num(2)), derivative: mul(num(2), x) },
  {
    name: 'x^3-2*x^2+1',
    tree: cubic,
    derivative: sub(mul(mul(num(3), x), x), mul(num(4), x)),
  },
] as const

describe.each(cases)('rate of change of $name', ({ name, tree, derivative }) => {
  const expected = reference.L1.functions[name]

  it('evaluates to the bits of the reference', () => {
    expect([...evaluateOver(tree, 'x', xs)]).toEqual(expected.f)
    expect([...evaluateOver(derivative, 'x', xs)]).toEqual(expected.exact_derivative)
  })

  it('gives the difference quotients of the reference to the bit', () => {
    const step = expected.plot_step
    expect([...rateOfChange(tree, 'x', step, xs, 'forward')]).toEqual(expected.forward)
    expect([...rateOfChange(tree, 'x', step, xs, 'central')]).toEqual(expected.central)
  })

  it('gives the error of every step of the reference to the bit', () => {
    const coarse = expected.error_by_step
    const fine = expected.error_by_step_fine.rows
    const steps = Float64Array.from([...coarse.map((row) => row.h), ...fine.map((row) => row[0]!)])
    const study = errorByStep(
      tree,
      'x',
      xs,
      steps,
      ['forward', 'central'],
      quietContext,
      derivative,
    )
    const [forward, central] = study.schemes
    expect([...forward!.errors]).toEqual([
      ...coarse.map((row) => row.forward_max_abs_error),
      ...fine.map((row) => row[1]),
    ])
    expect([...central!.errors]).toEqual([
      ...coarse.map((row) => row.central_max_abs_error),
      ...fine.map((row) => row[2]),
    ])
  })

  it('finds the best steps of the reference', () => {
    const rows = expected.error_by_step_fine.rows
    const steps = Float64Array.from(rows, (row) => row[0]!)
    const study = errorByStep(
      tree,
      'x',
      xs,
      steps,
      ['forward', 'central'],
      quietContext,
      derivative,
    )
    const [forward, central] = study.schemes
    expect(steps[forward!.best]).toBe(expected.best_step_forward.h)
    expect(steps[central!.best]).toBe(expected.best_step_central.h)
  })

  it('differentiates with dual numbers to within rounding', () => {
    const slopes = derivativeOver(tree, 'x', xs)
    slopes.forEach((slope, i) => {
      const exact = expected.exact_derivative[i]!
      expect(Math.abs(slope - exact)).toBeLessThanOrEqual(4e-14 * Math.max(1, Math.abs(exact)))
    })
  })
})

describe('the complex step', () => {
  it('stays at rounding error for steps at which differences have drowned', () => {
    const steps = Float64Array.of(1e-8, 1e-20, 1e-100)
    const study = errorByStep(cubic, 'x', xs, steps, ['complex'], quietContext)
    for (const error of study.schemes[0]!.errors) expect(error).toBeLessThan(2e-13)
  })
})

describe('bad input', () => {
  it('refuses a step that is not positive', () => {
    for (const step of [0, -1, NaN, Infinity]) {
      expect(() => rateOfChange(cubic, 'x', step, xs, 'forward')).toThrow('step-not-positive')
    }
  })

  it('stops when told to', () => {
    const context = {
      ...quietContext,
      shouldStop: () => true,
      stopReason: () => 'cancelled' as const,
    }
    const run = (): unknown =>
      errorByStep(cubic, 'x', xs, Float64Array.of(0.1), ['forward'], context)
    expect(run).toThrow(Stopped)
    expect(run).toThrow('cancelled')
  })
})

describe('the estimate of a difference’s error', () => {
  it.each(['forward', 'central'] as const)('holds for %s steps from 1e-1 to 1e-10', (scheme) => {
    for (const text of ['x^3 - 2x^2 + 1', 'exp(x)', 'sin(3x) + x', '1/(1 + x^2)']) {
      const slope = compileDerivative(read(text), 'x')
      for (const at of [-3.7, 0.4, 2.1]) {
        for (let k = 2; k <= 20; k++) {
          const step = 10 ** (-k / 2)
          const found = differenceWithError(read(text), 'x', at, step, scheme)
          expect(found.value).toBe(differenceAt(read(text), 'x', at, step, scheme))
          const error = Math.abs(found.value - slope(at))
          expect(error).toBeLessThan(2.5 * found.error + 20 * step ** 3)
        }
      }
    }
  })

  it('is but the last digits for the complex step', () => {
    const { value, truncation, error } = differenceWithError(cubic, 'x', 2, 1e-20, 'complex')
    expect(Math.abs(value - 4)).toBeLessThanOrEqual(error)
    expect(truncation).toBeLessThan(1e-39)
    expect(error).toBeLessThan(2e-15)
  })
})
