import type { Migration } from './migration.ts'

/** Beside the attempts, which never change: what the learner thought of them later. */
export const notes: Migration = {
  number: 60,
  name: 'notes',
  sql: `
    CREATE TABLE attempt_note (
      attempt_id TEXT PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
      note TEXT NOT NULL,
      disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
