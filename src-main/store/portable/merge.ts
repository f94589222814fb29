import type {
  ImportCounts,
  LearnerId,
  PublishedExercise,
} from '../../../src-shared/domain/index.ts'
import { answerLine } from '../answer-line.ts'
import { orComplete } from '../attempts.ts'
import { statement, transaction } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { indexNow } from '../search.ts'
import { readColumn } from '../stored.ts'
import { readRow, SkippedRow } from './read-row.ts'
import type { ReadRow } from './read-row.ts'

export type Outcome =
  /** `present`: it is here already, or something newer is. */
  | { readonly status: 'added'; readonly what: keyof ImportCounts | undefined }
  | { readonly status: 'present'; readonly what: keyof ImportCounts | undefined }
  | { readonly status: 'skipped'; readonly problem: SkippedRow }

/** Takes the lines of one export in, whoever wrote it. */
export interface Importer {
  /**
   * All rows of a batch that are sound, in one transaction: on disk when it returns. Throws only
   * what the disk throws; then none of the batch is there.
   */
  readonly merge: (lines: readonly unknown[]) => readonly Outcome[]
}

const insert = {
  variant: `
    INSERT INTO variant (digest, exercise_id, lesson_id, content_version, seed, title, published)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING`,
  attempt: `
    INSERT INTO attempt (id, learner_id, variant, exercise_id, lesson_id, submitted_at, zone,
                         duration_ms, answer, hints, input, score, view)
    SELECT ?, ?, digest, exercise_id, lesson_id, ?, ?, ?, ?, ?, ?, ?, ?
    FROM variant WHERE digest = ? ${orComplete}`,
  note: `
    INSERT INTO attempt_note (attempt_id, note, disputed, changed_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (attempt_id) DO UPDATE SET
      note = excluded.note, disputed = excluded.disputed, changed_at = excluded.changed_at
    WHERE excluded.changed_at > attempt_note.changed_at`,
  draft: `
    INSERT INTO draft (learner_id, exercise_id, seed, input, hints, view, saved_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (learner_id, exercise_id, seed) DO UPDATE SET
      input = excluded.input, hints = excluded.hints,
      view = excluded.view, saved_at = excluded.saved_at
    WHERE excluded.saved_at > draft.saved_at`,
  setting: `
    INSERT INTO setting (learner_id, key, value) VALUES (?, ?, ?)
    ON CONFLICT (learner_id, key) DO NOTHING`,
  prediction: `
    WITH new (learner_id, lesson_id, key, guess, truth, score, words, made_at) AS
      (VALUES (?, ?, ?, ?, ?, ?, ?, ?))
    INSERT INTO prediction (learner_id, lesson_id, key, guess, truth, score, words, made_at)
    SELECT * FROM new WHERE NOT EXISTS (
      SELECT 1 FROM prediction AS old
      WHERE old.learner_id = new.learner_id AND old.lesson_id = new.lesson_id
        AND old.key = new.key AND old.made_at = new.made_at AND old.guess = new.guess)`,
} as const

/**
 * Whose rows they become: a learner who is known here keeps them. The only learner of an export who
 * is not known takes the place of the present one, if that one has done nothing yet; else the rows
 * become the present learner's. Several learners are all taken over as they are.
 * @param learners how many the export says it holds
 */
export function importerFor(db: Connection, present: LearnerId, learners: number): Importer {
  const owners = new Map<string, string>()
  const known = (id: string): boolean =>
    statement(db, 'SELECT 1 FROM learner WHERE id = ?').get(id) !== undefined

  function ownerOf(id: string): string {
    const owner = owners.get(id) ?? (known(id) ? id : undefined)
    if (owner === undefined) throw new SkippedRow('learner-missing')
    return owner
  }

  function addLearner({ id, values }: ReadRow & { table: 'learner' }): boolean {
    if (known(id)) return false
    const replaces = learners === 1 && hasDoneNothing(db, present)
    if (learners > 1 || replaces) {
      statement(db, 'INSERT INTO learner (id, name, created_at) VALUES (?, ?, ?)').run(...values)
    }
    if (replaces) statement(db, 'DELETE FROM learner WHERE id = ?').run(present)
    owners.set(id, learners > 1 || replaces ? id : present)
    return true
  }

  function addAttempt(row: ReadRow & { table: 'attempt' }): boolean {
    const owner = ownerOf(row.learnerId)
    const answer = answerLine(row.answer, askedIn(db, row.variant))
    const values = [row.id, owner, ...row.times, answer, ...row.columns, row.variant]
    const added = statement(db, insert.attempt).run(...values)
    const stands = statement<{ learner: string; input: string; variant: Buffer }>(
      db,
      'SELECT learner_id AS learner, input, variant FROM attempt WHERE id = ?',
    ).get(row.id)
    const same = stands?.variant.equals(row.variant) && isSameText(stands.input, row.columns[1])
    if (!stands || !same) throw new SkippedRow('conflict')
    if (row.note && stands.learner === owner) {
      statement(db, insert.note).run(row.id, ...row.note)
    }
    return added.changes > 0
  }

  function add(row: ReadRow): Outcome {
    let added: boolean
    if (row.table === 'learner') added = addLearner(row)
    else if (row.table === 'attempt') added = addAttempt(row)
    else if (row.table === 'variant') {
      added = statement(db, insert.variant).run(...row.values).changes > 0
    } else {
      const owner = ownerOf(row.learnerId)
      added = statement(db, insert[row.table]).run(owner, ...row.values).changes > 0
    }
    const what = counted[row.table]
    return { status: added ? 'added' : 'present', what }
  }

  return {
    merge: (lines) =>
      transaction(db, () => {
        const outcomes = lines.map((line): Outcome => {
          try {
            return add(readRow(line))
          } catch (error) {
            // The stack ends before what is nested without end does.
            const problem = error instanceof RangeError ? new SkippedRow('invalid', 'depth') : error
            if (!(problem instanceof SkippedRow)) throw error
            return { status: 'skipped', problem }
          }
        })
        indexNow(db)
        return outcomes
      }),
  }
}

/** A text whose writer has judged it here is the same as one that still waits for that. */
function isSameText(here: string, there: string | undefined): boolean {
  if (here === there || there === undefined) return here === there
  const { selfAssessment, ...text } = JSON.parse(here) as Record<string, unknown>
  return selfAssessment !== undefined && JSON.stringify(text) === there
}

const counted: Readonly<Record<ReadRow['table'], keyof ImportCounts | undefined>> = {
  learner: undefined,
  variant: undefined,
  setting: undefined,
  attempt: 'attempts',
  draft: 'drafts',
  prediction: 'predictions',
}

/** What was asked, which may have come with an earlier line. */
function askedIn(db: Connection, variant: Buffer): PublishedExercise {
  const published = statement<string>(db, 'SELECT published FROM variant WHERE digest = ?')
    .pluck()
    .get(variant)
  if (published === undefined) throw new SkippedRow('variant-missing')
  return readColumn('published', published, 'variant')
}

function hasDoneNothing(db: Connection, learnerId: LearnerId): boolean {
  return ['attempt', 'draft', 'prediction'].every(
    (table) =>
      statement(db, `SELECT 1 FROM ${table} WHERE learner_id = ? LIMIT 1`).get(learnerId) ===
      undefined,
  )
}
