import type { DescentRun, TurningPoint } from '../../../src-shared/domain/index.ts'

/** What became of a walk; a key of the messages. */
export type WalkVerdict =
  'underway' | 'minimum' | 'maximum' | 'flat' | 'stuck' | 'diverged' | 'leftDomain' | 'notYet'

/** Nearer than this to a place of slope zero is there. */
const arrived = 1e-4

/**
 * What to say after `shown` of the steps: the end of a walk is judged only when it is seen.
 * @param points the places of slope zero around
 */
export function judgeWalk(
  { path, outcome }: DescentRun,
  shown: number,
  points: readonly TurningPoint[],
): WalkVerdict {
  const last = path.length - 1
  if (shown < last) return 'underway'
  if (outcome === 'diverged') return 'diverged'
  if (outcome === 'left-domain') return 'leftDomain'
  const end = path[last] ?? NaN
  const place = points.find(({ x }) => Math.abs(x - end) <= arrived * Math.max(1, Math.abs(x)))
  if (!place) return outcome === 'settled' ? 'stuck' : 'notYet'
  if (place.kind === 'minimum' || place.kind === 'maximum') return place.kind
  return 'flat'
}
