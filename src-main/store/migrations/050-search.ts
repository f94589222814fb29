import type { Migration } from './migration.ts'

/** One way to write what can be typed in several, blanks left out. The query is folded alike. */
const folded = [
  ["' '", "''"],
  ["'²'", "'^2'"],
  ["'³'", "'^3'"],
  ["'−'", "'-'"],
  ["'–'", "'-'"],
  ["'·'", "'*'"],
  ["'⋅'", "'*'"],
  ["'×'", "'*'"],
  ["'÷'", "'/'"],
  ["'π'", "'pi'"],
].reduce((text, [from, to]) => `replace(${text}, ${from}, ${to})`, 'attempt.answer')

const entry = `
  INSERT INTO attempt_search (rowid, answer, title)
  SELECT attempt.sequence, ${folded}, variant.title
  FROM attempt JOIN variant ON variant.digest = attempt.variant`

/**
 * Trigrams, as formulas have no words: whatever stands somewhere in an answer is found. The two
 * wide indexes answer every filter of the history without touching the attempts themselves.
 */
export const search: Migration = {
  number: 50,
  name: 'search',
  sql: `
    CREATE VIRTUAL TABLE attempt_search USING fts5 (answer, title, tokenize = 'trigram');
    INSERT INTO attempt_search (attempt_search, rank) VALUES ('secure-delete', 1);
    ${entry};

    CREATE TRIGGER attempt_is_searched AFTER INSERT ON attempt BEGIN
      ${entry} WHERE attempt.sequence = NEW.sequence;
    END;
    CREATE TRIGGER attempt_leaves_the_search AFTER DELETE ON attempt BEGIN
      DELETE FROM attempt_search WHERE rowid = OLD.sequence;
    END;

    DROP INDEX attempt_by_time;
    CREATE INDEX attempt_by_time ON attempt
      (learner_id, submitted_at, id, lesson_id, exercise_id, verdict, assisted, duration_ms);
    CREATE INDEX attempt_by_lesson ON attempt
      (learner_id, lesson_id, exercise_id, submitted_at DESC, id DESC, verdict, assisted,
       duration_ms);
  `,
}
