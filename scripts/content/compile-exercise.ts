import type { ExerciseId } from '../../src-shared/domain/index.ts'
import { checkFormulas } from './check-formulas.ts'
import { checkReferences } from './check-references.ts'
import { checkVariants } from './check-variants.ts'
import { compileBugHunt, isBugHunt } from './compile-bug-hunt.ts'
import { compileRubric } from './compile-rubric.ts'
import { compileSheet } from './compile-sheet.ts'
import { exerciseSource } from './exercise-schema.ts'
import { compileInlineMarkdown, compileMarkdown } from './markdown.ts'
import type { Report } from './problems.ts'
import type { DraftedExercise, ExerciseDraft } from './exercise-draft.ts'
import { checkPromises, promisesOf } from './promises.ts'
import { readYaml } from './yaml-source.ts'

/** One `exercises/<id>.yaml`, its texts compiled; undefined where a fault was reported. */
export function compileExercise(
  id: string,
  yaml: string,
  report: Report,
): DraftedExercise | undefined {
  if (isBugHunt(yaml)) return compileBugHunt(id, yaml, report)
  const source = readYaml(yaml, 1, exerciseSource, report)
  if (source === undefined) return undefined
  const { value, lineOf } = source
  checkPromises(source, report)
  checkReferences(source, report)
  const sound = checkFormulas(source, report)
  const names = [...Object.keys(value.parameters), ...Object.keys(value.formulas)]
  const compile = (text: string, path: readonly (string | number)[]): string =>
    compileMarkdown(text, textLine(yaml, lineOf(path)), report, names)
  const compileLine = (text: string, path: readonly (string | number)[]): string =>
    compileInlineMarkdown(text, textLine(yaml, lineOf(path)), report, names)
  const rubric = compileRubric(source, compile, report)
  if (rubric === undefined) return undefined
  const exercise: ExerciseDraft = {
    id: id as ExerciseId,
    title: value.title,
    kind: value.kind,
    ...(value.variables.length > 0 && { variables: value.variables }),
    parameters: value.parameters,
    conditions: value.conditions,
    formulas: value.formulas,
    prompt: compile(value.prompt, ['prompt']),
    rubric,
    hints: value.hints.map(({ text, highlight }, index) => ({
      text: compile(text, ['hints', index, 'text']),
      ...(highlight !== undefined && { highlight }),
    })),
    ...compileSheet(value, compileLine),
    ...(value.given && { given: value.given }),
    ...(value.window && { window: value.window }),
    ...(value.placeholder !== undefined && { placeholder: value.placeholder }),
  }
  if (sound) checkVariants(exercise, lineOf, report)
  return { exercise, promises: promisesOf(value) }
}

/** The first line of a text: the one after the `|` where the text is a block. */
const textLine = (yaml: string, line: number): number =>
  /[|>][+-]?\s*$/.test(yaml.split('\n')[line - 1] ?? '') ? line + 1 : line
