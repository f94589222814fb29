import type { LabelledPoint, Margin, MarginRequest, Street } from '../../domain/index.ts'
import type { RunContext } from '../context.ts'
import { hardMargin, softMargin } from '../optimise/index.ts'
import type { HardMargin, LabelledPoints, SeparatingLine } from '../optimise/index.ts'

/**
 * The widest street between two classes, or the place that shows why there is none; with a penalty
 * also the soft margin.
 *
 * Throws `CoreFailure('one-class-only')`, or `CoreFailure('not-converged')` for the soft margin.
 */
export function marginJob({ points, penalty }: MarginRequest, context: RunContext): Margin {
  const labelled: LabelledPoints = {
    xs: Float64Array.from(points, ({ x }) => x),
    ys: Float64Array.from(points, ({ y }) => y),
    labels: Int8Array.from(points, ({ label }) => label),
  }
  const hard = hardMargin(labelled, context)
  const soft = penalty === undefined ? undefined : softMargin(labelled, penalty, context)
  return {
    ...(hard.separable
      ? { hard: { ...streetOf(hard.line, hard), support: hard.support } }
      : { common: commonPlace(points, hard) }),
    ...(soft && { soft: streetOf(soft.line, soft) }),
  }
}

function streetOf(
  line: SeparatingLine,
  { scores, multipliers, objective }: Pick<Street, 'scores' | 'multipliers' | 'objective'>,
): Street {
  return { line, scores, multipliers, objective, halfWidth: 1 / Math.hypot(line.a, line.b) }
}

/** Half of the certificate's weights lie on each class, and both halves have the same mean. */
function commonPlace(
  points: readonly LabelledPoint[],
  { certificate }: Extract<HardMargin, { readonly separable: false }>,
): { readonly x: number; readonly y: number } {
  let [x, y] = [0, 0]
  points.forEach((point, index) => {
    if (point.label < 0) return
    const weight = 2 * (certificate[index] ?? 0)
    x += weight * point.x
    y += weight * point.y
  })
  return { x, y }
}
