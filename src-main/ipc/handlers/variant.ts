import { closeTexts, publish, publishHint } from '../../../src-shared/content/index.ts'
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
  const exercise = await drawVariant(authored, host, seed)
  return {
    exercise,
    published: publish(exercise, seed),
    hint: (level) => {
      const hint = publishHint(exercise, level)
      if (!hint) throw fail('not-found', `${exerciseId} has no hint ${level}`)
      return hint
    },
  }
}

/** The last draw of each exercise, which is asked for again at every key stroke. */
const lastDraws = new WeakMap<
  AuthoredExercise,
  { readonly seed: number; readonly variant: Promise<AuthoredExercise> }
>()

function drawVariant(
  exercise: AuthoredExercise,
  host: Host,
  seed: number,
): Promise<AuthoredExercise> {
  // Without parameters every formula was typeset when the lesson was compiled.
  const drawn = Object.keys(exercise.parameters).length > 0 || exercise.options !== undefined
  if (!drawn) return Promise.resolve(exercise)
  const last = lastDraws.get(exercise)
  if (last?.seed === seed) return last.variant
  const variant = draw(exercise, host, seed)
  lastDraws.set(exercise, { seed, variant })
  variant.catch(() => lastDraws.delete(exercise))
  return variant
}

async function draw(
  exercise: AuthoredExercise,
  host: Host,
  seed: number,
): Promise<AuthoredExercise> {
  const variant = await host.run('variant', { exercise, seed })
  return closeTexts({ ...exercise, ...variant }, await loadTypeset())
}

/** KaTeX is loaded only when an exercise needs it. */
async function loadTypeset(): Promise<Typeset> {
  const { default: katex } = await import('katex')
  return (tex, displayMode) =>
    katex.renderToString(tex, { displayMode, output: 'htmlAndMathml', throwOnError: false })
}
