import type { PointAnswer } from '../../../domain/answer.ts'
import type { PointRubric } from '../../../domain/rubric.ts'
import type { Score } from '../../../domain/verdict.ts'
import { notReady } from '../not-ready.ts'
import { ruleFor } from '../rule.ts'

/** Scores a place on a plot: right within the rubric's distance. */
export function scorePoint(input: PointAnswer, rubric: PointRubric): Score {
  if (!Number.isFinite(input.x) || !Number.isFinite(input.y)) return notReady({ code: 'no-point' })
  const rule = ruleFor('point')
  const near = (place: { readonly x: number; readonly y: number }): boolean =>
    Math.hypot(input.x - place.x, input.y - place.y) <= rubric.tol
  if (near(rubric))
    return { status: 'scored', verdict: 'correct', feedback: [{ code: 'correct' }], rule }
  const found = rubric.misconceptions?.find(near)
  const remark = found
    ? {
        code: 'misconception',
        misconception: found.id,
        ...(found.message === undefined ? {} : { message: found.message }),
      }
    : { code: 'wrong-point' }
  return { status: 'scored', verdict: 'incorrect', feedback: [remark], rule }
}
