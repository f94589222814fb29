import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Card, Grade } from 'ts-fsrs'
import type { Verdict } from '../../../src-shared/domain/index.ts'

/** What the scheduler keeps of an exercise: its own card, and how the last review went. */
export interface Memory {
  readonly card: Card
  readonly grade: Grade
}

/**
 * FSRS (https://github.com/open-spaced-repetition/ts-fsrs) with its published weights: an exercise
 * comes back when the chance of still knowing it has fallen to nine in ten. Without the steps of
 * minutes that are meant for flash cards, and without chance.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
})

/** Answers so close to each other are one sitting: trying on until it is right is no remembering. */
const sittingMs = 12 * 3_600_000

/** How well it was remembered; nothing is learned from what could not be decided. */
export function gradeOf(verdict: Verdict, assisted: boolean): Grade | undefined {
  if (verdict === 'undecided') return undefined
  if (verdict === 'incorrect') return Rating.Again
  return assisted ? Rating.Hard : Rating.Good
}

/**
 * What is remembered after an answer at `at`. Within one sitting only the first answer counts, and
 * the first that is wrong.
 */
export function remember(before: Memory | undefined, grade: Grade, at: Date): Memory {
  if (before?.card.last_review !== undefined) {
    const sinceMs = at.getTime() - new Date(before.card.last_review).getTime()
    const isWorse = grade === Rating.Again && before.grade !== Rating.Again
    if (sinceMs < sittingMs && !isWorse) return before
  }
  const { card } = before ?? { card: createEmptyCard(at) }
  return { card: scheduler.next(card, at, grade).card, grade }
}
