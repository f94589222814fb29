import type { Host } from '../../compute/index.ts'
import type { Content } from '../../content/index.ts'
import type { HandlersOf } from './handlers-of.ts'
import { openVariant } from './variant.ts'

/** Lessons and exercises as the learner may see them: rubrics stay here. */
export function lessonHandlers(
  content: Content,
  host: Host,
): HandlersOf<'lessons'> & HandlersOf<'exercises'> {
  return {
    'lessons.list': () => content.list(),
    'lessons.open': ({ lessonId }) => content.lesson(lessonId),
    'exercises.open': async ({ exerciseId, seed }) =>
      (await openVariant(content, host, exerciseId, seed)).published,
    'exercises.hint': async ({ exerciseId, seed, level }) =>
      (await openVariant(content, host, exerciseId, seed)).hint(level),
  }
}
