import type { Score, TextAnswer, TextRubric, Verdict } from '../../../domain/index.ts'
import { notReady, scored } from '../result.ts'

const verdictOf: Readonly<Record<NonNullable<TextAnswer['selfAssessment']>, Verdict>> = {
  correct: 'correct',
  partly: 'undecided',
  incorrect: 'incorrect',
}

/** Fewest characters that can hold a thought. */
const leastLength = 8

/** A text is judged by its writer: the score carries the model answer until they have done so. */
export function scoreText(input: TextAnswer, rubric: TextRubric): Score {
  if (input.text.trim().length < (rubric.minimumLength ?? leastLength)) {
    return notReady({ code: 'text-too-short' })
  }
  const { selfAssessment } = input
  const verdict = selfAssessment ? verdictOf[selfAssessment] : 'undecided'
  const code = selfAssessment ? `self-assessed-${selfAssessment}` : 'compare-with-model'
  return scored('text', verdict, [{ code, html: rubric.modelAnswer }])
}
