import type { Migration } from './migration.ts'

/** A draft for every variant: beginning other numbers takes nothing away from what was typed in these. */
export const draftsByVariant: Migration = {
  number: 100,
  name: 'drafts-by-variant',
  sql: `
    CREATE TABLE draft_by_variant (
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      exercise_id TEXT NOT NULL,
      seed INTEGER NOT NULL,
      input TEXT NOT NULL CHECK (json_valid(input)),
      hints TEXT NOT NULL CHECK (json_valid(hints)),
      view TEXT NOT NULL CHECK (json_valid(view)),
      saved_at TEXT NOT NULL,
      PRIMARY KEY (learner_id, exercise_id, seed)
    ) STRICT;

    INSERT INTO draft_by_variant SELECT * FROM draft;
    DROP TABLE draft;
    ALTER TABLE draft_by_variant RENAME TO draft;
  `,
}
