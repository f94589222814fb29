import type { Exercise, Rubric } from '../domain/index.ts'
import { closeFormulas } from './open-formula.ts'
import type { Typeset } from './open-formula.ts'

/**
 * Typesets what was left open in the texts of a variant, once its numbers stand in them: prompt,
 * options, hints and the messages of the mistakes.
 */
export function closeTexts<E extends Exercise>(variant: E, typeset: Typeset): E {
  return {
    ...variant,
    prompt: closeFormulas(variant.prompt, typeset),
    rubric: closeRubric(variant.rubric, typeset),
    ...(variant.options && {
      options: variant.options.map((option) => ({
        ...option,
        html: closeFormulas(option.html, typeset),
      })),
    }),
    hints: variant.hints.map((hint) => ({ ...hint, text: closeFormulas(hint.text, typeset) })),
  }
}

function closeRubric(rubric: Rubric, typeset: Typeset): Rubric {
  const closed = <M extends { readonly message?: string }>(
    mistakes: readonly M[] | undefined,
  ): { readonly misconceptions?: readonly M[] } =>
    mistakes ? { misconceptions: mistakes.map((mistake) => closeMessage(mistake, typeset)) } : {}

  switch (rubric.kind) {
    case 'text':
      return { ...rubric, modelAnswer: closeFormulas(rubric.modelAnswer, typeset) }
    case 'ordering':
      return { ...rubric, ...closed(rubric.misconceptions) }
    case 'sketch':
      return { ...rubric, ...closed(rubric.misconceptions) }
    case 'point':
      return { ...rubric, ...closed(rubric.misconceptions) }
    case 'choice':
      return { ...rubric, ...closed(rubric.misconceptions) }
    case 'training':
      return { ...rubric, ...closed(rubric.misconceptions) }
    case 'code-line':
      return { ...rubric, ...closed(rubric.misconceptions) }
    default:
      return { ...rubric, ...closed(rubric.misconceptions) }
  }
}

function closeMessage<M extends { readonly message?: string }>(mistake: M, typeset: Typeset): M {
  const { message } = mistake
  return message === undefined ? mistake : { ...mistake, message: closeFormulas(message, typeset) }
}
