import type { CompiledLesson, ContentIndex } from '../../src-shared/content/index.ts'
import type { Lesson, LessonId, ListedLesson } from '../../src-shared/domain/index.ts'
import { compileLesson } from './compile-lesson.ts'
import type { LessonResult } from './compile-lesson.ts'
import type { LessonFolder } from './lesson-folder.ts'
import { Problems } from './problems.ts'
import type { ContentProblem } from './problems.ts'
import type { Promises } from './promises.ts'

export interface CompiledContent {
  readonly index: ContentIndex
  readonly lessons: readonly CompiledLesson[]
  /** By exercise id. */
  readonly promises: Readonly<Record<string, Promises>>
  /** Empty, or the content must not be used. */
  readonly problems: readonly ContentProblem[]
}

/** Compiles all lessons, or says everything that is wrong with them. The same input gives the same bytes. */
export function compileContent(folders: readonly LessonFolder[]): CompiledContent {
  const problems = new Problems()
  const results = folders.flatMap((folder): LessonResult[] => {
    const result = compileLesson(folder, problems)
    return result ? [result] : []
  })
  const lessons = results
    .map(({ compiled }) => compiled)
    .toSorted((a, b) => a.lesson.number - b.lesson.number)
  const lessonOfExercise = new Map<string, LessonId>()
  for (const { lesson, exercises } of lessons)
    for (const { id } of exercises) {
      if (lessonOfExercise.has(id))
        problems.add('exercises', 1, `exercise id "${id}" is used by two lessons`)
      lessonOfExercise.set(id, lesson.id)
    }
  return {
    index: {
      lessons: lessons.map(listed),
      lessonOfExercise: Object.fromEntries(lessonOfExercise),
    },
    lessons,
    promises: Object.assign({}, ...results.map(({ promises }) => promises)) as Readonly<
      Record<string, Promises>
    >,
    problems: problems.all,
  }
}

function listed({ lesson, exercises }: CompiledLesson): ListedLesson {
  const { id, number, title, summary, minutes, status } = lesson
  const ownTask = ownTaskOf(lesson)
  return {
    id,
    number,
    title,
    summary,
    minutes,
    status,
    ...(ownTask === undefined ? {} : { ownTask }),
    exerciseCount: exercises.length,
  }
}

/** Exercises may come before it, as in lesson 1; the step `task` is where the course's own one stands. */
const ownTaskOf = ({ steps }: Lesson): ListedLesson['ownTask'] =>
  steps.find(({ id }) => id === 'task')?.blocks.find((block) => block.type === 'exercise')
    ?.exerciseId
