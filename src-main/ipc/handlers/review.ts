import type { AuthoredExercise } from '../../../src-shared/content/index.ts'
import type {
  Attempt,
  DueExercise,
  ExerciseId,
  LessonId,
  ReviewItem,
} from '../../../src-shared/domain/index.ts'
import type { Content } from '../../content/index.ts'
import type { Store } from '../../store/index.ts'
import type { HandlersOf } from './handlers-of.ts'

export interface ReviewServices {
  readonly content: Content
  readonly store: () => Store
  readonly now: () => Date
  /** A new UUIDv7, whose end is random. */
  readonly newId: () => string
}

const dayMs = 86_400_000

/** Exercises whose time has come, as new variants; never more in a day than the learner wants. */
export function reviewHandlers(services: ReviewServices): HandlersOf<'review'> {
  const { content, store, now, newId } = services
  return {
    'review.open': async () => {
      const perDay = store().settings.read().reviewsPerDay
      const midnight = now()
      midnight.setHours(0, 0, 0, 0)
      const doneToday = store().review.countSince(midnight)
      const items: ReviewItem[] = []
      for (const due of store().review.due()) {
        const item = await itemFor(content, due, newSeed(newId))
        if (item) items.push(item)
      }
      const left = Math.max(0, perDay - doneToday)
      const waiting = Math.max(0, items.length - left)
      return { items: items.slice(0, left), waiting, doneToday, perDay }
    },
    'review.snooze': ({ exerciseId, days }) => {
      store().review.snooze(exerciseId, new Date(now().getTime() + days * dayMs))
      return null
    },
  }
}

/** A seed from the random end of an id; never 0, which is the course's own task. */
function newSeed(newId: () => string): number {
  return Number.parseInt(newId().slice(-8), 16) || 1
}

const hasNumbers = ({ parameters }: AuthoredExercise): boolean => Object.keys(parameters).length > 0

/** Ids of the mistakes that an exercise knows by name. */
function misconceptionsOf({ rubric }: AuthoredExercise): readonly string[] {
  return 'misconceptions' in rubric ? (rubric.misconceptions ?? []).map(({ id }) => id) : []
}

/**
 * New numbers for what is due. Where a mistake is still open, the lesson's other exercises in which
 * it can be made take turns with this one. Undefined where the exercise is no longer in the course.
 */
async function itemFor(
  content: Content,
  { exerciseId, lessonId, misconception, reviews, reviewedAt }: DueExercise,
  seed: number,
): Promise<ReviewItem | undefined> {
  const own = await content.exercise(exerciseId).catch(() => undefined)
  if (!own) return undefined
  const others =
    misconception === undefined
      ? []
      : (await exercisesOf(content, lessonId)).filter(
          (other) =>
            other.id !== own.id &&
            hasNumbers(other) &&
            misconceptionsOf(other).includes(misconception),
        )
  const turns = hasNumbers(own) || others.length === 0 ? [own, ...others] : others
  const chosen = turns[reviews % turns.length] ?? own
  return {
    due: exerciseId,
    exerciseId: chosen.id,
    seed: hasNumbers(chosen) ? seed : 0,
    lessonId,
    reviewedAt,
  }
}

async function exercisesOf(
  content: Content,
  lessonId: LessonId,
): Promise<readonly AuthoredExercise[]> {
  const lesson = await content.lesson(lessonId).catch(() => undefined)
  const ids = (lesson?.steps ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'exercise' ? [block.exerciseId] : [])),
  )
  return Promise.all(ids.map((id) => content.exercise(id)))
}

/** The due exercises of the same lesson that an answer stands in for: the same mistake is open there. */
export function standsInFor(
  store: Store,
  exercise: AuthoredExercise,
  attempt: Attempt,
): readonly ExerciseId[] {
  const known = misconceptionsOf(exercise)
  return store.review
    .due()
    .filter(
      ({ lessonId, misconception }) =>
        lessonId === attempt.exercise.lessonId &&
        misconception !== undefined &&
        known.includes(misconception),
    )
    .map(({ exerciseId }) => exerciseId)
}
