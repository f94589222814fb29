import type { Migration } from './migration.ts'

/**
 * A variant is what the learner saw, stored once and found by the SHA-256 of its JSON. Attempts
 * never change, and leave only together with their learner: the foreign key deletes them after the
 * learner's row is gone, which is what the trigger looks at.
 */
export const attempts: Migration = {
  number: 20,
  name: 'attempts',
  sql: `
    CREATE TABLE variant (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      exercise_id TEXT NOT NULL,
      lesson_id TEXT NOT NULL,
      content_version TEXT NOT NULL,
      seed INTEGER NOT NULL,
      title TEXT NOT NULL,
      published TEXT NOT NULL CHECK (json_valid(published))
    ) STRICT;

    CREATE INDEX variant_by_exercise ON variant (exercise_id, content_version, seed);

    CREATE TRIGGER variant_never_changes BEFORE UPDATE ON variant BEGIN
      SELECT RAISE(ABORT, 'a variant never changes');
    END;

    CREATE TABLE attempt (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
      learner_id TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
      variant BLOB NOT NULL REFERENCES variant (digest),
      exercise_id TEXT NOT NULL,
      lesson_id TEXT NOT NULL,
      submitted_at TEXT NOT NULL CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z'),
      zone TEXT NOT NULL,
      duration_ms REAL NOT NULL,
      verdict TEXT NOT NULL AS (score ->> '$.verdict') STORED,
      assisted INTEGER NOT NULL AS (json_array_length(hints) > 0) STORED,
      answer TEXT NOT NULL,
      hints TEXT NOT NULL CHECK (json_valid(hints)),
      input TEXT NOT NULL CHECK (json_valid(input)),
      score TEXT NOT NULL CHECK (json_valid(score)),
      view TEXT NOT NULL CHECK (json_valid(view))
    ) STRICT;

    CREATE INDEX attempt_by_time ON attempt (learner_id, submitted_at, id);
    CREATE INDEX attempt_by_exercise ON attempt (learner_id, exercise_id, submitted_at, id);
    CREATE INDEX attempt_by_variant ON attempt (variant);

    CREATE TRIGGER attempt_never_changes BEFORE UPDATE ON attempt BEGIN
      SELECT RAISE(ABORT, 'an attempt never changes');
    END;

    CREATE TRIGGER attempt_leaves_only_with_its_learner BEFORE DELETE ON attempt
    WHEN EXISTS (SELECT 1 FROM learner WHERE id = OLD.learner_id) BEGIN
      SELECT RAISE(ABORT, 'an attempt leaves only with its learner');
    END;
  `,
}
