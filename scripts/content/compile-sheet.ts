import type { AnswerOption, AnswerSheet } from '../../src-shared/domain/index.ts'
import type { ExerciseSource } from './exercise-schema.ts'

type Path = readonly (string | number)[]

/** What the learner answers on. `compile` makes one line of Markdown into HTML. */
export function compileSheet(
  source: ExerciseSource,
  compile: (text: string, path: Path) => string,
): AnswerSheet {
  const picture = source.picture && { picture: source.picture }
  switch (source.kind) {
    case 'choice':
      return {
        ...picture,
        ...(source.multiple && { multiple: true }),
        options: optionsOf(source.options, compile),
      }
    case 'ordering':
      return { ...picture, options: optionsOf(source.options, compile) }
    case 'code-line':
      return { ...picture, code: source.code.trimEnd() }
    case 'point':
      return { ...picture, plane: source.plane }
    case 'sketch':
      return { ...picture, sketch: source.sketch }
    case 'training':
      return { ...picture, training: { mostEpochs: source.rubric.mostEpochs } }
    case 'text':
      return { ...picture }
    default:
      return { ...picture, ...(source.shape && { shape: source.shape }) }
  }
}

function optionsOf(
  options: readonly { readonly id: string; readonly text: string; readonly curve?: string }[],
  compile: (text: string, path: Path) => string,
): readonly AnswerOption[] {
  return options.map(({ id, text, curve }, index) => ({
    id,
    html: compile(text, ['options', index, 'text']),
    plain: plainText(text),
    ...(curve !== undefined && { curve }),
  }))
}

/** Markdown without its marks: enough for a list of answers. */
const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/\$([^$]*)\$/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
