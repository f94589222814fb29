import { statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { pacer } from './pacer.ts'

/** Of a single batch: some milliseconds' worth. */
const rowsAtOnce = 200

/** One way to write what can be typed in several, blanks left out; answers and queries alike. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/\s/gu, ''],
  [/²/g, '^2'],
  [/³/g, '^3'],
  [/[−–]/g, '-'],
  [/[·⋅×]/g, '*'],
  [/÷/g, '/'],
  [/π/g, 'pi'],
]

/** `3x² − 4x` is found by `3x^2-4x`. */
export const fold = (text: string): string =>
  folds.reduce((folded, [from, to]) => folded.replace(from, to), text)

/** The answers folded, as FTS5 keeps what it indexes (https://sqlite.org/fts5.html#fts5_data_structures). */
export const foldedAnswers = 'attempt_search_content'

interface Unsearched {
  readonly sequence: number
  readonly answer: string
  readonly title: string
}

/** The next attempts, oldest first, that cannot be searched for yet, put into the search; how many. */
function indexSome(db: Connection): number {
  const rows = statement<Unsearched>(
    db,
    `SELECT sequence, answer, title FROM attempt JOIN variant ON variant.digest = attempt.variant
     WHERE sequence > coalesce((SELECT max(id) FROM ${foldedAnswers}), 0)
     ORDER BY sequence LIMIT ${rowsAtOnce}`,
  ).all()
  const insert = 'INSERT INTO attempt_search (rowid, answer, title) VALUES (?, ?, ?)'
  for (const { sequence, answer, title } of rows) {
    statement(db, insert).run(sequence, fold(answer), title)
  }
  return rows.length
}

/** Puts everything that was saved since the last search into it; within a transaction or in one of its own. */
export function indexNow(db: Connection): void {
  const all = (): void => {
    while (indexSome(db) === rowsAtOnce);
  }
  if (db.inTransaction) all()
  else transaction(db, all)
}

/** The same in steps, where it may be much. */
export async function indexInSteps(db: Connection): Promise<void> {
  const pause = pacer()
  while (transaction(db, () => indexSome(db)) === rowsAtOnce) await pause()
}
