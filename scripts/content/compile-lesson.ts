import { createHash } from 'node:crypto'
import type { AuthoredExercise, CompiledLesson } from '../../src-shared/content/index.ts'
import type {
  ExampleFunction,
  ExerciseId,
  LessonBlock,
  LessonId,
  LessonStep,
} from '../../src-shared/domain/index.ts'
import { formulaProblem } from './check-formulas.ts'
import { compileExercise } from './compile-exercise.ts'
import type { ExerciseDraft } from './exercise-draft.ts'
import { examplesNamed, explorations } from './explorations.ts'
import type { LessonFolder } from './lesson-folder.ts'
import { splitLesson } from './lesson-source.ts'
import type { SourcePart, SourceStep } from './lesson-source.ts'
import { compileMarkdown } from './markdown.ts'
import type { Problems, Report } from './problems.ts'
import type { Promises } from './promises.ts'
import { frontMatter } from './source-schema.ts'
import type { FrontMatter } from './source-schema.ts'
import { formulaFault, typeset } from './typeset.ts'
import { readYaml } from './yaml-source.ts'
import type { YamlSource } from './yaml-source.ts'

export interface LessonResult {
  readonly compiled: CompiledLesson
  readonly promises: Readonly<Record<string, Promises>>
}

/** Compiles one lesson's folder; undefined where its front matter cannot be read. */
export function compileLesson(folder: LessonFolder, problems: Problems): LessonResult | undefined {
  const file = `${folder.name}/lesson.md`
  const report: Report = (line, message) => {
    problems.add(file, line, message)
  }
  const source = splitLesson(folder.lesson, report)
  const front = readYaml(source.frontMatter, 2, frontMatter, report)
  if (front === undefined) return undefined

  const results = Object.entries(folder.exercises).flatMap(([id, yaml]) => {
    const path = `${folder.name}/exercises/${id}.yaml`
    const result = compileExercise(id, yaml, (line, message) => {
      problems.add(path, line, message)
    })
    return result ? [result] : []
  })
  const examples = compileExamples(front, report)
  const names: Names = {
    examples: front.value.examples.map(({ id }) => id),
    exercises: Object.keys(folder.exercises),
  }
  const steps = source.steps.map((step) => compileStep(step, names, report))
  checkSteps(source.steps, front.value, report)
  const { id, number, title, summary, minutes, status } = front.value
  const compiled = stamp(
    { id: id as LessonId, number, title, summary, minutes, status, steps, examples },
    results.map(({ exercise }) => exercise),
  )
  const promises = Object.fromEntries(results.map((r) => [r.exercise.id, r.promises]))
  return { compiled, promises }
}

/** Gives lesson and exercises the version that is the hash of all they hold. */
function stamp(
  lesson: Omit<CompiledLesson['lesson'], 'contentVersion'>,
  drafts: readonly ExerciseDraft[],
): CompiledLesson {
  const contentVersion = createHash('sha256')
    .update(JSON.stringify({ lesson, drafts }))
    .digest('hex')
    .slice(0, 16)
  const exercises = drafts.map((draft): AuthoredExercise => ({
    ...draft,
    lessonId: lesson.id,
    contentVersion,
  }))
  return { lesson: { ...lesson, contentVersion }, exercises }
}

const compileExamples = (
  { value, lineOf }: YamlSource<FrontMatter>,
  report: Report,
): readonly ExampleFunction[] =>
  value.examples.map(({ id, text, tex, variables }, index) => {
    const problem = formulaProblem(text, variables)
    if (problem !== undefined) report(lineOf(['examples', index, 'text']), problem)
    const fault = formulaFault(tex)
    if (fault !== undefined) report(lineOf(['examples', index, 'tex']), `formula: ${fault}`)
    return { id, text, html: fault === undefined ? typeset(tex, false) : '' }
  })

interface Names {
  readonly examples: readonly string[]
  readonly exercises: readonly string[]
}

const compileStep = (
  { id, kind, title, parts }: SourceStep,
  names: Names,
  report: Report,
): LessonStep => ({
  id,
  kind,
  title,
  blocks: parts.flatMap((part) => compilePart(part, names, report) ?? []),
})

function compilePart(part: SourcePart, names: Names, report: Report): LessonBlock | undefined {
  if (part.type === 'prose')
    return { type: 'prose', html: compileMarkdown(part.text, part.line, report) }
  if (part.type === 'exploration') return compileExploration(part, names, report)
  if (part.text.trim() !== '') report(part.line, 'an exercise container holds nothing')
  if (!names.exercises.includes(part.name)) {
    report(part.line, `there is no exercises/${part.name}.yaml`)
    return undefined
  }
  return { type: 'exercise', exerciseId: part.name as ExerciseId }
}

function compileExploration(
  { name, text, line }: SourcePart,
  names: Names,
  report: Report,
): LessonBlock | undefined {
  const schema = explorations[name]
  if (schema === undefined) {
    report(line, `unknown exploration "${name}"`)
    return undefined
  }
  const options = readYaml(text, line + 1, schema, report)
  if (options === undefined) return undefined
  for (const id of examplesNamed(options.value))
    if (!names.examples.includes(id))
      report(line, `there is no example "${id}" in the front matter`)
  return { type: 'exploration', exploration: name, options: options.value }
}

function checkSteps(steps: readonly SourceStep[], front: FrontMatter, report: Report): void {
  steps.forEach(({ id, line }, index) => {
    if (steps.findIndex((other) => other.id === id) !== index)
      report(line, `step id "${id}" is used twice`)
  })
  if (front.status === 'available' && steps.length === 0) report(1, 'an available lesson has steps')
}
