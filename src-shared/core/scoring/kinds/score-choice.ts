import type { ChoiceAnswer, CodeLineAnswer, OrderingAnswer } from '../../../domain/answer.ts'
import type { ChoiceRubric, CodeLineRubric, OrderingRubric } from '../../../domain/rubric.ts'
import type { Feedback, Score } from '../../../domain/verdict.ts'
import { notReady } from '../not-ready.ts'
import { ruleFor } from '../rule.ts'

function scored(kind: string, correct: boolean, feedback: readonly Feedback[]): Score {
  const verdict = correct ? 'correct' : 'incorrect'
  const remarks = correct ? [{ code: 'correct' }] : feedback
  return { status: 'scored', verdict, feedback: remarks, rule: ruleFor(kind) }
}

function named(found: { readonly id: string; readonly message?: string } | undefined): Feedback[] {
  if (!found) return []
  const { id, message } = found
  return [
    { code: 'misconception', misconception: id, ...(message === undefined ? {} : { message }) },
  ]
}

/** Scores a choice: exactly the right options, in any order. */
export function scoreChoice(input: ChoiceAnswer, rubric: ChoiceRubric): Score {
  const chosen = new Set(input.chosen)
  if (chosen.size === 0) return notReady({ code: 'nothing-chosen' })
  const right = new Set(rubric.correct)
  const wrong = [...chosen].filter((option) => !right.has(option))
  const missed = rubric.correct.filter((option) => !chosen.has(option))
  const remarks = wrong.flatMap((option) =>
    named(rubric.misconceptions?.find((each) => each.option === option)),
  )
  if (remarks.length === 0) {
    remarks.push({ code: wrong.length > 0 ? 'wrong-choice' : 'choice-missing' })
  }
  return scored('choice', wrong.length === 0 && missed.length === 0, remarks)
}

/** Scores an order: every item in its place. */
export function scoreOrdering(input: OrderingAnswer, rubric: OrderingRubric): Score {
  const known = new Set(rubric.correct)
  const complete =
    input.order.length === known.size &&
    new Set(input.order).size === known.size &&
    input.order.every((item) => known.has(item))
  if (!complete) return notReady({ code: 'order-incomplete' })
  const place = input.order.findIndex((item, index) => item !== rubric.correct[index])
  return scored('ordering', place < 0, [{ code: 'wrong-order', values: { place: place + 1 } }])
}

/** Scores the choice of a line of code. */
export function scoreCodeLine(input: CodeLineAnswer, rubric: CodeLineRubric): Score {
  if (!Number.isInteger(input.line) || input.line < 1) return notReady({ code: 'nothing-chosen' })
  const found = rubric.misconceptions?.find((each) => each.line === input.line)
  const remarks = found ? named(found) : [{ code: 'wrong-line' }]
  return scored('code-line', rubric.correct.includes(input.line), remarks)
}
