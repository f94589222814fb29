import type { AuthoredExercise } from '../../src-shared/content/index.ts'
import type { Promises } from './promises.ts'

/** An exercise before its lesson gives it an id of its own and a version. */
export type ExerciseDraft = Omit<AuthoredExercise, 'lessonId' | 'contentVersion'>

export interface DraftedExercise {
  readonly exercise: ExerciseDraft
  readonly promises: Promises
}
