import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import {
  type LabelledPoints,
  requireTwoClasses,
  type SeparatingLine,
  signedScores,
} from './labelled-points.ts'

export interface SoftMargin {
  readonly line: SeparatingLine
  readonly scores: Float64Array
  /** 0 ≤ μ ≤ penalty. */
  readonly multipliers: Float64Array
  readonly support: readonly number[]
  /** a² + b² + penalty·Σ max(0, 1 − scoreᵢ). */
  readonly objective: number
  /** How far the objective may be above the optimum (duality gap). */
  readonly error: number
}

const mostPoints = 5000
const mostSteps = 2_000_000
const tolerance = 1e-9

/**
 * Minimises a² + b² + penalty·Σ max(0, 1 − label·(a·x + b·y + c)) by sequential minimal optimisation
 * with the most violating pair (Platt 1998; Keerthi et al. 2001). Always has a solution.
 *
 * Throws `CoreFailure('not-converged')` if the pairs do not settle; `Stopped`.
 */
export function softMargin(
  points: LabelledPoints,
  penalty: number,
  context: RunContext,
): SoftMargin {
  requireTwoClasses(points)
  if (!(penalty > 0) || !Number.isFinite(penalty))
    throw new CoreFailure('invalid-option', { penalty })
  const { xs, ys, labels } = points
  const count = xs.length
  if (count > mostPoints) throw new CoreFailure('too-large', { count, most: mostPoints })
  const multipliers = new Float64Array(count)
  let a = 0
  let b = 0
  for (let step = 0; ; step++) {
    if (step % 1024 === 0) checkStop(context)
    if (step === mostSteps) throw new CoreFailure('not-converged', { steps: step })
    let up = -1
    let down = -1
    let most = -Infinity
    let least = Infinity
    for (let i = 0; i < count; i++) {
      const label = labels[i]!
      const residual = label - (a * xs[i]! + b * ys[i]!)
      const multiplier = multipliers[i]!
      const mayRise = label > 0 ? multiplier < penalty : multiplier > 0
      const mayFall = label > 0 ? multiplier > 0 : multiplier < penalty
      if (mayRise && residual > most) [most, up] = [residual, i]
      if (mayFall && residual < least) [least, down] = [residual, i]
    }
    if (most - least <= tolerance)
      return finish(points, penalty, { a, b, c: (most + least) / 2 }, multipliers)
    const dx = xs[up]! - xs[down]!
    const dy = ys[up]! - ys[down]!
    const bend = Math.max((dx * dx + dy * dy) / 2, 1e-300)
    const roomUp = labels[up]! > 0 ? penalty - multipliers[up]! : multipliers[up]!
    const roomDown = labels[down]! > 0 ? multipliers[down]! : penalty - multipliers[down]!
    const move = Math.min((most - least) / bend, roomUp, roomDown)
    multipliers[up] =
      move === roomUp ? (labels[up]! > 0 ? penalty : 0) : multipliers[up]! + labels[up]! * move
    multipliers[down] =
      move === roomDown
        ? labels[down]! > 0
          ? 0
          : penalty
        : multipliers[down]! - labels[down]! * move
    a += (move * dx) / 2
    b += (move * dy) / 2
  }
}

function finish(
  points: LabelledPoints,
  penalty: number,
  line: SeparatingLine,
  multipliers: Float64Array,
): SoftMargin {
  const scores = signedScores(points, line)
  const width = line.a * line.a + line.b * line.b
  let loss = 0
  let total = 0
  const support: number[] = []
  scores.forEach((score, i) => {
    loss += Math.max(0, 1 - score)
    total += multipliers[i]!
    if (multipliers[i]! > 0) support.push(i)
  })
  const objective = width + penalty * loss
  const dual = total - width
  return { line, scores, multipliers, support, objective, error: Math.max(0, objective - dual) }
}
