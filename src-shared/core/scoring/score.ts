import type { AnswerInput, AnswerKind, Rubric, Score } from '../../domain/index.ts'
import { scoreAntiderivative } from './kinds/score-antiderivative.ts'
import { scoreChoice, scoreCodeLine, scoreOrdering } from './kinds/score-choice.ts'
import { scoreEntries } from './kinds/score-entries.ts'
import { scoreExpression } from './kinds/score-expression.ts'
import { scoreInterval } from './kinds/score-interval.ts'
import { scoreLine } from './kinds/score-line.ts'
import { scoreNumber } from './kinds/score-number.ts'
import { scorePoint } from './kinds/score-point.ts'
import { scoreSketch } from './kinds/score-sketch.ts'
import { scoreSet } from './kinds/score-set.ts'
import { scoreTraining } from './kinds/score-training.ts'
import { scoreText } from './kinds/score-text.ts'

type InputOf<Kind extends AnswerKind> =
  Extract<AnswerInput, { readonly kind: Kind }> extends never
    ? Extract<AnswerInput, { readonly text: string; readonly selfAssessment?: never }>
    : Extract<AnswerInput, { readonly kind: Kind }>
type RubricOf<Kind extends AnswerKind> = Extract<Rubric, { readonly kind: Kind }>
type Scorer<Kind extends AnswerKind> = (input: InputOf<Kind>, rubric: RubricOf<Kind>) => Score

const scorers: { readonly [Kind in AnswerKind]: Scorer<Kind> } = {
  expression: scoreExpression,
  antiderivative: scoreAntiderivative,
  number: scoreNumber,
  vector: scoreEntries,
  matrix: scoreEntries,
  set: scoreSet,
  interval: scoreInterval,
  line: scoreLine,
  point: scorePoint,
  choice: scoreChoice,
  ordering: scoreOrdering,
  'code-line': scoreCodeLine,
  sketch: scoreSketch,
  training: scoreTraining,
  text: scoreText,
}

/**
 * Judges an answer. A pure function: the same input and rubric give the same score on every run.
 * @throws {TypeError} when input and rubric are of different kinds
 * @throws {Error} when a text of the rubric itself cannot be read
 */
export function score(input: AnswerInput, rubric: Rubric): Score {
  if (input.kind !== rubric.kind) throw new TypeError(`a ${input.kind} for a ${rubric.kind}`)
  const scorer = scorers[input.kind] as (input: AnswerInput, rubric: Rubric) => Score
  const first = scorer(input, rubric)
  if (isRight(first) || !('alternatives' in rubric)) return first
  const others = (rubric.alternatives ?? []).map((reference) =>
    scorer(input, { ...rubric, reference }),
  )
  return others.find(isRight) ?? first
}

const isRight = (judged: Score): boolean =>
  judged.status === 'scored' && judged.verdict === 'correct'
