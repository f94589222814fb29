import type { LabelledPoints } from '../../../src-shared/domain/index.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/**
 * The point of the data that is meant when the handle on point `current` is moved to `to`: the nearest
 * one; where that is the same point again, the nearest one in the direction of the move.
 */
export function pickExample(points: LabelledPoints, current: number, to: Place): number {
  const nearest = nearestTo(points, to, () => true)
  if (nearest !== current) return nearest
  const [x, y] = [points.xs[current] ?? 0, points.ys[current] ?? 0]
  const move = { x: to.x - x, y: to.y - y }
  const size = Math.hypot(move.x, move.y)
  if (size === 0) return current
  const ahead = (px: number, py: number): boolean => {
    const along = ((px - x) * move.x + (py - y) * move.y) / size
    return along > 0 && along >= 0.7 * Math.hypot(px - x, py - y)
  }
  return nearestTo(points, { x, y }, ahead, current)
}

function nearestTo(
  { xs, ys }: LabelledPoints,
  { x, y }: Place,
  counts: (x: number, y: number) => boolean,
  fallback = 0,
): number {
  let best = fallback
  let least = Infinity
  for (let i = 0; i < xs.length; i++) {
    const [px, py] = [xs[i] ?? NaN, ys[i] ?? NaN]
    const distance = Math.hypot(px - x, py - y)
    if (distance < least && counts(px, py)) {
      best = i
      least = distance
    }
  }
  return best
}
