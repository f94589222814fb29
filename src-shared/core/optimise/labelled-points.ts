import { CoreFailure } from '../context.ts'

/** Points of the plane in two classes, +1 and −1. */
export interface LabelledPoints {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly labels: Int8Array
}

/** The line a·x + b·y + c = 0. */
export interface SeparatingLine {
  readonly a: number
  readonly b: number
  readonly c: number
}

const mostPoints = 1_000_000

/** Throws `CoreFailure` for lengths that differ, numbers that are not finite, or a missing class. */
export function requireTwoClasses({ xs, ys, labels }: LabelledPoints): void {
  const count = xs.length
  if (ys.length !== count || labels.length !== count) {
    throw new CoreFailure('shape-mismatch', { expected: count, got: labels.length })
  }
  if (count > mostPoints) throw new CoreFailure('too-large', { count, most: mostPoints })
  if (!xs.every(Number.isFinite) || !ys.every(Number.isFinite))
    throw new CoreFailure('not-a-number')
  if (!labels.includes(1) || !labels.includes(-1)) throw new CoreFailure('one-class-only')
}

/** label·(a·x + b·y + c) for each point: at least 1 outside the margin, negative if misclassified. */
export function signedScores(points: LabelledPoints, { a, b, c }: SeparatingLine): Float64Array {
  const { xs, ys, labels } = points
  return xs.map((x, i) => labels[i]! * (a * x + b * ys[i]! + c))
}

/** How far a line and multipliers are from satisfying the Karush–Kuhn–Tucker conditions. */
export interface KktResiduals {
  /** Largest entry of the gradient of a² + b² − Σ μᵢ(scoreᵢ − 1). */
  readonly stationarity: number
  readonly minSlack: number
  readonly minMultiplier: number
  /** Largest |μᵢ·slackᵢ|. */
  readonly complementarity: number
}

/** Residuals for the problem "minimise a² + b² subject to scoreᵢ ≥ 1". All are 0 at the optimum. */
export function kktResiduals(
  points: LabelledPoints,
  line: SeparatingLine,
  multipliers: Float64Array,
): KktResiduals {
  const { xs, ys, labels } = points
  const scores = signedScores(points, line)
  let da = 2 * line.a
  let db = 2 * line.b
  let dc = 0
  let minSlack = Infinity
  let minMultiplier = Infinity
  let complementarity = 0
  multipliers.forEach((multiplier, i) => {
    da -= multiplier * labels[i]! * xs[i]!
    db -= multiplier * labels[i]! * ys[i]!
    dc -= multiplier * labels[i]!
    const slack = scores[i]! - 1
    minSlack = Math.min(minSlack, slack)
    minMultiplier = Math.min(minMultiplier, multiplier)
    complementarity = Math.max(complementarity, Math.abs(multiplier * slack))
  })
  const stationarity = Math.max(Math.abs(da), Math.abs(db), Math.abs(dc))
  return { stationarity, minSlack, minMultiplier, complementarity }
}
