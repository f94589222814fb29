import { readSet, variablesOf } from '../../expression/index.ts'
import type { Member } from '../../expression/index.ts'
import type { Feedback, Score, SetRubric, TypedAnswer } from '../../../domain/index.ts'
import { authoredError } from '../authored.ts'
import { divisionByZero } from '../computable.ts'
import { compareEntry } from '../equivalence/entries.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

/** Scores a set of numbers or of tuples: the same members, whatever their order and repetition. */
export function scoreSet(input: TypedAnswer, rubric: SetRubric): Score {
  const reading = readSet(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const named = answer.flat().flatMap((entry) => variablesOf(entry))[0]
  if (named !== undefined) return notReady({ code: 'member-not-fixed', values: { name: named } })
  const problem = answer
    .flat()
    .map(divisionByZero)
    .find((each) => each !== undefined)
  if (problem) return notReady(problem)
  const truth = authoredSet(rubric.reference, rubric)
  const finding = compareSets(truth, answer, rubric.tol)
  if (finding.verdict === 'equal') return correct('set')
  if (finding.verdict === 'undecided') return undecided('set')
  const misconception = nameMisconception(
    rubric.misconceptions,
    (text) => compareSets(authoredSet(text, rubric), answer, rubric.tol).verdict === 'equal',
  )
  return incorrect('set', [misconception ?? plainFeedback(truth, answer, finding)])
}

function authoredSet(text: string, rubric: SetRubric): readonly Member[] {
  const reading = readSet(text, rubric)
  if (!reading.ok) throw authoredError(text, reading.problems[0]?.code)
  return reading.tree
}

interface SetFinding {
  readonly verdict: 'equal' | 'different' | 'undecided'
  /** Members of the truth without a twin in the answer, and the reverse. */
  readonly missing: number
  readonly extra: number
}

function compareSets(
  truth: readonly Member[],
  answer: readonly Member[],
  tol: number | undefined,
): SetFinding {
  const table = truth.map((member) => answer.map((given) => compareMembers(member, given, tol)))
  const columns = answer.map((_, index) => table.map((row) => row[index] ?? 'different'))
  const missing = table.filter((row) => !row.includes('equal'))
  const extra = columns.filter((column) => !column.includes('equal'))
  const sure = [...missing, ...extra].some((verdicts) => !verdicts.includes('undecided'))
  const verdict = missing.length + extra.length === 0 ? 'equal' : sure ? 'different' : 'undecided'
  return { verdict, missing: missing.length, extra: extra.length }
}

function compareMembers(
  member: Member,
  given: Member,
  tol: number | undefined,
): 'equal' | 'different' | 'undecided' {
  if (member.length !== given.length) return 'different'
  const comparison = { variables: [], ...(tol === undefined ? {} : { tol }) }
  const verdicts = member.map((entry, index) => {
    const other = given[index]
    return other ? compareEntry(entry, other, comparison) : 'different'
  })
  if (verdicts.includes('different')) return 'different'
  return verdicts.includes('undecided') ? 'undecided' : 'equal'
}

function plainFeedback(
  truth: readonly Member[],
  answer: readonly Member[],
  { missing, extra }: SetFinding,
): Feedback {
  if (truth.length === 0) return { code: 'set-should-be-empty' }
  if (answer.length === 0) return { code: 'set-not-empty' }
  if (extra === 0) return { code: 'set-missing', values: { missing } }
  if (missing === 0) return { code: 'set-extra', values: { extra } }
  return { code: 'set-different', values: { missing, extra } }
}
