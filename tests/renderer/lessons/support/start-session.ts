import { effectScope } from 'vue'
import type { AnswerInput, Draft, ExerciseId } from '../../../../src-shared/domain/index.ts'
import { createExplorationScope } from '../../../../src-renderer/explore/scope.ts'
import { createExerciseSession } from '../../../../src-renderer/lessons/exercise-session.ts'
import { createFakeClient, settle } from '../../../support/fake-client.ts'
import type { FakeAnswers } from '../../../support/fake-client.ts'
import { makeAttempt, makeExercise } from '../../../support/make-exercise.ts'

export const exerciseId = 'derivative-of-cubic' as ExerciseId

/** A session at an exercise, over answers of the test's own. */
export async function startSession(
  answers: FakeAnswers = {},
  drafts: readonly Draft[] = [],
  seed?: number,
) {
  const fake = createFakeClient({
    'exercises.open': ({ seed }) => makeExercise({ seed }),
    'exercises.hint': ({ level }) => ({ level, html: `<p>${String(level)}</p>` }),
    'answers.read': ({ input }) => ({ tex: JSON.stringify(input), problems: [] }),
    'answers.submit': ({ input, hints }) => ({
      status: 'saved',
      attempt: makeAttempt({ input: input as AnswerInput, hints }),
    }),
    'drafts.save': () => null,
    'drafts.list': () => drafts,
    ...answers,
  })
  let clock = 1000
  const page = effectScope()
  const session = page.run(() =>
    createExerciseSession({
      scope: createExplorationScope({ client: fake.client, examples: [] }),
      exerciseId,
      drafts,
      seed,
      now: () => clock,
      zone: 'Europe/Berlin',
    }),
  )
  if (!session) throw new Error('no session')
  await session.open()
  await settle()
  return { ...fake, session, page, pass: (ms: number) => (clock += ms) }
}

export const typed = (text: string): AnswerInput => ({ kind: 'expression', text })

export const draftOf = (text: string): Draft => ({
  exerciseId,
  seed: 7,
  input: { kind: 'expression', text },
  hints: [1, 2],
  view: {},
  savedAt: '2026-11-22T20:00:00.000Z',
})
