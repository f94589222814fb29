import type { AnswerInput, AnswerKind } from '../../domain/answer.ts'
import type { Rubric } from '../../domain/rubric.ts'
import type { Score } from '../../domain/verdict.ts'
import { scoreAntiderivative } from './kinds/score-antiderivative.ts'
import { scoreChoice, scoreCodeLine, scoreOrdering } from './kinds/score-choice.ts'
import { scoreExpression } from './kinds/score-expression.ts'
import { scoreNumber } from './kinds/score-number.ts'
import { scorePoint } from './kinds/score-point.ts'
import { scoreText } from './kinds/score-text.ts'

type InputOf<Kind extends AnswerKind> = Extract<AnswerInput, { readonly kind: Kind }>
type RubricOf<Kind extends AnswerKind> = Extract<Rubric, { readonly kind: Kind }>
type Scorer<Kind extends AnswerKind> = (input: InputOf<Kind>, rubric: RubricOf<Kind>) => Score

const scorers: { readonly [Kind in AnswerKind]?: Scorer<Kind> } = {
  expression: scoreExpression,
  antiderivative: scoreAntiderivative,
  number: scoreNumber,
  point: scorePoint,
  choice: scoreChoice,
  ordering: scoreOrdering,
  'code-line': scoreCodeLine,
  text: scoreText,
}

/**
 * Judges an answer. A pure function: the same input and rubric give the same score on every run.
 * @throws {TypeError} when input and rubric are of different kinds
 * @throws {Error} when a text of the rubric itself cannot be read
 */
export function score(input: AnswerInput, rubric: Rubric): Score {
  if (input.kind !== rubric.kind) throw new TypeError(`a ${input.kind} for a ${rubric.kind}`)
  const scorer = scorers[input.kind] as ((input: AnswerInput, rubric: Rubric) => Score) | undefined
  if (!scorer) throw new TypeError(`no scorer for ${input.kind}`)
  return scorer(input, rubric)
}
