import type { Migration } from './migration.ts'

export const drafts: Migration = {
  number: 30,
  name: 'drafts',
  sql: `
    CREATE TABLE draft (
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      exercise_id TEXT NOT NULL,
      seed INTEGER NOT NULL,
      input TEXT NOT NULL CHECK (json_valid(input)),
      hints TEXT NOT NULL CHECK (json_valid(hints)),
      view TEXT NOT NULL CHECK (json_valid(view)),
      saved_at TEXT NOT NULL,
      PRIMARY KEY (learner_id, exercise_id)
    ) STRICT;
  `,
}
