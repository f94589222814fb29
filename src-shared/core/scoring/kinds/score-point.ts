import type { PointAnswer, PointRubric, Score } from '../../../domain/index.ts'
import { constantValue } from '../constant-value.ts'
import { correct, incorrect, misconceptionFeedback, notReady } from '../result.ts'

/** Scores a place on a plot: right within the rubric's distance. */
export function scorePoint(input: PointAnswer, rubric: PointRubric): Score {
  if (!Number.isFinite(input.x) || !Number.isFinite(input.y)) return notReady({ code: 'no-point' })
  const near = (place: { readonly x: string; readonly y: string }): boolean =>
    Math.hypot(input.x - constantValue(place.x), input.y - constantValue(place.y)) <= rubric.tol
  if (near(rubric)) return correct('point')
  const found = rubric.misconceptions?.find(near)
  return incorrect('point', [found ? misconceptionFeedback(found) : { code: 'wrong-point' }])
}
