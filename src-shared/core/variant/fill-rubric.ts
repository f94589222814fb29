import type { Rubric, TypedRubric } from '../../domain/index.ts'
import type { Filler } from './fill.ts'

/** A rubric in the numbers of one draw. */
export function fillRubric(rubric: Rubric, filler: Filler): Rubric {
  switch (rubric.kind) {
    case 'text':
      return { ...rubric, modelAnswer: filler.prose(rubric.modelAnswer) }
    case 'point':
      return {
        ...rubric,
        ...fillPlace(rubric, filler),
        ...fillMistakes(rubric.misconceptions, filler, (each) => fillPlace(each, filler)),
      }
    case 'sketch':
      return {
        ...rubric,
        reference: filler.formula(rubric.reference, 'expression'),
        ...fillMistakes(rubric.misconceptions, filler, ({ answer }) => ({
          answer: filler.formula(answer, 'expression'),
        })),
      }
    case 'training':
      return {
        ...rubric,
        points: { ...rubric.points, seed: filler.formula(rubric.points.seed, 'expression') },
        seed: filler.formula(rubric.seed, 'expression'),
        ...fillMistakes(rubric.misconceptions, filler),
      }
    case 'choice':
      return { ...rubric, ...fillMistakes(rubric.misconceptions, filler) }
    case 'ordering':
      return { ...rubric, ...fillMistakes(rubric.misconceptions, filler) }
    case 'code-line':
      return { ...rubric, ...fillMistakes(rubric.misconceptions, filler) }
    default:
      return fillTyped(rubric, filler)
  }
}

function fillTyped(rubric: TypedRubric, filler: Filler): TypedRubric {
  return {
    ...rubric,
    reference: filler.formula(rubric.reference, rubric.kind),
    ...(rubric.alternatives && {
      alternatives: rubric.alternatives.map((each) => filler.formula(each, rubric.kind)),
    }),
    ...fillMistakes(rubric.misconceptions, filler, ({ answer }) => ({
      answer: filler.formula(answer, rubric.kind),
    })),
    ...fillIntegrand(rubric, filler),
  }
}

function fillPlace(
  { x, y }: { readonly x: string; readonly y: string },
  filler: Filler,
): { readonly x: string; readonly y: string } {
  return { x: filler.formula(x, 'expression'), y: filler.formula(y, 'expression') }
}

function fillMistakes<Mistake extends { readonly message?: string }>(
  mistakes: readonly Mistake[] | undefined,
  filler: Filler,
  fillAnswer: (mistake: Mistake) => Partial<Mistake> = () => ({}),
): { readonly misconceptions?: readonly Mistake[] } {
  if (!mistakes) return {}
  return {
    misconceptions: mistakes.map((each) => ({
      ...each,
      ...fillAnswer(each),
      ...(each.message === undefined ? {} : { message: filler.prose(each.message) }),
    })),
  }
}

function fillIntegrand(rubric: Rubric, filler: Filler): { integrand?: string } {
  if (rubric.kind !== 'antiderivative' || rubric.integrand === undefined) return {}
  return { integrand: filler.formula(rubric.integrand, 'expression') }
}
