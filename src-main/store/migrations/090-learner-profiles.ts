import type { Migration } from './migration.ts'

export const learnerProfiles: Migration = {
  number: 90,
  name: 'learner-profiles',
  sql: `
    ALTER TABLE learner ADD COLUMN colour INTEGER NOT NULL DEFAULT 1 CHECK (colour BETWEEN 1 AND 6);
    ALTER TABLE learner ADD COLUMN pin TEXT;
    ALTER TABLE learner ADD COLUMN pin_tries INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE learner ADD COLUMN pin_tried_at TEXT;
  `,
}
