import type { Feedback, Misconception } from '../../domain/index.ts'
import { misconceptionFeedback } from './result.ts'

/** The remark for the first listed misconception whose answer the learner gave, if any. */
export function nameMisconception(
  misconceptions: readonly Misconception[] | undefined,
  isAnswer: (authored: string) => boolean,
): Feedback | undefined {
  const found = misconceptions?.find(({ answer }) => isAnswer(answer))
  return found && misconceptionFeedback(found)
}
