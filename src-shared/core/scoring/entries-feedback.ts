import type { Entries, Expression } from '../expression/index.ts'
import type { Feedback } from '../../domain/index.ts'
import { compareEntries } from './equivalence/entries.ts'
import type { EntriesAgreement, EntriesComparison } from './equivalence/entries.ts'

/**
 * What can be said about a wrong vector or matrix without knowing the exercise: its shape, whether
 * it is the right one turned, with rows or columns in another order or with the sign changed, or
 * which entries are wrong.
 */
export function entriesFeedback(
  truth: Entries,
  answer: Entries,
  agreement: EntriesAgreement,
  comparison: EntriesComparison,
): readonly Feedback[] {
  const isTruth = (entries: Entries): boolean =>
    compareEntries(truth, entries, comparison).verdict === 'equal'
  if (truth.shape === 'matrix' && answer.shape === 'matrix' && isTruth(transposed(answer))) {
    return [{ code: 'transposed' }]
  }
  if (agreement.verdict !== 'different') return []
  if (agreement.reason === 'shape') return [shapeFeedback(truth, answer)]
  if (isTruth(mapEntries(answer, negated))) return [{ code: 'sign' }]
  if (truth.shape === 'vector' && isTruth(reversedColumns(answer)))
    return [{ code: 'swapped-entries' }]
  if (truth.shape === 'matrix' && isTruth(reversedRows(answer))) return [{ code: 'swapped-rows' }]
  if (truth.shape === 'matrix' && isTruth(reversedColumns(answer)))
    return [{ code: 'swapped-columns' }]
  const count = agreement.wrong.length
  const total = truth.rows.flat().length
  const [first] = agreement.wrong
  if (!first || count === total) return [{ code: 'all-entries-wrong' }]
  const values = { count, row: first.row + 1, column: first.column + 1 }
  return [{ code: truth.shape === 'matrix' ? 'matrix-entry-wrong' : 'entry-wrong', values }]
}

function shapeFeedback(truth: Entries, answer: Entries): Feedback {
  const asked = sizeOf(truth)
  const given = sizeOf(answer)
  const values = {
    askedRows: asked.rows,
    asked: asked.columns,
    givenRows: given.rows,
    given: given.columns,
  }
  if (answer.shape === 'scalar') return { code: `scalar-for-${truth.shape}`, values }
  if (answer.shape !== truth.shape) return { code: `${answer.shape}-for-${truth.shape}`, values }
  return { code: truth.shape === 'matrix' ? 'matrix-size' : 'vector-size', values }
}

function sizeOf(entries: Entries): { rows: number; columns: number } {
  return { rows: entries.rows.length, columns: entries.rows[0]?.length ?? 0 }
}

function transposed(entries: Entries): Entries {
  const [first = []] = entries.rows
  const rows = first.map((_, column) => entries.rows.flatMap((row) => row[column] ?? []))
  return { ...entries, rows }
}

function reversedColumns(entries: Entries): Entries {
  return { ...entries, rows: entries.rows.map((row) => [...row].reverse()) }
}

function reversedRows(entries: Entries): Entries {
  return { ...entries, rows: [...entries.rows].reverse() }
}

function mapEntries(entries: Entries, change: (entry: Expression) => Expression): Entries {
  return { ...entries, rows: entries.rows.map((row) => row.map(change)) }
}

function negated(entry: Expression): Expression {
  return { kind: 'unary', op: '-', operand: { kind: 'group', inner: entry } }
}
