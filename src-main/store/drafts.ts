import type { Draft, ExerciseId, LearnerId } from '../../src-shared/domain/index.ts'
import { relaxed, statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { encodeJson } from './json.ts'
import { readColumn } from './stored.ts'

/** Keeps the learner's draft of this exercise in place of any earlier one. */
export function saveDraft(db: Connection, learnerId: LearnerId, draft: Draft): Draft {
  relaxed(db, () =>
    statement(
      db,
      `INSERT INTO draft (learner_id, exercise_id, seed, input, hints, view, saved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (learner_id, exercise_id) DO UPDATE SET
         seed = excluded.seed, input = excluded.input, hints = excluded.hints,
         view = excluded.view, saved_at = excluded.saved_at`,
    ).run(
      learnerId,
      draft.exerciseId,
      draft.seed,
      encodeJson(draft.input),
      encodeJson(draft.hints),
      encodeJson(draft.view),
      draft.savedAt,
    ),
  )
  return draft
}

interface DraftRow {
  readonly seed: number
  readonly input: string
  readonly hints: string
  readonly view: string
  readonly savedAt: string
}

/** What was typed and not handed in, or null. Failures: `storage-damaged`. */
export function openDraft(
  db: Connection,
  learnerId: LearnerId,
  exerciseId: ExerciseId,
): Draft | null {
  const row = statement<DraftRow>(
    db,
    `SELECT seed, input, hints, view, saved_at AS savedAt FROM draft
     WHERE learner_id = ? AND exercise_id = ?`,
  ).get(learnerId, exerciseId)
  if (row === undefined) return null
  const name = `draft of ${exerciseId}`
  return {
    exerciseId,
    seed: row.seed,
    input: readColumn('input', row.input, name),
    hints: readColumn('hints', row.hints, name),
    view: readColumn('view', row.view, name),
    savedAt: row.savedAt,
  }
}

/** Forgets the draft, if there is one. */
export function discardDraft(db: Connection, learnerId: LearnerId, exerciseId: ExerciseId): void {
  relaxed(db, () =>
    statement(db, 'DELETE FROM draft WHERE learner_id = ? AND exercise_id = ?').run(
      learnerId,
      exerciseId,
    ),
  )
}
