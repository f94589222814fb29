import type {
  Attempt,
  ExerciseId,
  LearnerId,
  LessonId,
  Scored,
  Verdict,
} from '../../../src-shared/domain/index.ts'
import { statement, transaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { pacer } from '../pacer.ts'
import { putCard } from './cards.ts'
import type { Reviewed } from './cards.ts'

const attemptsAtOnce = 100

interface Row {
  readonly lessonId: LessonId
  readonly exerciseId: ExerciseId
  readonly verdict: Verdict
  readonly assisted: 0 | 1
  readonly score: string
  readonly submittedAt: string
  readonly id: string
}

/** The first listed mistake that was recognised. */
function misconceptionIn({ feedback }: Pick<Scored, 'feedback'>): string | undefined {
  return feedback.find(({ misconception }) => misconception !== undefined)?.misconception
}

function reviewedOf({ score, assisted, ...row }: Row): Reviewed {
  const misconception = misconceptionIn(JSON.parse(score) as Scored)
  return { ...row, assisted: assisted === 1, misconception }
}

/** What an attempt tells the scheduler. */
export function asReviewed({ exercise, score, hints, submittedAt }: Attempt): Reviewed {
  const { lessonId, exerciseId } = exercise
  const { verdict } = score
  const misconception = misconceptionIn(score)
  return { lessonId, exerciseId, verdict, assisted: hints.length > 0, misconception, submittedAt }
}

/** Makes the cards of a learner anew from the attempts, in the order of their time, in steps. */
export async function rebuildCards(db: Connection, learnerId: LearnerId): Promise<void> {
  const pause = pacer()
  statement(db, 'DELETE FROM review_card WHERE learner_id = ?').run(learnerId)
  let last: readonly [string, string] = ['', '']
  for (;;) {
    const rows = statement<Row>(
      db,
      `SELECT lesson_id AS lessonId, exercise_id AS exerciseId, verdict, assisted, score,
              submitted_at AS submittedAt, id
       FROM attempt WHERE learner_id = ? AND (submitted_at, id) > (?, ?)
       ORDER BY submitted_at, id LIMIT ${attemptsAtOnce}`,
    ).all(learnerId, ...last)
    const end = rows.at(-1)
    if (end === undefined) return
    transaction(db, () => {
      for (const row of rows) putCard(db, learnerId, reviewedOf(row))
    })
    last = [end.submittedAt, end.id]
    await pause()
  }
}

/** Where attempts came from elsewhere, or from before there were cards. */
export async function buildMissingCards(db: Connection): Promise<void> {
  const without = statement<LearnerId>(
    db,
    `SELECT id FROM learner
     WHERE EXISTS (SELECT 1 FROM attempt WHERE learner_id = learner.id)
       AND NOT EXISTS (SELECT 1 FROM review_card WHERE learner_id = learner.id)`,
  ).pluck()
  for (const learnerId of without.all()) await rebuildCards(db, learnerId)
}
