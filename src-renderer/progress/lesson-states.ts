import type { AttemptSummary, LessonSummary, Settings } from '../../src-shared/domain/index.ts'

export type LessonState = 'new' | 'begun' | 'planned'

export interface LessonWithState extends LessonSummary {
  readonly state: LessonState
  /** Where the lesson opens. */
  readonly path: string
}

/** A lesson is begun once it was opened or an answer to it was handed in. */
export function lessonStates(
  lessons: readonly LessonSummary[],
  attempts: readonly Pick<AttemptSummary, 'lessonId'>[],
  scroll: Settings['scroll'],
): readonly LessonWithState[] {
  const answered = new Set<string>(attempts.map(({ lessonId }) => lessonId))
  return lessons.map((lesson) => {
    const path = `/lessons/${lesson.id}`
    const begun = answered.has(lesson.id) || path in scroll
    const state = lesson.status === 'planned' ? 'planned' : begun ? 'begun' : 'new'
    return { ...lesson, state, path }
  })
}
