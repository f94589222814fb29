import type { Migration } from './migration.ts'

/**
 * What the scheduler remembers of a learner at an exercise. All of it follows from the attempts but
 * for what was put off, so it is made anew where it is missing.
 */
export const review: Migration = {
  number: 80,
  name: 'review',
  sql: `
    CREATE TABLE review_card (
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      exercise_id TEXT NOT NULL,
      lesson_id TEXT NOT NULL,
      due TEXT NOT NULL,
      reviewed_at TEXT NOT NULL,
      misconception TEXT,
      snoozed_until TEXT,
      memory TEXT NOT NULL CHECK (json_valid(memory)),
      PRIMARY KEY (learner_id, exercise_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX review_card_by_due ON review_card (learner_id, due);

    CREATE TABLE review_done (
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      reviewed_at TEXT NOT NULL,
      exercise_id TEXT NOT NULL,
      PRIMARY KEY (learner_id, reviewed_at, exercise_id)
    ) STRICT, WITHOUT ROWID;
  `,
}
