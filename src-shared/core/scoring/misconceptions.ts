import type { Misconception } from '../../domain/rubric.ts'
import type { Feedback } from '../../domain/verdict.ts'

/** The remark for the first listed misconception whose answer the learner gave, if any. */
export function nameMisconception(
  misconceptions: readonly Misconception[] | undefined,
  isAnswer: (authored: string) => boolean,
): Feedback | undefined {
  const found = misconceptions?.find(({ answer }) => isAnswer(answer))
  if (!found) return undefined
  return {
    code: 'misconception',
    misconception: found.id,
    ...(found.message === undefined ? {} : { message: found.message }),
  }
}
