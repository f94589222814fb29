import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import {
  hardMargin,
  kktResiduals,
  type LabelledPoints,
  softMargin,
} from '../../../../src-shared/core/optimise/index.ts'
import { separableSet } from '../../../../src-shared/core/random/index.ts'
import { reference } from '../reference/reference.ts'

function labelled(
  points: readonly (readonly number[])[],
  labels: readonly number[],
): LabelledPoints {
  return {
    xs: Float64Array.from(points, ([x]) => x!),
    ys: Float64Array.from(points, ([, y]) => y!),
    labels: Int8Array.from(labels),
  }
}

function solve(
  points: LabelledPoints,
): Extract<ReturnType<typeof hardMargin>, { separable: true }> {
  const found = hardMargin(points, quietContext)
  if (!found.separable) throw new Error('not separable')
  return found
}

interface Expected {
  readonly abc: number[]
  readonly margin: number
  readonly objective: number
  readonly support_indices: number[]
  readonly multipliers_of_support: number[]
}

function expectSolution(points: LabelledPoints, expected: Expected): void {
  const { line, margin, objective, support, multipliers, residuals } = solve(points)
  const close = (a: number, b: number): void => {
    expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(b)))
  }
  ;[line.a, line.b, line.c].forEach((value, i) => {
    close(value, expected.abc[i]!)
  })
  close(margin, expected.margin)
  close(objective, expected.objective)
  expect(support).toEqual(expected.support_indices)
  support.forEach((i, k) => {
    close(multipliers[i]!, expected.multipliers_of_support[k]!)
  })
  expect(residuals.stationarity).toBeLessThan(1e-10 * Math.max(1, objective))
  expect(residuals.minSlack).toBeGreaterThan(-1e-10)
  expect(residuals.minMultiplier).toBeGreaterThanOrEqual(0)
  expect(residuals.complementarity).toBeLessThan(1e-9 * Math.max(1, objective))
}

describe('hard margin', () => {
  it.each(Object.entries(reference.L7.hand))(
    'of the %s points is that of the reference',
    (_, set) => {
      expectSolution(labelled(set.points, set.labels), set)
    },
  )

  it.each(reference.L7.seeded.sets)(
    'of seed $seed with $n points is that of the reference',
    (set) => {
      const { xs, ys, classes } = separableSet(set.seed, set.n)
      expectSolution({ xs, ys, labels: Int8Array.from(classes, (one) => (one ? 1 : -1)) }, set)
    },
  )

  const infeasible = Object.entries(reference.L7.infeasible)
  it.each(infeasible)(
    'of the %s points does not exist, with a certificate',
    (_, { points, labels }) => {
      const found = hardMargin(labelled(points, labels), quietContext)
      if (found.separable) throw new Error('separable')
      expect(found.residual).toBeLessThan(1e-12)
      expect(found.certificate.reduce((sum, m) => sum + m, 0)).toBeCloseTo(1, 12)
      expect(Math.min(...found.certificate)).toBeGreaterThanOrEqual(0)
    },
  )

  it('holds for any points: optimal by the KKT conditions, or certified impossible', () => {
    const coordinate = fc.integer({ min: -20, max: 20 }).map((k) => k / 4)
    const point = fc.tuple(coordinate, coordinate, fc.constantFrom(-1, 1))
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (rows) => {
        fc.pre(rows.some(([, , l]) => l > 0) && rows.some(([, , l]) => l < 0))
        const points = labelled(
          rows,
          rows.map(([, , l]) => l),
        )
        const found = hardMargin(points, quietContext)
        if (found.separable) {
          const { stationarity, minSlack, minMultiplier, complementarity } = kktResiduals(
            points,
            found.line,
            found.multipliers,
          )
          const scale = Math.max(1, found.objective)
          expect(stationarity).toBeLessThan(1e-9 * scale)
          expect(minSlack).toBeGreaterThan(-1e-9)
          expect(minMultiplier).toBeGreaterThanOrEqual(0)
          expect(complementarity).toBeLessThan(1e-9 * scale)
        } else {
          expect(found.residual).toBeLessThan(1e-11)
          expect(found.certificate.reduce((sum, m) => sum + m, 0)).toBeCloseTo(1, 12)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses one class, lengths that differ, and NaN', () => {
    const run = (points: number[][], labels: number[]): unknown =>
      hardMargin(labelled(points, labels), quietContext)
    expect(() =>
      run(
        [
          [0, 0],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toThrow('one-class-only')
    expect(() =>
      run(
        [
          [0, 0],
          [1, 1],
        ],
        [1],
      ),
    ).toThrow('shape-mismatch')
    expect(() =>
      run(
        [
          [0, NaN],
          [1, 1],
        ],
        [1, -1],
      ),
    ).toThrow('not-a-number')
  })
})

describe('soft margin', () => {
  it('is the hard one where mistakes are dear', () => {
    const { points, labels, abc } = reference.L7.hand.six
    const { line, error } = softMargin(labelled(points, labels), 100, quietContext)
    expect(line.a).toBeCloseTo(abc[0]!, 7)
    expect(line.c).toBeCloseTo(abc[2]!, 7)
    expect(error).toBeLessThan(1e-6)
  })

  it('has an answer for points that cannot be separated', () => {
    const { points, labels } = reference.L7.infeasible.flipped
    const { objective, error, multipliers } = softMargin(labelled(points, labels), 1, quietContext)
    expect(error).toBeLessThan(1e-6 * objective)
    expect(Math.max(...multipliers)).toBeLessThanOrEqual(1)
  })
})
