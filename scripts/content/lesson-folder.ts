import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A lesson's sources as they lie on disk. */
export interface LessonFolder {
  readonly name: string
  /** Text of `lesson.md`. */
  readonly lesson: string
  /** Text of each `exercises/<id>.yaml`, by id, in the order of the ids. */
  readonly exercises: Readonly<Record<string, string>>
}

/** All lesson folders below `directory`, in the order of their names. */
export async function readLessonFolders(directory: string): Promise<readonly LessonFolder[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(names.toSorted().map((name) => readLessonFolder(directory, name)))
}

async function readLessonFolder(directory: string, name: string): Promise<LessonFolder> {
  const folder = join(directory, name)
  const lesson = await readFile(join(folder, 'lesson.md'), 'utf8')
  const inside = await readdir(folder)
  if (!inside.includes('exercises')) return { name, lesson, exercises: {} }
  const files = await readdir(join(folder, 'exercises'))
  const exercises = await Promise.all(
    files
      .filter((file) => file.endsWith('.yaml'))
      .toSorted()
      .map(async (file): Promise<[string, string]> => {
        const text = await readFile(join(folder, 'exercises', file), 'utf8')
        return [file.slice(0, -'.yaml'.length), text]
      }),
  )
  return { name, lesson, exercises: Object.fromEntries(exercises) }
}
