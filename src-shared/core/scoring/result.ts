import type { AnswerKind, Evidence, Feedback, Problem, Score, Scored } from '../../domain/index.ts'

/** Raised whenever a change of the scorer could change a verdict; stored with every attempt. */
const version = 1

/** The score of an answer that cannot be judged yet. */
export function notReady(...problems: readonly Problem[]): Score {
  return { status: 'not-ready', problems }
}

export function correct(kind: AnswerKind): Scored {
  return scored(kind, 'correct', [{ code: 'correct' }])
}

export function undecided(kind: AnswerKind): Scored {
  return scored(kind, 'undecided', [{ code: 'undecided' }])
}

/** @param evidence where the gap can be seen, if there is something to draw */
export function incorrect(
  kind: AnswerKind,
  feedback: readonly Feedback[],
  evidence?: Evidence,
): Scored {
  const score = scored(kind, 'incorrect', feedback)
  return evidence ? { ...score, evidence } : score
}

export function scored(
  kind: AnswerKind,
  verdict: Scored['verdict'],
  feedback: readonly Feedback[],
): Scored {
  return { status: 'scored', verdict, feedback, rule: { name: kind, version } }
}

/** The remark for a mistake that the exercise lists. */
export function misconceptionFeedback(found: {
  readonly id: string
  readonly message?: string
}): Feedback {
  const { id, message } = found
  return {
    code: 'misconception',
    misconception: id,
    ...(message === undefined ? {} : { html: message }),
  }
}
