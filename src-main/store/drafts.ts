import type { Draft, ExerciseId, LearnerId } from '../../src-shared/domain/index.ts'
import { relaxed, statement } from './connection.ts'
import type { Connection } from './connection.ts'
import { encodeJson } from './json.ts'
import { readColumn } from './stored.ts'

/** Keeps the learner's draft of this variant in place of any earlier one. */
export function saveDraft(db: Connection, learnerId: LearnerId, draft: Draft): Draft {
  relaxed(db, () =>
    statement(
      db,
      `INSERT INTO draft (learner_id, exercise_id, seed, input, hints, view, saved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (learner_id, exercise_id, seed) DO UPDATE SET
         input = excluded.input, hints = excluded.hints,
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

/** What was typed in each variant and not handed in, newest first. Failures: `storage-damaged`. */
export function listDrafts(
  db: Connection,
  learnerId: LearnerId,
  exerciseId: ExerciseId,
): readonly Draft[] {
  const rows = statement<DraftRow>(
    db,
    `SELECT seed, input, hints, view, saved_at AS savedAt FROM draft
     WHERE learner_id = ? AND exercise_id = ? ORDER BY saved_at DESC, seed`,
  ).all(learnerId, exerciseId)
  const name = `draft of ${exerciseId}`
  return rows.map((row) => ({
    exerciseId,
    seed: row.seed,
    input: readColumn('input', row.input, name),
    hints: readColumn('hints', row.hints, name),
    view: readColumn('view', row.view, name),
    savedAt: row.savedAt,
  }))
}

/** Forgets the draft of a variant, if there is one. */
export function discardDraft(
  db: Connection,
  learnerId: LearnerId,
  exerciseId: ExerciseId,
  seed: number,
): void {
  relaxed(db, () =>
    statement(db, 'DELETE FROM draft WHERE learner_id = ? AND exercise_id = ? AND seed = ?').run(
      learnerId,
      exerciseId,
      seed,
    ),
  )
}
