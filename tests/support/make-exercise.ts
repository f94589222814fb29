import type {
  Attempt,
  AttemptId,
  ExerciseId,
  LearnerId,
  LessonId,
  PublishedExercise,
} from '../../src-shared/domain/index.ts'

/** An exercise as the screen sees it. */
export function makeExercise(more: Partial<PublishedExercise> = {}): PublishedExercise {
  return {
    exerciseId: 'derivative-of-cubic' as ExerciseId,
    lessonId: 'differential-calculus' as LessonId,
    contentVersion: 'v1',
    seed: 0,
    title: 'The derivative of a cubic',
    kind: 'expression',
    promptHtml: '<p>Differentiate.</p>',
    variables: ['x'],
    hintCount: 5,
    ...more,
  }
}

/** An attempt at it, wrong unless said otherwise. */
export function makeAttempt(more: Partial<Attempt> = {}): Attempt {
  return {
    id: '019b0000-0000-7000-8000-000000000001' as AttemptId,
    learnerId: '019b0000-0000-7000-8000-000000000002' as LearnerId,
    exercise: makeExercise(),
    input: { kind: 'expression', text: '3x^2' },
    score: {
      status: 'scored',
      verdict: 'incorrect',
      feedback: [],
      rule: { name: 'expression', version: 1 },
    },
    hints: [],
    durationMs: 1000,
    submittedAt: '2026-11-23T12:03:00.000Z',
    zone: 'UTC',
    view: {},
    ...more,
  }
}
