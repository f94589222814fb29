import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { compiledLesson, contentIndex } from '../../src-shared/content/index.ts'
import type {
  AuthoredExercise,
  CompiledLesson,
  ContentIndex,
} from '../../src-shared/content/index.ts'
import { fail } from '../../src-shared/domain/index.ts'
import type { ExerciseId, Lesson, LessonId, ListedLesson } from '../../src-shared/domain/index.ts'

/** The compiled lessons. Each file is read and checked once, when it is first asked for. */
export interface Content {
  /** In the order of their numbers. */
  list(): Promise<readonly ListedLesson[]>
  lesson(id: LessonId): Promise<Lesson>
  /** Answers included: publish it before it leaves the main process. */
  exercise(id: ExerciseId): Promise<AuthoredExercise>
}

/**
 * Opens a folder that the content compiler wrote. Nothing is read yet.
 *
 * Every method throws a FailureError: `content-damaged` where a file is missing or not as it was
 * written, `not-found` where there is no such lesson or exercise.
 */
export function loadContent(directory: string): Content {
  const index = once(() => read(directory, 'index', contentIndex))
  const lessons = new Map<LessonId, () => Promise<CompiledLesson>>()

  const compiled = async (id: LessonId): Promise<CompiledLesson> => {
    const known: ContentIndex = await index()
    if (!known.lessons.some((lesson) => lesson.id === id))
      throw fail('not-found', `there is no lesson "${id}"`)
    const load = lessons.get(id) ?? once(() => read(directory, id, compiledLesson))
    lessons.set(id, load)
    return load()
  }

  return {
    list: async () => (await index()).lessons,
    lesson: async (id) => (await compiled(id)).lesson,
    exercise: async (id) => {
      const { lessonOfExercise } = await index()
      const lessonId = Object.hasOwn(lessonOfExercise, id) ? lessonOfExercise[id] : undefined
      if (lessonId === undefined) throw fail('not-found', `there is no exercise "${id}"`)
      const exercise = (await compiled(lessonId)).exercises.find((other) => other.id === id)
      if (exercise === undefined)
        throw fail('content-damaged', `lesson "${lessonId}" lacks its exercise "${id}"`)
      return exercise
    },
  }
}

/** Remembers what `load` gave; a failure is not remembered, so that a mended file is read again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
}

async function read<Value>(
  directory: string,
  name: string,
  schema: v.GenericSchema<unknown, Value>,
): Promise<Value> {
  const file = join(directory, `${name}.json`)
  try {
    return v.parse(schema, JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw damaged(file, error)
  }
}

function damaged(file: string, cause: unknown): Error {
  const where = v.isValiError(cause) ? ` at ${v.getDotPath(cause.issues[0]) ?? 'its root'}` : ''
  const why = cause instanceof Error ? cause.message : String(cause)
  return fail('content-damaged', `${file}${where}: ${why}`)
}
