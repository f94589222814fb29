import { publish, publishHint } from '../../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../../src-shared/content/index.ts'
import { fail } from '../../../src-shared/domain/index.ts'
import type { ExerciseId, Hint, PublishedExercise } from '../../../src-shared/domain/index.ts'
import type { Content } from '../../content/index.ts'

/** One variant of an exercise: whole, for the scorer, and piece by piece as the learner may see it. */
export interface OpenVariant {
  readonly exercise: AuthoredExercise
  readonly published: PublishedExercise
  /** Throws the failure `not-found` beyond the last hint. */
  hint(level: number): Hint
}

/** The variant that a seed draws. Failures as of the content. */
export async function openVariant(
  content: Content,
  exerciseId: ExerciseId,
  seed: number,
): Promise<OpenVariant> {
  const exercise = await content.exercise(exerciseId)
  return {
    exercise,
    published: publish(exercise, seed, typesetNothing),
    hint: (level) => {
      const hint = publishHint(exercise, level, typesetNothing)
      if (!hint) throw fail('not-found', `${exerciseId} has no hint ${level}`)
      return hint
    },
  }
}

/** Without parameters every formula was typeset when the lesson was compiled. */
function typesetNothing(tex: string): string {
  throw fail('content-damaged', `an open formula in an exercise without parameters: ${tex}`)
}
