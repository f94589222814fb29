import { createHash } from 'node:crypto'
import type { PublishedExercise } from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { encodeJson } from './json.ts'

/**
 * Stores what the learner saw, once however many attempts were made at it, and returns its key:
 * the SHA-256 of its JSON. Two exercises that differ in anything are two variants, even where
 * exercise, content version and seed agree.
 */
export function keepVariant(db: Connection, exercise: PublishedExercise): Buffer {
  const published = encodeJson(exercise)
  const digest = createHash('sha256').update(published).digest()
  statement(
    db,
    `INSERT INTO variant (digest, exercise_id, lesson_id, content_version, seed, title, published)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
  ).run(
    digest,
    exercise.exerciseId,
    exercise.lessonId,
    exercise.contentVersion,
    exercise.seed,
    exercise.title,
    published,
  )
  return digest
}
