import type { Migration } from './migration.ts'

/**
 * An attempt never changes, but for a text of one's own: its writer's verdict, given after the model
 * answer was shown, completes it, once.
 */
export const selfAssessment: Migration = {
  number: 110,
  name: 'self-assessment',
  sql: `
    DROP TRIGGER attempt_never_changes;
    CREATE TRIGGER attempt_never_changes BEFORE UPDATE ON attempt
    WHEN NOT (
      OLD.input ->> '$.kind' = 'text'
      AND OLD.input ->> '$.selfAssessment' IS NULL
      AND json_remove(NEW.input, '$.selfAssessment') = json(OLD.input)
      AND (NEW.sequence, NEW.id, NEW.learner_id, NEW.variant, NEW.exercise_id, NEW.lesson_id,
           NEW.submitted_at, NEW.zone, NEW.duration_ms, NEW.answer, NEW.hints, NEW.view)
        = (OLD.sequence, OLD.id, OLD.learner_id, OLD.variant, OLD.exercise_id, OLD.lesson_id,
           OLD.submitted_at, OLD.zone, OLD.duration_ms, OLD.answer, OLD.hints, OLD.view)
    ) BEGIN
      SELECT RAISE(ABORT, 'an attempt never changes');
    END;
  `,
}
