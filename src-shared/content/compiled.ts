import type {
  AnswerKind,
  Exercise,
  ExerciseId,
  Lesson,
  LessonId,
  ListedLesson,
} from '../domain/index.ts'

/** An exercise as the compiler writes it: everything the main process needs, answers included. */
export interface AuthoredExercise extends Exercise {
  readonly id: ExerciseId
  readonly lessonId: LessonId
  /** Hash of the compiled content. */
  readonly contentVersion: string
  readonly title: string
  readonly kind: AnswerKind
  /** Where the learner's formula is drawn against the truth. */
  readonly window?: { readonly from: number; readonly to: number }
  readonly placeholder?: string
}

/** One file per lesson that can be opened. */
export interface CompiledLesson {
  readonly lesson: Lesson
  readonly exercises: readonly AuthoredExercise[]
}

/** The file `index.json`: what the home page lists, and where to find an exercise. */
export interface ContentIndex {
  readonly lessons: readonly ListedLesson[]
  readonly lessonOfExercise: Readonly<Record<string, LessonId>>
}
