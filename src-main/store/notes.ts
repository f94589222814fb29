import { fail } from '../../src-shared/domain/index.ts'
import type {
  AttemptId,
  AttemptNeighbours,
  AttemptNote,
  LearnerId,
} from '../../src-shared/domain/index.ts'
import { statement } from './connection.ts'
import type { Connection } from './connection.ts'

interface NoteRow {
  readonly note: string
  readonly disputed: 0 | 1
  readonly changedAt: string
}

/** The id of an attempt of this learner's; another's is as if it were not there. Failures: `not-found`. */
export function requireOwnAttempt(db: Connection, learnerId: LearnerId, id: AttemptId): AttemptId {
  const own = 'SELECT 1 FROM attempt WHERE id = ? AND learner_id = ?'
  if (statement(db, own).get(id, learnerId) === undefined)
    throw fail('not-found', `no attempt ${id}`)
  return id
}

/** What the learner wrote to an attempt, or null. */
export function readNote(db: Connection, id: AttemptId): AttemptNote | null {
  const row = statement<NoteRow>(
    db,
    'SELECT note, disputed, changed_at AS changedAt FROM attempt_note WHERE attempt_id = ?',
  ).get(id)
  return row === undefined ? null : { ...row, disputed: row.disputed === 1 }
}

/** Keeps the note in place of any earlier one; an empty one that disputes nothing goes away. */
export function writeNote(db: Connection, id: AttemptId, note: AttemptNote): AttemptNote | null {
  if (note.note === '' && !note.disputed) {
    statement(db, 'DELETE FROM attempt_note WHERE attempt_id = ?').run(id)
    return null
  }
  statement(
    db,
    `INSERT INTO attempt_note (attempt_id, note, disputed, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (attempt_id) DO UPDATE SET
       note = excluded.note, disputed = excluded.disputed, changed_at = excluded.changed_at`,
  ).run(id, note.note, Number(note.disputed), note.changedAt)
  return note
}

/** The attempts before and after this one at the same exercise. */
export function neighboursOf(db: Connection, id: AttemptId): AttemptNeighbours {
  const beside = (before: boolean): AttemptId | undefined =>
    statement<AttemptId>(
      db,
      `SELECT other.id FROM attempt AS this JOIN attempt AS other
         ON other.learner_id = this.learner_id AND other.exercise_id = this.exercise_id
        AND (other.submitted_at, other.id) ${before ? '<' : '>'} (this.submitted_at, this.id)
       WHERE this.id = ?
       ORDER BY other.submitted_at ${before ? 'DESC' : ''}, other.id ${before ? 'DESC' : ''}
       LIMIT 1`,
    )
      .pluck()
      .get(id)
  const { number, count } = statement<{ number: number; count: number }>(
    db,
    `SELECT count(*) AS count,
            sum((other.submitted_at, other.id) <= (this.submitted_at, this.id)) AS number
     FROM attempt AS this JOIN attempt AS other
       ON other.learner_id = this.learner_id AND other.exercise_id = this.exercise_id
     WHERE this.id = ?`,
  ).get(id) ?? { number: 1, count: 1 }
  const earlier = beside(true)
  const later = beside(false)
  return {
    number,
    count,
    ...(earlier === undefined ? {} : { earlier }),
    ...(later === undefined ? {} : { later }),
  }
}
