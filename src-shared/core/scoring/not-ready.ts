import type { Problem } from '../../domain/answer.ts'
import type { Score } from '../../domain/verdict.ts'

/** The score of an answer that cannot be judged yet. */
export function notReady(...problems: readonly Problem[]): Score {
  return { status: 'not-ready', problems }
}
