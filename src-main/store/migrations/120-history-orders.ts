import type { Migration } from './migration.ts'

/**
 * Every order of the history stands in an index that also answers its filters. What is saved is put
 * into the search when it is next searched for, see `search.ts`: handing in an answer does not wait for that.
 */
export const historyOrders: Migration = {
  number: 120,
  name: 'history-orders',
  sql: `
    CREATE INDEX attempt_by_duration ON attempt
      (learner_id, duration_ms DESC, submitted_at DESC, id DESC, lesson_id, exercise_id, verdict,
       assisted);
    DROP INDEX variant_by_exercise;
    DROP TRIGGER attempt_is_searched;
  `,
}
