import type { TextAnswer } from '../../../domain/answer.ts'
import type { TextRubric } from '../../../domain/rubric.ts'
import type { Score, Verdict } from '../../../domain/verdict.ts'
import { notReady } from '../not-ready.ts'
import { ruleFor } from '../rule.ts'

const verdictOf = {
  met: 'correct',
  partly: 'undecided',
  missed: 'incorrect',
} as const satisfies Record<string, Verdict>

/** Fewest characters that can hold a thought. */
const leastLength = 8

/** A text is judged by its writer: the score carries the model answer until they have done so. */
export function scoreText(input: TextAnswer, rubric: TextRubric): Score {
  if (input.text.trim().length < (rubric.minimumLength ?? leastLength)) {
    return notReady({ code: 'text-too-short' })
  }
  const rule = ruleFor('text')
  const { selfAssessment } = input
  const verdict = selfAssessment ? verdictOf[selfAssessment] : 'undecided'
  const code = selfAssessment ? `self-assessed-${selfAssessment}` : 'compare-with-model'
  return { status: 'scored', verdict, feedback: [{ code, message: rubric.modelAnswer }], rule }
}
