import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  antiderivative,
  criticalPoints,
  derivative,
  integrate,
  jacobian,
  runningSum,
  sumRules,
} from '../../../src-shared/core/calculus/index.ts'
import { CoreFailure, quietContext } from '../../../src-shared/core/context.ts'
import {
  compileScalar,
  enclose,
  interval,
  lower,
  rung,
} from '../../../src-shared/core/expression/compile/index.ts'
import { add, call, mul, num, pow, sub } from '../../../src-shared/core/expression/build.ts'
import { type Expression, substitute } from '../../../src-shared/core/expression/index.ts'
import { softMargin } from '../../../src-shared/core/optimise/index.ts'
import { arbitraryPoint, arbitraryTree } from './arbitrary-tree.ts'
import { x } from './trees.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 120_000 })

/** Smooth on the whole line, and not so steep that doubles run out. */
const smoothTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.constant(x), fc.integer({ min: -3, max: 3 }).map(num)),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => add(a, b)),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => mul(a, b)),
    fc
      .tuple(fc.constantFrom('sin', 'cos', 'tanh', 'sigmoid', 'atan'), tie('tree'))
      .map(([name, a]) => call(name, a)),
  ),
})).tree

const evaluate = (tree: Expression, at: number): number => compileScalar(tree, ['x'])(at)

describe('integral and derivative', () => {
  it('undo each other: the integral of f′ is the difference of f', () => {
    fc.assert(
      fc.property(smoothTree, (tree) => {
        const [from, to] = [-1.25, 1.5]
        const rise = evaluate(tree, to) - evaluate(tree, from)
        const [height] = enclose(lower([tree], ['x']), [interval(from, to, rung.smooth)])
        fc.pre(Math.abs(height!.lo) < 1e4 && Math.abs(height!.hi) < 1e4)
        const { value, error } = integrate(derivative(tree, 'x'), 'x', from, to, quietContext)
        const size = Math.max(1, Math.abs(height!.lo), Math.abs(height!.hi))
        expect(Math.abs(value - rise)).toBeLessThan(error + 1e-10 * size)
      }),
      { numRuns: 150 },
    )
  })

  it('undo each other as formulas, wherever a formula is found', () => {
    let found = 0
    fc.assert(
      fc.property(smoothTree, (tree) => {
        try {
          const whole = antiderivative(tree, 'x')
          found++
          for (const at of [-1.3, 0.4, 2.1]) {
            const expected = evaluate(tree, at)
            const slope = evaluate(derivative(whole, 'x'), at)
            expect(Math.abs(slope - expected)).toBeLessThan(1e-7 * Math.max(1, Math.abs(expected)))
          }
        } catch (error) {
          if (!(error instanceof CoreFailure)) throw error
          expect(error.code).toBe('no-closed-form')
        }
      }),
      { numRuns: 150 },
    )
    expect(found).toBeGreaterThan(20)
  })

  it('sums of every rule are within twice their own estimate of the integral', () => {
    fc.assert(
      fc.property(
        smoothTree,
        fc.constantFrom(...sumRules),
        fc.integer({ min: 8, max: 64 }),
        (tree, rule, count) => {
          const [height] = enclose(lower([tree], ['x']), [interval(-1, 1, rung.smooth)])
          fc.pre(height!.hi - height!.lo < 50)
          const { value } = integrate(tree, 'x', -1, 1, quietContext)
          const { total, error } = runningSum(tree, 'x', -1, 2 / count, count, rule, quietContext)
          // An estimate is no bound: it may miss where the terms that it compares cancel.
          expect(Math.abs(total - value)).toBeLessThanOrEqual(2 * error + 1e-3 / count)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the Jacobian of a composition', () => {
  it('is the product of the Jacobians', () => {
    const pair = fc.tuple(arbitraryTree, arbitraryTree)
    fc.assert(
      fc.property(pair, pair, arbitraryPoint, (outer, inner, at) => {
        const names = ['x', 'y']
        const numbers = (trees: readonly Expression[], point: readonly number[]): number[][] =>
          jacobian(trees, names).map((row) =>
            row.map((entry) => compileScalar(entry, names)(...point)),
          )
        const between = inner.map((tree) => compileScalar(tree, names)(...at))
        const composed = outer.map((tree) =>
          substitute(tree, (name) =>
            name === 'x' ? inner[0] : name === 'y' ? inner[1] : undefined,
          ),
        )
        const [whole, g, f] = [numbers(composed, at), numbers(outer, between), numbers(inner, at)]
        const all = [...whole, ...g, ...f].flat()
        fc.pre(all.every((entry) => Number.isFinite(entry) && Math.abs(entry) < 1e5))
        whole.forEach((row, i) => {
          row.forEach((entry, j) => {
            const parts = [g[i]![0]! * f[0]![j]!, g[i]![1]! * f[1]![j]!] as const
            const size = Math.max(1, Math.abs(parts[0]), Math.abs(parts[1]))
            expect(Math.abs(entry - parts[0] - parts[1])).toBeLessThan(1e-6 * size)
          })
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('critical points', () => {
  it('of a polynomial are the zeros that its derivative was made from, all of them', () => {
    const zeros = fc.uniqueArray(fc.integer({ min: -12, max: 12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(zeros, (chosen) => {
        const slope = chosen.map((zero) => sub(x, num(zero / 4))).reduce(mul)
        const whole = antiderivative(slope, 'x')
        const { points, complete } = criticalPoints(whole, 'x', -3.1, 3.1, quietContext)
        expect(complete).toBe(true)
        const expected = chosen.map((zero) => zero / 4).sort((a, b) => a - b)
        expect(points).toHaveLength(expected.length)
        points.forEach((point, i) => {
          expect(Math.abs(point.x - expected[i]!)).toBeLessThan(1e-9)
          const isLast = (expected.length - i) % 2 === 1
          expect(point.kind).toBe(isLast ? 'minimum' : 'maximum')
        })
      }),
      { numRuns: 100 },
    )
  })

  it('of a function whose derivative is positive are proved to be absent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }), (k, n) => {
        const tree = add(mul(num(k), x), pow(x, num(2 * n + 1)))
        expect(criticalPoints(tree, 'x', -5, 5, quietContext)).toMatchObject({
          points: [],
          complete: true,
        })
      }),
    )
  })
})

describe('the soft margin', () => {
  it('has multipliers that satisfy its own KKT conditions', () => {
    const coordinate = fc.integer({ min: -20, max: 20 }).map((k) => k / 4)
    const point = fc.tuple(coordinate, coordinate, fc.constantFrom(-1, 1))
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 14 }),
        fc.constantFrom(0.1, 1, 10),
        (rows, penalty) => {
          fc.pre(rows.some(([, , l]) => l > 0) && rows.some(([, , l]) => l < 0))
          const points = {
            xs: Float64Array.from(rows, ([a]) => a),
            ys: Float64Array.from(rows, ([, b]) => b),
            labels: Int8Array.from(rows, ([, , l]) => l),
          }
          const { line, multipliers, scores, error, objective } = softMargin(
            points,
            penalty,
            quietContext,
          )
          const sums = [0, 0, 0]
          multipliers.forEach((multiplier, i) => {
            expect(multiplier).toBeGreaterThanOrEqual(0)
            expect(multiplier).toBeLessThanOrEqual(penalty)
            const signed = multiplier * points.labels[i]!
            sums[0]! += signed * points.xs[i]!
            sums[1]! += signed * points.ys[i]!
            sums[2]! += signed
            const room = 1e-6
            if (multiplier < penalty * (1 - 1e-9)) expect(scores[i]).toBeGreaterThan(1 - room)
            if (multiplier > penalty * 1e-9) expect(scores[i]).toBeLessThan(1 + room)
          })
          const size = Math.max(1, objective)
          expect(Math.abs(sums[0]! - 2 * line.a)).toBeLessThan(1e-9 * size)
          expect(Math.abs(sums[1]! - 2 * line.b)).toBeLessThan(1e-9 * size)
          expect(Math.abs(sums[2]!)).toBeLessThan(1e-9 * size)
          expect(error).toBeLessThan(1e-6 * size)
        },
      ),
      { numRuns: 300 },
    )
  })
})
