import type { Exercise, Lesson, LessonId, LessonSummary } from '../domain/index.ts'

/** An exercise as the compiler writes it: everything the main process needs, answers included. */
export type AuthoredExercise = Exercise

/** One file per lesson that can be opened. */
export interface CompiledLesson {
  readonly lesson: Lesson
  readonly exercises: readonly AuthoredExercise[]
}

/** The file `index.json`: what the home page lists, and where to find an exercise. */
export interface ContentIndex {
  readonly lessons: readonly LessonSummary[]
  readonly lessonOfExercise: Readonly<Record<string, LessonId>>
}
