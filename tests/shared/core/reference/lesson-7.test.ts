import { describe, expect, it } from 'vitest'
import { quietContext } from '../../../../src-shared/core/context.ts'
import {
  hardMargin,
  kktResiduals,
  type LabelledPoints,
  signedScores,
} from '../../../../src-shared/core/optimise/index.ts'
import { convexHull } from '../../../../src-shared/core/optimise/hull.ts'
import { separableSet } from '../../../../src-shared/core/random/index.ts'
import { read } from '../read.ts'
import { compileScalar } from '../../../../src-shared/core/expression/compile/index.ts'
import { reference } from './reference.ts'

type Found = Extract<ReturnType<typeof hardMargin>, { separable: true }>

function labelled(points: readonly number[][], labels: readonly number[]): LabelledPoints {
  return {
    xs: Float64Array.from(points, ([x]) => x!),
    ys: Float64Array.from(points, ([, y]) => y!),
    labels: Int8Array.from(labels),
  }
}

function solve(points: LabelledPoints): Found {
  const found = hardMargin(points, quietContext)
  if (!found.separable) throw new Error('not separable')
  return found
}

const lineOf = ([a, b, c]: readonly number[]) => ({ a: a!, b: b!, c: c! })
const near = (found: number, expected: number): void => {
  expect(Math.abs(found - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)))
}

/** Corners of both classes' hulls, the class −1 first. */
function hullSizes({ xs, ys, labels }: LabelledPoints): number[] {
  return [-1, 1].map((label) => {
    const own = Int32Array.from(labels.keys()).filter((i) => labels[i] === label)
    return convexHull(xs, ys, own).length
  })
}

interface Expected {
  readonly full_width: number
  readonly support_count: number
  readonly support_indices: number[]
  readonly support_points: number[][]
  readonly hull_sizes: number[]
  readonly smallest_other_slack: number | null
}

function expectDetails(points: LabelledPoints, found: Found, expected: Expected): void {
  near(2 * found.margin, expected.full_width)
  expect(found.support).toHaveLength(expected.support_count)
  const places = found.support.map((i) => [points.xs[i], points.ys[i]])
  expect(places).toEqual(expected.support_points)
  expect(hullSizes(points)).toEqual(expected.hull_sizes)
  const others = [...found.scores].filter((_, i) => !found.support.includes(i))
  if (expected.smallest_other_slack === null) expect(others).toEqual([])
  else near(Math.min(...others) - 1, expected.smallest_other_slack)
}

interface Rival {
  readonly abc: number[]
  readonly max_abs_error: number
}

/** What another solver returned, measured with our own yardsticks. */
function expectRival(rival: Rival, exact: readonly number[]): void {
  const errors = rival.abc.map((value, i) => Math.abs(value - exact[i]!))
  expect(Math.abs(Math.max(...errors) - rival.max_abs_error)).toBeLessThan(1e-15)
}

describe.each(Object.entries(reference.L7.hand))('the %s points', (_, set) => {
  const points = labelled(set.points, set.labels)
  const found = solve(points)
  const exactLine = set.abc_exact.map((text) => compileScalar(read(text), [])())

  it('have the exact line, slacks and multipliers in all three conventions', () => {
    ;[found.line.a, found.line.b, found.line.c].forEach((value, i) => {
      near(value, exactLine[i]!)
    })
    expectDetails(points, found, set)
    set.slack.forEach((slack, i) => {
      near(found.scores[i]! - 1, slack)
    })
    set.multipliers_exact.forEach((text, i) => {
      const multiplier = found.multipliers[i]!
      near(multiplier, compileScalar(read(text), [])())
      near(-multiplier, set.multipliers_article_sign[i]!)
      near(multiplier / 2, set.alphas_of_half_objective[i]!)
    })
  })

  it('measure what SciPy and scikit-learn returned as the reference does', () => {
    for (const rival of [set.slsqp, set.trust_constr]) {
      expectRival(rival, exactLine)
      const residuals = kktResiduals(
        points,
        lineOf(rival.abc),
        Float64Array.from(rival.multipliers),
      )
      expect(Math.abs(residuals.stationarity - rival.kkt.stationarity)).toBeLessThan(2e-15)
      expect(Math.abs(residuals.minSlack - rival.kkt.min_slack)).toBeLessThan(2e-15)
      expect(residuals.minMultiplier).toBe(rival.kkt.min_multiplier)
      expect(Math.abs(residuals.complementarity - rival.kkt.complementarity)).toBeLessThan(2e-15)
    }
    expectRival(set.slsqp_default_options, exactLine)
    for (const rival of [set.svc_default_tol, set.svc_tight]) {
      expectRival(rival, exactLine)
      const [a, b] = rival.abc
      near(1 / Math.hypot(a!, b!), rival.margin)
      const wrong = signedScores(points, lineOf(rival.abc)).filter((score) => score <= 0)
      expect(wrong).toHaveLength(rival.train_errors)
      expect(rival.support_vectors).toBe(set.support_count)
    }
  })
})

it('the seeded sets are those of the documented generator', () => {
  const { seeds, sizes, gap, half, sets } = reference.L7.seeded
  expect(sets.map(({ seed, n }) => [seed, n])).toEqual(
    seeds.flatMap((seed) => sizes.map((n) => [seed, n])),
  )
  const [first] = sets
  const { xs, ys } = separableSet(first!.seed, first!.n, gap, half)
  expect([...xs.subarray(0, 3)]).toEqual(first!.first_three.map(([x]) => x))
  expect([...ys.subarray(0, 3)]).toEqual(first!.first_three.map(([, y]) => y))
})

describe.each(reference.L7.seeded.sets)('seed $seed, $n points', (set) => {
  const { xs, ys, classes } = separableSet(set.seed, set.n)
  const points = { xs, ys, labels: Int8Array.from(classes, (one) => (one ? 1 : -1)) }

  it('have the details of the reference, and its measure of the other solvers', () => {
    expect([...points.labels.subarray(0, 3)]).toEqual(set.labels_first_three)
    set.first_three.forEach((place, i) => {
      expect([xs[i], ys[i]]).toEqual(place)
    })
    const found = solve(points)
    expectDetails(points, found, set)
    for (const rival of [set.slsqp, set.trust_constr]) {
      if (!rival) continue
      expectRival(rival, set.abc)
      const least = Math.min(...signedScores(points, lineOf(rival.abc))) - 1
      expect(Math.abs(least - rival.kkt.min_slack)).toBeLessThan(1e-13)
    }
    for (const rival of [set.svc_default_tol, set.svc_tight]) {
      expectRival(rival, set.abc)
      near(1 / Math.hypot(rival.abc[0]!, rival.abc[1]!), rival.margin)
      const wrong = signedScores(points, lineOf(rival.abc)).filter((score) => score <= 0)
      expect(wrong).toHaveLength(rival.train_errors)
    }
  })
})

describe.each(Object.entries(reference.L7.infeasible))('the %s points', (_, set) => {
  it('have the certificate of the reference, which proves that there is no line', () => {
    const points = labelled(set.points, set.labels)
    expect(hardMargin(points, quietContext).separable).toBe(set.feasible)
    const sums = set.certificate.reduce(
      ([x, y, one], weight, i) => {
        const signed = weight * set.labels[i]!
        return [x! + signed * points.xs[i]!, y! + signed * points.ys[i]!, one! + signed]
      },
      [0, 0, 0],
    )
    const residual = Math.max(...sums.map(Math.abs))
    expect(Math.abs(residual - set.certificate_residual)).toBeLessThan(5e-16)
    expect(Math.min(...set.certificate)).toBeGreaterThanOrEqual(0)
    const line = lineOf(set.svc_C1e6.abc)
    const wrong = signedScores(points, line).filter((score) => score <= 0)
    if (Math.hypot(line.a, line.b) > 0) expect(wrong).toHaveLength(set.svc_C1e6.train_errors)
  })
})
