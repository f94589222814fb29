import type { RunContext } from '../context.ts'
import { convexHull } from './hull.ts'
import { closestPair, type OnEdge } from './hull-distance.ts'
import { commonPoint } from './common-point.ts'
import {
  kktResiduals,
  type KktResiduals,
  type LabelledPoints,
  requireTwoClasses,
  type SeparatingLine,
  signedScores,
} from './labelled-points.ts'

/** The widest separation, or the proof that there is none. */
export type HardMargin =
  | {
      readonly separable: true
      readonly line: SeparatingLine
      /** a² + b², the value that was minimised. */
      readonly objective: number
      /** Distance from the line to the nearest point: half the width of the band. */
      readonly margin: number
      /** label·(a·x + b·y + c) of each point. */
      readonly scores: Float64Array
      /** μ ≥ 0 of a² + b² − Σ μᵢ(scoreᵢ − 1); not unique where more points touch than are needed. */
      readonly multipliers: Float64Array
      /** Indices of the points that touch the band. */
      readonly support: readonly number[]
      readonly residuals: KktResiduals
      /** Bound on the relative error of the line. */
      readonly error: number
    }
  | {
      readonly separable: false
      /** Weights m ≥ 0, sum 1, with Σ m·label·(x, y, 1) = 0: a point common to both hulls. */
      readonly certificate: Float64Array
      /** Largest entry of that sum. */
      readonly residual: number
    }

/** How near to 1 a score must be for its point to touch the band. */
const touching = 1e-9

/**
 * Minimises a² + b² subject to label·(a·x + b·y + c) ≥ 1: exact geometry in the plane. The optimum is
 * the perpendicular bisector of the closest points of the two convex hulls (Bennett and Bredensteiner,
 * "Duality and geometry in SVM classifiers", 2000); it is checked against every constraint, and if one
 * fails the hulls overlap and there is no line.
 *
 * Throws `CoreFailure` for malformed points or a single class; `Stopped`.
 */
export function hardMargin(points: LabelledPoints, context: RunContext): HardMargin {
  requireTwoClasses(points)
  const { xs, ys, labels } = points
  const hullP = convexHull(xs, ys, indicesOf(labels, 1), context)
  const hullQ = convexHull(xs, ys, indicesOf(labels, -1), context)
  const pair = closestPair(xs, ys, hullP, hullQ, context)
  const [px, py] = place(points, pair.p)
  const [qx, qy] = place(points, pair.q)
  const dx = px - qx
  const dy = py - qy
  const square = dx * dx + dy * dy
  const size = Math.max(largest(xs), largest(ys))
  if (pair.distance > size * 2 ** -44) {
    const a = (2 * dx) / square
    const b = (2 * dy) / square
    const line = { a, b, c: -(a * (px + qx) + b * (py + qy)) / 2 }
    const scores = signedScores(points, line)
    const error = (size / pair.distance) * 2 ** -50
    if (least(scores) >= 1 - Math.max(touching, 8 * error)) {
      return separated(points, line, scores, pair.p, pair.q, square, error)
    }
  }
  return overlapping(points, hullP, hullQ)
}

function separated(
  points: LabelledPoints,
  line: SeparatingLine,
  scores: Float64Array,
  p: OnEdge,
  q: OnEdge,
  square: number,
  error: number,
): HardMargin {
  const multipliers = new Float64Array(scores.length)
  for (const { first, second, part } of [p, q]) {
    multipliers[first]! += (4 / square) * (1 - part)
    multipliers[second]! += (4 / square) * part
  }
  const support: number[] = []
  const slackAllowed = Math.max(touching, 8 * error)
  for (let i = 0; i < scores.length; i++) {
    if (Math.abs(scores[i]! - 1) <= slackAllowed) support.push(i)
  }
  return {
    separable: true,
    line,
    objective: 4 / square,
    margin: Math.sqrt(square) / 2,
    scores,
    multipliers,
    support,
    residuals: kktResiduals(points, line, multipliers, scores),
    error,
  }
}

function overlapping(points: LabelledPoints, hullP: Int32Array, hullQ: Int32Array): HardMargin {
  const { xs, ys, labels } = points
  const certificate = commonPoint(xs, ys, hullP, hullQ)
  let [sx, sy, s1] = [0, 0, 0]
  certificate.forEach((weight, i) => {
    sx += weight * labels[i]! * xs[i]!
    sy += weight * labels[i]! * ys[i]!
    s1 += weight * labels[i]!
  })
  const residual = Math.max(Math.abs(sx), Math.abs(sy), Math.abs(s1))
  return { separable: false, certificate, residual }
}

function indicesOf(labels: Int8Array, label: number): Int32Array {
  const indices = new Int32Array(labels.length)
  let count = 0
  for (let i = 0; i < labels.length; i++) if (labels[i] === label) indices[count++] = i
  return indices.subarray(0, count)
}

function place({ xs, ys }: LabelledPoints, { first, second, part }: OnEdge): [number, number] {
  return [
    xs[first]! + part * (xs[second]! - xs[first]!),
    ys[first]! + part * (ys[second]! - ys[first]!),
  ]
}

function least(values: Float64Array): number {
  let smallest = Infinity
  for (const value of values) if (!(value >= smallest)) smallest = value
  return smallest
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}
