import { score, stepLetterOf } from '../scoring/index.ts'
import { typedKinds } from '../../domain/index.ts'
import type { Rubric, TypedRubric } from '../../domain/index.ts'

/**
 * Whether two listed answers of a rubric, the right one included, are the same in these numbers, so
 * that a mistake could be named wrongly or the right answer called one.
 */
export function hasCollision(rubric: Rubric): boolean {
  if (!isTyped(rubric)) return false
  const compared = withStepLetter(rubric)
  const answers = [rubric.reference, ...(rubric.misconceptions ?? []).map(({ answer }) => answer)]
  return answers.some((reference, index) =>
    answers.slice(index + 1).some((answer) => isAccepted(answer, { ...compared, reference })),
  )
}

/** A wrong answer stands as the reference here, so a step letter that it holds is a variable too. */
function withStepLetter(rubric: TypedRubric): TypedRubric {
  const letter = rubric.kind === 'expression' ? stepLetterOf(rubric) : undefined
  const variables = letter === undefined ? rubric.variables : [...rubric.variables, letter]
  return { ...rubric, variables, misconceptions: [] }
}

function isAccepted(text: string, rubric: TypedRubric): boolean {
  const result = score({ kind: rubric.kind, text }, rubric)
  return result.status === 'scored' && result.verdict !== 'incorrect'
}

function isTyped(rubric: Rubric): rubric is TypedRubric {
  return typedKinds.some((kind) => kind === rubric.kind)
}
