import * as v from 'valibot'
import { rubric as rubricSchema } from '../../src-shared/content/index.ts'
import type { Rubric } from '../../src-shared/domain/index.ts'
import type { ExerciseSource } from './exercise-schema.ts'
import type { Report } from './problems.ts'
import type { YamlSource } from './yaml-source.ts'

type Path = readonly (string | number)[]

/** How the exercise is judged; undefined where a fault was reported. `compile` makes Markdown into HTML. */
export function compileRubric(
  { value, lineOf }: YamlSource<ExerciseSource>,
  compile: (text: string, path: Path) => string,
  report: Report,
): Rubric | undefined {
  const misconceptions = value.misconceptions.map(({ message, ...mistake }, index) => ({
    ...mistake,
    message: compile(message, ['misconceptions', index, 'message']),
  }))
  const checked = v.safeParse(rubricSchema, {
    ...value.rubric,
    kind: value.kind,
    ...ownParts(value, compile),
    ...(value.kind !== 'text' && { misconceptions }),
  })
  if (checked.success) return checked.output
  const [issue] = checked.issues
  const path = v.getDotPath(issue)
  report(lineOf(['rubric']), path === null ? issue.message : `${path}: ${issue.message}`)
  return undefined
}

function ownParts(
  value: ExerciseSource,
  compile: (text: string, path: Path) => string,
): Readonly<Record<string, unknown>> {
  switch (value.kind) {
    case 'choice':
    case 'ordering':
    case 'code-line':
    case 'point':
    case 'training':
      return {}
    case 'sketch':
      return { variables: value.variables, at: value.sketch.at, range: value.sketch.y }
    case 'text':
      return { modelAnswer: compile(value.rubric.modelAnswer, ['rubric', 'modelAnswer']) }
    default:
      return { variables: value.variables }
  }
}
