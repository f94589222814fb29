import type { Migration } from './migration.ts'

export const learners: Migration = {
  number: 10,
  name: 'learners',
  sql: `
    CREATE TABLE learner (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
  `,
}
