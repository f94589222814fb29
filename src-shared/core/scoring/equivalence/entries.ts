import { variablesOf } from '../../expression/index.ts'
import type { Entries, Expression } from '../../expression/index.ts'
import type { VariableDomain } from '../../../domain/index.ts'
import { compareFunctions } from './compare.ts'
import { compareConstants } from './constants.ts'

/** Place of an entry, from 0; a vector has one row. */
export interface Place {
  readonly row: number
  readonly column: number
}

export type EntriesAgreement =
  | { readonly verdict: 'equal' }
  | {
      readonly verdict: 'different'
      readonly reason: 'shape' | 'entry'
      readonly wrong: readonly Place[]
    }
  | { readonly verdict: 'undecided' }

export interface EntriesComparison {
  readonly variables: readonly string[]
  readonly domain?: VariableDomain
  /** Absolute tolerance for constant entries. */
  readonly tol?: number
}

/** Compares two vectors or matrices entry by entry. */
export function compareEntries(
  reference: Entries,
  answer: Entries,
  comparison: EntriesComparison,
): EntriesAgreement {
  const sameShape =
    reference.shape === answer.shape &&
    reference.rows.length === answer.rows.length &&
    reference.rows.every((row, index) => row.length === answer.rows[index]?.length)
  if (!sameShape) return { verdict: 'different', reason: 'shape', wrong: [] }
  const findings = reference.rows.flatMap((entries, row) =>
    entries.map((entry, column) => {
      const given = answer.rows[row]?.[column]
      const verdict = given ? compareEntry(entry, given, comparison) : 'different'
      return { verdict, row, column }
    }),
  )
  const wrong = findings.filter(({ verdict }) => verdict === 'different')
  if (wrong.length > 0) return { verdict: 'different', reason: 'entry', wrong }
  const open = findings.some(({ verdict }) => verdict === 'undecided')
  return { verdict: open ? 'undecided' : 'equal' }
}

/** Compares one entry: as a function, or as a number where a tolerance is given. */
export function compareEntry(
  reference: Expression,
  answer: Expression,
  comparison: EntriesComparison,
): 'equal' | 'different' | 'undecided' {
  const fixed = variablesOf(reference).length === 0 && variablesOf(answer).length === 0
  if (!fixed) return compareFunctions(reference, answer, comparison).verdict
  const verdict = compareConstants(reference, answer, comparison.tol)
  return verdict === 'no-value' || verdict === 'too-large' ? 'different' : verdict
}
