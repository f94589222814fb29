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
  let positives = 0
  let negatives = 0
  for (let i = 0; i < count; i++) {
    // NaN and infinities are what is left when a number is taken from itself.
    if (xs[i]! - xs[i]! !== 0 || ys[i]! - ys[i]! !== 0) throw new CoreFailure('not-a-number')
    if (labels[i] === 1) positives++
    else if (labels[i] === -1) negatives++
    else throw new CoreFailure('invalid-option', { label: labels[i]! })
  }
  if (positives === 0 || negatives === 0) throw new CoreFailure('one-class-only')
}

/** label·(a·x + b·y + c) for each point: at least 1 outside the margin, negative if misclassified. */
export function signedScores(points: LabelledPoints, { a, b, c }: SeparatingLine): Float64Array {
  const { xs, ys, labels } = points
  const scores = new Float64Array(xs.length)
  for (let i = 0; i < scores.length; i++) {
    scores[i] = labels[i]! * (a * xs[i]! + b * ys[i]! + c)
  }
  return scores
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
  scores: Float64Array = signedScores(points, line),
): KktResiduals {
  const { xs, ys, labels } = points
  let da = 2 * line.a
  let db = 2 * line.b
  let dc = 0
  let minSlack = Infinity
  let minMultiplier = Infinity
  let complementarity = 0
  for (let i = 0; i < multipliers.length; i++) {
    const multiplier = multipliers[i]!
    da -= multiplier * labels[i]! * xs[i]!
    db -= multiplier * labels[i]! * ys[i]!
    dc -= multiplier * labels[i]!
    const slack = scores[i]! - 1
    minSlack = Math.min(minSlack, slack)
    minMultiplier = Math.min(minMultiplier, multiplier)
    complementarity = Math.max(complementarity, Math.abs(multiplier * slack))
  }
  const stationarity = Math.max(Math.abs(da), Math.abs(db), Math.abs(dc))
  return { stationarity, minSlack, minMultiplier, complementarity }
}
