import type { Migration } from './migration.ts'

/** Every guess is kept; the newest of each exploration is the one that is shown again. */
export const predictions: Migration = {
  number: 70,
  name: 'predictions',
  sql: `
    CREATE TABLE prediction (
      sequence INTEGER PRIMARY KEY,
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      lesson_id TEXT NOT NULL,
      key TEXT NOT NULL,
      guess TEXT NOT NULL CHECK (json_valid(guess)),
      truth TEXT NOT NULL CHECK (json_valid(truth)),
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      words TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX prediction_by_key ON prediction (learner_id, lesson_id, key, sequence);
  `,
}
