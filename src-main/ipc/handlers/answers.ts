import { fail } from '../../../src-shared/domain/index.ts'
import type { Attempt, AttemptId } from '../../../src-shared/domain/index.ts'
import type { Content } from '../../content/index.ts'
import type { Host } from '../../compute/index.ts'
import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'
import { standsInFor } from './review.ts'
import { openVariant } from './variant.ts'

export interface AnswerServices {
  readonly content: Content
  readonly host: Host
  /** Throws the failure with which the database could not be opened. */
  readonly store: () => Store
  readonly now: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly onAttempt: () => void
}

/** Milliseconds for reading or scoring; far above any honest answer, far below a learner's patience. */
const deadlineMs = 2000

/** Reads what is typed and judges what is handed in. A judged answer is on disk before it is answered. */
export function answerHandlers(services: AnswerServices): HandlersOf<'answers'> {
  const { content, host, store, now, newId, onAttempt } = services
  return {
    'answers.read': async ({ exerciseId, seed, input }, { signal }) => {
      const { published } = await openVariant(content, host, exerciseId, seed)
      return host.run('read', { variables: published.variables, input }, { signal, deadlineMs })
    },
    'answers.submit': async (request, { signal }) => {
      const { exerciseId, seed, input, hints, durationMs, zone, view } = request
      const { exercise, published } = await openVariant(content, host, exerciseId, seed)
      if (input.kind !== exercise.kind) {
        throw fail('invalid-request', `a ${input.kind} for a ${exercise.kind}`, {
          field: 'input.kind',
        })
      }
      const { rubric, window } = exercise
      const score = await host.run(
        'score',
        { rubric, input, ...(window && { window }) },
        { signal, deadlineMs, seed },
      )
      if (score.status === 'not-ready') return { status: 'not-ready', problems: score.problems }
      const { attempts, drafts, learners, review } = store()
      const attempt: Attempt = {
        id: newId() as AttemptId,
        learnerId: learners.current().id,
        exercise: published,
        input,
        score,
        hints,
        durationMs,
        submittedAt: now().toISOString(),
        zone,
        view,
      }
      attempts.save(attempt)
      drafts.discard(exerciseId, seed)
      try {
        review.record(attempt, standsInFor(store(), exercise, attempt))
      } catch {
        // The attempt is saved, and that is what is answered: what is remembered follows from attempts.
      }
      onAttempt()
      return { status: 'saved', attempt }
    },
    'answers.assess': async ({ attemptId, selfAssessment }) => {
      const { attempts, review } = store()
      const open = attempts.open(attemptId)
      if (open.input.kind !== 'text') {
        throw fail('invalid-request', 'only a text is judged by its writer', { field: 'attemptId' })
      }
      const input = { ...open.input, selfAssessment }
      // By the model answer that the learner has read, whatever has become of the lesson since.
      const modelAnswer = open.score.feedback[0]?.html ?? ''
      const rubric = { kind: 'text', modelAnswer, minimumLength: 0 } as const
      const score = await host.run('score', { rubric, input }, { deadlineMs, seed: 0 })
      if (score.status === 'not-ready') throw fail('internal', `${attemptId} cannot be judged`)
      const attempt: Attempt = { ...open, input, score }
      attempts.complete(attempt)
      try {
        review.record(attempt)
      } catch {
        // As above.
      }
      onAttempt()
      return attempt
    },
  }
}
