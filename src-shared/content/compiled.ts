import type { AnswerKind, ExerciseId, Lesson, LessonId, LessonSummary } from '../domain/index.ts'

/** Values a parameter may take: whole numbers from..to in steps, or one of a list. */
export type ParameterRange =
  | {
      readonly from: number
      readonly to: number
      /** Default 1. */
      readonly step?: number
      readonly except?: readonly number[]
    }
  | { readonly oneOf: readonly number[] }

export interface AuthoredHint {
  /** HTML, formulas with parameters left open. */
  readonly text: string
  /** Part of a plot to light up, e.g. `tangent`. */
  readonly highlight?: string
}

/** An exercise as the compiler writes it: everything the main process needs, answers included. */
export interface AuthoredExercise {
  readonly id: ExerciseId
  readonly lessonId: LessonId
  readonly contentVersion: string
  readonly title: string
  readonly kind: AnswerKind
  readonly parameters: Readonly<Record<string, ParameterRange>>
  readonly conditions: readonly string[]
  readonly formulas: Readonly<Record<string, string>>
  readonly prompt: string
  readonly rubric: AuthoredRubric
  /** From the first look to the full solution. */
  readonly hints: readonly AuthoredHint[]
  readonly given?: { readonly text: string; readonly variable: string }
  readonly window?: { readonly from: number; readonly to: number }
  readonly placeholder?: string
}

export interface AuthoredMisconception {
  readonly id: string
  readonly answer: string
  /** HTML. */
  readonly message: string
}
export interface AuthoredRubric {
  readonly kind: AnswerKind
  readonly variables: readonly string[]
  readonly reference: string
  readonly misconceptions: readonly AuthoredMisconception[]
}

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
