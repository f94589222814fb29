import * as v from 'valibot'
import { rubric as rubricSchema } from '../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../src-shared/content/index.ts'
import type { ExerciseId } from '../../src-shared/domain/index.ts'
import { checkFormulas, checkVariants } from './check-formulas.ts'
import { compileMarkdown } from './markdown.ts'
import type { Report } from './problems.ts'
import { exerciseSource } from './source-schema.ts'
import type { ExerciseSource } from './source-schema.ts'
import { readYaml } from './yaml-source.ts'
import type { YamlSource } from './yaml-source.ts'

/**
 * Answers whose verdict the author promises; walked by a test, not part of the compiled lesson.
 * Where the exercise has parameters they are formulas in them, else they stand as a learner types.
 */
export interface Promises {
  readonly accepts: readonly string[]
  readonly rejects: readonly { readonly answer: string; readonly misconception?: string }[]
}

/** An exercise before its lesson gives it an id of its own and a version. */
export type ExerciseDraft = Omit<AuthoredExercise, 'lessonId' | 'contentVersion'>

/** One `exercises/<id>.yaml`, its texts compiled; undefined where a fault was reported. */
export function compileExercise(
  id: string,
  yaml: string,
  report: Report,
): { readonly exercise: ExerciseDraft; readonly promises: Promises } | undefined {
  const source = readYaml(yaml, 1, exerciseSource, report)
  if (source === undefined) return undefined
  const { value } = source
  checkPromises(source, report)
  const sound = checkFormulas(source, report)
  const names = [...Object.keys(value.parameters), ...Object.keys(value.formulas)]
  const compile = (text: string, path: readonly (string | number)[]): string =>
    compileMarkdown(text, textLine(yaml, source.lineOf(path)), report, names)
  const rubric = v.safeParse(rubricSchema, {
    ...value.rubric,
    kind: value.kind,
    variables: value.variables,
    misconceptions: value.misconceptions.map(({ id: misconception, answer, message }, index) => ({
      id: misconception,
      answer,
      message: compile(message, ['misconceptions', index, 'message']),
    })),
  })
  if (!rubric.success) {
    report(source.lineOf(['rubric']), rubric.issues[0].message)
    return undefined
  }
  const exercise: ExerciseDraft = {
    id: id as ExerciseId,
    title: value.title,
    kind: value.kind,
    parameters: value.parameters,
    conditions: value.conditions,
    formulas: value.formulas,
    prompt: compile(value.prompt, ['prompt']),
    rubric: rubric.output,
    hints: value.hints.map(({ text, highlight }, index) => ({
      text: compile(text, ['hints', index, 'text']),
      ...(highlight !== undefined && { highlight }),
    })),
    ...(value.given && { given: value.given }),
    ...(value.window && { window: value.window }),
    ...(value.placeholder !== undefined && { placeholder: value.placeholder }),
  }
  if (sound) checkVariants(exercise, source.lineOf(['rubric']), report)
  const { accepts, rejects } = value
  return { exercise, promises: { accepts, rejects } }
}

/** The first line of a text: the one after the `|` where the text is a block. */
const textLine = (yaml: string, line: number): number =>
  /[|>][+-]?\s*$/.test(yaml.split('\n')[line - 1] ?? '') ? line + 1 : line

/** Every listed mistake must be promised by a rejected answer, and every promise must name one. */
function checkPromises({ value, lineOf }: YamlSource<ExerciseSource>, report: Report): void {
  const known = value.misconceptions.map(({ id }) => id)
  known.forEach((id, index) => {
    const line = lineOf(['misconceptions', index])
    if (known.indexOf(id) !== index) report(line, `mistake "${id}" is listed twice`)
    if (!value.rejects.some(({ misconception }) => misconception === id))
      report(line, `no answer under "rejects" shows mistake "${id}"`)
  })
  value.rejects.forEach(({ misconception }, index) => {
    if (misconception !== undefined && !known.includes(misconception))
      report(lineOf(['rejects', index]), `there is no mistake "${misconception}"`)
  })
}
