import { readIntervals } from '../../expression/index.ts'
import type { Expression, Interval } from '../../expression/index.ts'
import type { IntervalRubric, Score, TypedAnswer } from '../../../domain/index.ts'
import { authoredError } from '../authored.ts'
import { compareEntry } from '../equivalence/entries.ts'
import { nameMisconception } from '../misconceptions.ts'
import { correct, incorrect, notReady, undecided } from '../result.ts'

type Verdict = 'equal' | 'ends' | 'different' | 'undecided'

/** Scores an interval or a union of intervals: the same ends, and open or closed alike. */
export function scoreInterval(input: TypedAnswer, rubric: IntervalRubric): Score {
  const reading = readIntervals(input.text, rubric)
  if (!reading.ok) return notReady(...reading.problems)
  const answer = reading.tree
  const compare = (text: string): Verdict =>
    compareUnions(authored(text, rubric), answer, rubric.tol)
  const verdict = compare(rubric.reference)
  if (verdict === 'equal') return correct('interval')
  if (verdict === 'undecided') return undecided('interval')
  const named = nameMisconception(rubric.misconceptions, (text) => compare(text) === 'equal')
  return incorrect('interval', [
    named ?? { code: verdict === 'ends' ? 'interval-ends' : 'different' },
  ])
}

function authored(text: string, rubric: IntervalRubric): readonly Interval[] {
  const reading = readIntervals(text, rubric)
  if (!reading.ok) throw authoredError(text, reading.problems[0]?.code)
  return reading.tree
}

/** Every interval of one side needs a twin on the other. `ends`: only open and closed differ. */
function compareUnions(
  truth: readonly Interval[],
  answer: readonly Interval[],
  tol: number | undefined,
): Verdict {
  if (truth.length !== answer.length) return 'different'
  const best = (interval: Interval, others: readonly Interval[], flip: boolean): Verdict => {
    const verdicts = others.map((other) =>
      flip ? compareIntervals(other, interval, tol) : compareIntervals(interval, other, tol),
    )
    const order: readonly Verdict[] = ['equal', 'undecided', 'ends']
    return order.find((verdict) => verdicts.includes(verdict)) ?? 'different'
  }
  const all = [
    ...truth.map((interval) => best(interval, answer, false)),
    ...answer.map((interval) => best(interval, truth, true)),
  ]
  const order: readonly Verdict[] = ['different', 'ends', 'undecided']
  return order.find((verdict) => all.includes(verdict)) ?? 'equal'
}

function compareIntervals(a: Interval, b: Interval, tol: number | undefined): Verdict {
  const ends = [compareEnds(a.low, b.low, tol), compareEnds(a.high, b.high, tol)]
  if (ends.includes('different')) return 'different'
  if (ends.includes('undecided')) return 'undecided'
  return a.lowClosed === b.lowClosed && a.highClosed === b.highClosed ? 'equal' : 'ends'
}

function compareEnds(
  a: Expression | undefined,
  b: Expression | undefined,
  tol: number | undefined,
): 'equal' | 'different' | 'undecided' {
  if (!a || !b) return a === b ? 'equal' : 'different'
  return compareEntry(a, b, { variables: [], ...(tol === undefined ? {} : { tol }) })
}
