import type {
  ChoiceAnswer,
  ChoiceRubric,
  CodeLineAnswer,
  CodeLineRubric,
  OrderingAnswer,
  OrderingRubric,
  Score,
} from '../../../domain/index.ts'
import { correct, incorrect, misconceptionFeedback, notReady } from '../result.ts'

/** Scores a choice: exactly the right options, in any order. */
export function scoreChoice(input: ChoiceAnswer, rubric: ChoiceRubric): Score {
  const chosen = new Set(input.chosen)
  if (chosen.size === 0) return notReady({ code: 'nothing-chosen' })
  const right = new Set(rubric.correct)
  const wrong = [...chosen].filter((option) => !right.has(option))
  const missed = rubric.correct.filter((option) => !chosen.has(option))
  if (wrong.length === 0 && missed.length === 0) return correct('choice')
  const named = (rubric.misconceptions ?? []).filter(({ option }) => wrong.includes(option))
  if (named.length > 0) return incorrect('choice', named.map(misconceptionFeedback))
  return incorrect('choice', [{ code: wrong.length > 0 ? 'wrong-choice' : 'choice-missing' }])
}

/** Scores an order: every item in its place. */
export function scoreOrdering(input: OrderingAnswer, rubric: OrderingRubric): Score {
  const given = new Set(input.order)
  const complete =
    input.order.length === rubric.correct.length && rubric.correct.every((item) => given.has(item))
  if (!complete) return notReady({ code: 'order-incomplete' })
  const place = input.order.findIndex((item, index) => item !== rubric.correct[index])
  if (place < 0) return correct('ordering')
  const named = rubric.misconceptions?.find(({ order }) =>
    order.every((item, index) => item === input.order[index]),
  )
  if (named) return incorrect('ordering', [misconceptionFeedback(named)])
  return incorrect('ordering', [{ code: 'wrong-order', values: { place: place + 1 } }])
}

/** Scores the choice of a line of code. */
export function scoreCodeLine(input: CodeLineAnswer, rubric: CodeLineRubric): Score {
  if (!Number.isInteger(input.line) || input.line < 1) return notReady({ code: 'nothing-chosen' })
  if (rubric.correct.includes(input.line)) return correct('code-line')
  const found = rubric.misconceptions?.find(({ line }) => line === input.line)
  return incorrect('code-line', [found ? misconceptionFeedback(found) : { code: 'wrong-line' }])
}
