import { readEntries } from '../../expression/index.ts'
import type { Entries } from '../../expression/index.ts'
import type { MatrixRubric, Score, TypedAnswer, VectorRubric } from '../../../domain/index.ts'
import { authoredError } from '../authored.ts'
import { divisionByZero, isBeyondComputing } from '../computable.ts'
import { compareEntries } from '../equivalence/entries.ts'
import type { EntriesAgreement } from '../equivalence/entries.ts'
import { entriesFeedback } from '../entries-feedback.ts'
import { findEvidence } from '../evidence.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

/** Scores a vector or a matrix: the right shape, and every entry the right function. */
export function scoreEntries(input: TypedAnswer, rubric: VectorRubric | MatrixRubric): Score {
  const reading = readEntries(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const entries = answer.rows.flat()
  const problem = entries.map(divisionByZero).find((each) => each !== undefined)
  if (problem) return notReady(problem)
  const truth = authoredEntries(rubric.reference, rubric)
  const compare = (reference: Entries): EntriesAgreement =>
    compareEntries(reference, answer, rubric)
  const agreement = compare(truth)
  if (agreement.verdict === 'equal') return correct(rubric.kind)
  if (agreement.verdict === 'undecided') {
    const hopeless = entries.some((entry) => isBeyondComputing(entry, rubric.variables))
    return hopeless ? notReady({ code: 'too-large' }) : undecided(rubric.kind)
  }
  const named = nameMisconception(
    rubric.misconceptions,
    (text) => compare(authoredEntries(text, rubric)).verdict === 'equal',
  )
  const feedback = named ? [named] : entriesFeedback(truth, answer, agreement, rubric)
  return incorrect(rubric.kind, feedback, evidenceOf(truth, answer, agreement, rubric))
}

function authoredEntries(text: string, rubric: VectorRubric | MatrixRubric): Entries {
  const reading = readEntries(text, rubric)
  if (!reading.ok) throw authoredError(text, reading.problems[0]?.code)
  return reading.tree
}

function evidenceOf(
  truth: Entries,
  answer: Entries,
  agreement: EntriesAgreement,
  rubric: VectorRubric | MatrixRubric,
): ReturnType<typeof findEvidence> {
  if (agreement.verdict !== 'different' || rubric.variables.length === 0) return undefined
  const [place] = agreement.wrong
  const expected = place && truth.rows[place.row]?.[place.column]
  const given = place && answer.rows[place.row]?.[place.column]
  if (!expected || !given) return undefined
  const evidence = findEvidence(expected, given, rubric.variables, rubric.domain)
  const entry = truth.shape === 'matrix' ? [place.row, place.column] : [place.column]
  return evidence && { ...evidence, entry }
}
