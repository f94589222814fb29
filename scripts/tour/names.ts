/**
 * The accessible names by which the tour and the screenshots find their way, as the learner reads
 * them. They repeat texts of the message catalogue and of lesson 1 on purpose: should one change, the
 * tour fails and says which.
 */
export const names = {
  lessons: 'Lessons',
  firstLesson: /Differential calculus/,
  answer: 'Your answer',
  check: 'Check',
  right: /Right/,
  history: 'History',
  lab: 'Lab',
  settings: 'Settings',
  review: /derivative/i,
} as const

/** An answer to the first lesson's own task: the derivative of x³ − 2x² + 1. */
export const firstAnswer = '3x^2 - 4x'
