import type { Migration } from './migration.ts'

export const settings: Migration = {
  number: 40,
  name: 'settings',
  sql: `
    CREATE TABLE setting (
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      PRIMARY KEY (learner_id, key)
    ) STRICT, WITHOUT ROWID;
  `,
}
