import { masteryOf } from '../../src-shared/domain/index.ts'
import type {
  AttemptSummary,
  ExerciseProgress,
  ListedLesson,
  Settings,
} from '../../src-shared/domain/index.ts'

export type LessonState = 'new' | 'begun' | 'done' | 'planned'

export interface LessonWithState extends ListedLesson {
  readonly state: LessonState
  /** When the course's own task was first answered right; ISO 8601. */
  readonly doneAt: string | null
  /** Exercises of the lesson that are mastered, with or without hints. */
  readonly mastered: number
  /** Where the lesson opens. */
  readonly path: string
}

/**
 * A lesson is begun once it was opened or an answer to it was handed in, and done once the course's
 * own task was answered right with its own numbers.
 */
export function lessonStates(
  lessons: readonly ListedLesson[],
  attempts: readonly Pick<AttemptSummary, 'lessonId'>[],
  scroll: Settings['scroll'],
  exercises: readonly ExerciseProgress[],
): readonly LessonWithState[] {
  const answered = new Set<string>([...attempts, ...exercises].map(({ lessonId }) => lessonId))
  const solved = new Map<string, string | null>(
    exercises.map(({ exerciseId, ownSolvedAt }) => [exerciseId, ownSolvedAt]),
  )
  const stateOf = (
    { id, status }: ListedLesson,
    doneAt: string | null,
    path: string,
  ): LessonState => {
    if (status === 'planned') return 'planned'
    if (doneAt !== null) return 'done'
    return answered.has(id) || path in scroll ? 'begun' : 'new'
  }
  return lessons.map((lesson) => {
    const path = `/lessons/${lesson.id}`
    const doneAt = (lesson.ownTask && solved.get(lesson.ownTask)) ?? null
    const mastered = exercises.filter(
      ({ lessonId, recent }) => lessonId === lesson.id && masteryOf(recent) !== 'none',
    ).length
    return { ...lesson, state: stateOf(lesson, doneAt, path), doneAt, mastered, path }
  })
}
