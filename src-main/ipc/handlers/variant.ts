import { publish } from '../../../src-shared/content/index.ts'
import type { ExerciseId, PublishedExercise, Variant } from '../../../src-shared/domain/index.ts'
import type { Content } from '../../content/index.ts'
import type { Host } from '../../compute/index.ts'

/** The variant that a seed draws, whole and as the learner may see it. */
export async function openVariant(
  content: Content,
  host: Host,
  exerciseId: ExerciseId,
  seed: number,
): Promise<{ readonly variant: Variant; readonly published: PublishedExercise }> {
  const exercise = content.exercise(exerciseId)
  const variant = await host.run('variant', { exercise }, { seed })
  return { variant, published: publish(exercise, variant) }
}
