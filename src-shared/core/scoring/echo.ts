import { rewriteAnswer } from '../expression/index.ts'
import { isTypedKind } from '../../domain/index.ts'
import type { AnswerInput, Problem, TypedAnswer } from '../../domain/index.ts'
import { vocabularyWith } from './step-letter.ts'

/** An answer as the scorer reads it, for the live echo beside the field. */
export interface Echo {
  /** TeX in the learner's own form; absent while the text cannot be read or is no formula. */
  readonly tex?: string
  readonly problems: readonly Problem[]
}

/**
 * Reads an answer the way the scorer will, without judging it. The small step of a secant (δ, h)
 * is readable everywhere, so that the echo does not tell in which exercise it is a known mistake.
 * @param variables names that the exercise declares
 */
export function echo(input: AnswerInput, variables: readonly string[]): Echo {
  if (!isTyped(input)) return { problems: [] }
  const { kind, text } = input
  const options =
    kind === 'antiderivative'
      ? { variables, freeLetters: true }
      : kind === 'expression'
        ? vocabularyWith(variables, 'δ')
        : { variables: kind === 'number' ? [] : variables }
  const rewritten = rewriteAnswer(kind, text, options)
  return rewritten.ok ? { tex: rewritten.tex, problems: [] } : { problems: rewritten.problems }
}

function isTyped(input: AnswerInput): input is TypedAnswer {
  return isTypedKind(input.kind)
}
