import type { Draft, ExerciseId, Lesson, LessonId } from '../../src-shared/domain/index.ts'
import type { Client } from '../api/index.ts'

/** A lesson with what the learner had begun in it. */
export interface OpenedLesson {
  readonly lesson: Lesson
  /** Of each exercise those of its variants, newest first. */
  readonly drafts: ReadonlyMap<ExerciseId, readonly Draft[]>
  /** Handles of the explorations as they were left, or else as the newest draft has them. */
  readonly view: View
}

type View = Readonly<Record<string, unknown>>

/** Where the explorations of each lesson stood when its page was left, until the window closes. */
const left = new Map<LessonId, View>()

/** To be called when a lesson's page goes away: coming back shows the explorations where they stood. */
export function leaveLesson(lessonId: LessonId, view: View): void {
  // What comes back from disk is plain JSON too.
  left.set(lessonId, JSON.parse(JSON.stringify(view)) as View)
}

/** Opens a lesson together with the drafts of its exercises. */
export async function openLesson(
  client: Client,
  lessonId: LessonId,
  signal: AbortSignal,
): Promise<OpenedLesson> {
  const lesson = await client.call('lessons.open', { lessonId }, { signal })
  const ids = lesson.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'exercise' ? [block.exerciseId] : [])),
  )
  const found = await Promise.all(
    ids.map((exerciseId) =>
      // A lesson is worth opening even when what was typed in it cannot be read back.
      client.call('drafts.list', { exerciseId }, { signal }).catch(() => []),
    ),
  )
  const newest = found.flat().toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0]
  return {
    lesson,
    drafts: new Map(ids.map((exerciseId, index) => [exerciseId, found[index] ?? []])),
    view: left.get(lessonId) ?? newest?.view ?? {},
  }
}

let begun: { readonly lessonId: LessonId; readonly opening: Promise<OpenedLesson> } | undefined

/**
 * Begins to open a lesson before its page stands, which then takes it over. Fulfilled when it is
 * open or cannot be; the page says why.
 */
export async function prepareLesson(client: Client, lessonId: LessonId): Promise<void> {
  const opening = openLesson(client, lessonId, new AbortController().signal)
  begun = { lessonId, opening }
  await opening.catch(() => undefined)
}

/** The lesson as it was prepared, once; otherwise opens it now. */
export function takeLesson(
  client: Client,
  lessonId: LessonId,
  signal: AbortSignal,
): Promise<OpenedLesson> {
  const prepared = begun
  begun = undefined
  return prepared?.lessonId === lessonId ? prepared.opening : openLesson(client, lessonId, signal)
}
