import { join } from 'node:path'
import { compileContent } from '../../scripts/content/compile-content.ts'
import { readLessonFolders } from '../../scripts/content/lesson-folder.ts'

/** The project's own lessons, compiled afresh. */
export const compiledContent = compileContent(
  await readLessonFolders(join(import.meta.dirname, '../../src-shared/content/lessons')),
)

/** Every exercise of every lesson. */
export const allExercises = compiledContent.lessons.flatMap(({ exercises }) => exercises)
