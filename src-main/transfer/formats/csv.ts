import { stringify } from 'csv-stringify/sync'
import type { AttemptRow } from '../../store/index.ts'
import type { Format } from '../source.ts'
import { hintsOf, misconceptionsOf, wholeAnswer } from './facts.ts'

/**
 * Spreadsheets take a file without this mark for the system's old code page and garble x² and −.
 * Programs that read UTF-8 know the mark and leave it out.
 */
const byteOrderMark = '\ufeff'

const columns: readonly (readonly [name: string, of: (row: AttemptRow) => string | number])[] = [
  ['handed_in', (row) => row.submittedAt],
  ['zone', (row) => row.zone],
  ['lesson', (row) => row.lessonId],
  ['exercise', (row) => row.exerciseId],
  ['title', (row) => row.title],
  ['answer', wholeAnswer],
  ['verdict', (row) => row.verdict],
  ['hints', (row) => hintsOf(row).join(' ')],
  ['seconds', (row) => Math.round(row.durationMs) / 1000],
  ['misconceptions', (row) => misconceptionsOf(row).join(' ')],
  ['note', (row) => row.note ?? ''],
  ['disputed', (row) => (row.disputed === 1 ? 'yes' : 'no')],
  ['seed', (row) => row.seed],
  ['content_version', (row) => row.contentVersion],
  ['attempt', (row) => row.id],
]

/**
 * The attempts as a table: UTF-8, times in ISO 8601 and UTC, lines as RFC 4180 wants them. A text
 * that a spreadsheet would take for a formula, as answers like `-4x` and `=1+1` are, begins with an
 * apostrophe.
 */
export const csv: Format = async function* (source, { learner }, onAttempt) {
  const line = (cells: readonly (string | number)[]): string =>
    stringify([[...cells]], { escape_formulas: true, record_delimiter: 'windows' })
  yield byteOrderMark + line(columns.map(([name]) => name))
  for await (const row of source.attempts(learner.id)) {
    onAttempt()
    yield line(columns.map(([, of]) => of(row)))
  }
}
