import type {
  Attempt,
  AttemptId,
  ExerciseId,
  LearnerId,
  LessonId,
} from '../../../../src-shared/domain/index.ts'

/** An attempt with everything in it that an attempt can have. */
export function makeAttempt(
  learnerId: LearnerId,
  id: string,
  more: Partial<Attempt> = {},
): Attempt {
  return {
    id: id as AttemptId,
    learnerId,
    exercise: {
      exerciseId: 'derivative-of-a-cubic' as ExerciseId,
      lessonId: 'derivative' as LessonId,
      contentVersion: 'a1b2c3',
      seed: 4_294_967_295,
      title: 'Derivative of a cubic',
      kind: 'expression',
      promptHtml: '<p>Find <em>f′</em>(x).</p>',
      variables: ['x'],
      hintCount: 5,
      given: { text: 'x^3 - 2x^2 + 1', variable: 'x' },
      window: { from: -2, to: 3 },
      placeholder: '3x^2',
    },
    input: { kind: 'expression', text: '3x² −\t4x\n' },
    score: {
      status: 'scored',
      verdict: 'incorrect',
      feedback: [
        { code: 'sign-slip', values: { term: '4x', count: 1 }, misconception: 'sign', html: '<p>' },
      ],
      evidence: { variable: 'x', at: 1.5, learner: 0.1 + 0.2, truth: -0 },
      form: { asked: 'expanded', met: true },
      rule: { name: 'derivative', version: 3 },
    },
    hints: [1, 2],
    durationMs: 61_234.5,
    submittedAt: '2026-03-29T01:30:00.123Z',
    zone: 'Europe/Berlin',
    view: { 'secant-to-tangent': { at: 1, delta: 1e-3 }, traced: [1, null, 'x'] },
    ...more,
  }
}
