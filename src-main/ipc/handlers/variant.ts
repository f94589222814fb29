import { publish, publishHint } from '../../../src-shared/content/index.ts'
import type { AuthoredExercise, Typeset } from '../../../src-shared/content/index.ts'
import { fail } from '../../../src-shared/domain/index.ts'
import type { ExerciseId, Hint, PublishedExercise } from '../../../src-shared/domain/index.ts'
import type { Host } from '../../compute/index.ts'
import type { Content } from '../../content/index.ts'

/** One variant of an exercise: whole, for the scorer, and piece by piece as the learner may see it. */
export interface OpenVariant {
  readonly exercise: AuthoredExercise
  readonly published: PublishedExercise
  /** Throws the failure `not-found` beyond the last hint. */
  hint(level: number): Hint
}

/** The variant that a seed draws. Failures as of the content and the host. */
export async function openVariant(
  content: Content,
  host: Host,
  exerciseId: ExerciseId,
  seed: number,
): Promise<OpenVariant> {
  const authored = await content.exercise(exerciseId)
  const isFixed = Object.keys(authored.parameters).length === 0
  const exercise = isFixed
    ? authored
    : { ...authored, ...(await host.run('variant', { exercise: authored, seed })) }
  // Without parameters every formula was typeset when the lesson was compiled.
  const typeset = isFixed ? typesetNothing : await loadTypeset()
  return {
    exercise,
    published: publish(exercise, seed, typeset),
    hint: (level) => {
      const hint = publishHint(exercise, level, typeset)
      if (!hint) throw fail('not-found', `${exerciseId} has no hint ${level}`)
      return hint
    },
  }
}

function typesetNothing(tex: string): string {
  throw fail('content-damaged', `an open formula in an exercise without parameters: ${tex}`)
}

/** KaTeX is loaded only when an exercise needs it. */
async function loadTypeset(): Promise<Typeset> {
  const { default: katex } = await import('katex')
  return (tex, displayMode) =>
    katex.renderToString(tex, { displayMode, output: 'htmlAndMathml', throwOnError: false })
}
