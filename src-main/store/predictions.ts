import { fail } from '../../src-shared/domain/index.ts'
import type { LearnerId, LessonId, Prediction } from '../../src-shared/domain/index.ts'
import { relaxed, statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { decodeJson, encodeJson } from './json.ts'

/** Keeps a guess beside all earlier ones. */
export function savePrediction(
  db: Connection,
  learnerId: LearnerId,
  prediction: Prediction,
): Prediction {
  relaxed(db, () =>
    statement(
      db,
      `INSERT INTO prediction (learner_id, lesson_id, key, guess, truth, score, words, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      learnerId,
      prediction.lessonId,
      prediction.key,
      encodeJson(prediction.guess),
      encodeJson(prediction.truth),
      prediction.score,
      prediction.words,
      prediction.madeAt,
    ),
  )
  return prediction
}

interface PredictionRow extends Omit<Prediction, 'guess' | 'truth'> {
  readonly guess: string
  readonly truth: string
}

/** The newest guess of each exploration of a lesson. Failures: `storage-damaged`. */
export function listPredictions(
  db: Connection,
  learnerId: LearnerId,
  lessonId: LessonId,
): readonly Prediction[] {
  const rows = statement<PredictionRow>(
    db,
    `SELECT lesson_id AS lessonId, key, guess, truth, score, words, made_at AS madeAt
     FROM (
       SELECT *, row_number() OVER (PARTITION BY key ORDER BY made_at DESC, sequence DESC) AS place
       FROM prediction WHERE learner_id = ? AND lesson_id = ?)
     WHERE place = 1 ORDER BY key`,
  ).all(learnerId, lessonId)
  return rows.map((row) => ({ ...row, guess: decoded(row.guess), truth: decoded(row.truth) }))
}

function decoded(json: string): unknown {
  try {
    return decodeJson(json)
  } catch (error) {
    throw fail('storage-damaged', `prediction: ${String(error)}`)
  }
}
