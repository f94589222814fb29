import { openings } from '../../src-shared/content/index.ts'
import {
  readExpression,
  readRelation,
  rewriteAnswer,
} from '../../src-shared/core/expression/index.ts'
import { expandOpenings } from '../../src-shared/core/variant/index.ts'
import type { Problem, TypedKind } from '../../src-shared/domain/index.ts'
import type { ExerciseSource } from './exercise-schema.ts'
import { formulasOf } from './formulas-of.ts'
import type { Report } from './problems.ts'
import type { YamlSource } from './yaml-source.ts'

/**
 * What keeps a text from being a formula in these variables, or a vector of such; undefined where
 * nothing does.
 */
export function formulaProblem(text: string, variables: readonly string[]): string | undefined {
  const reading = readExpression(text, { variables })
  if (reading.ok || rewriteAnswer('vector', text, { variables }).ok) return undefined
  return describe(text, reading.problems)
}

/** Reads every formula of an exercise, promises included; true where all can be read. */
export function checkFormulas(
  { value, lineOf }: YamlSource<ExerciseSource>,
  reportProblem: Report,
): boolean {
  let problems = 0
  const report: Report = (line, message) => {
    problems++
    reportProblem(line, message)
  }
  const { formulas, conditions } = value
  const parameters = Object.keys(value.parameters)
  const known = new Set([...parameters, ...Object.keys(formulas)])
  const sourceOf = (name: string): string => formulas[name] ?? name

  function readAs(kinds: readonly TypedKind[], text: string, extra: readonly string[]) {
    const variables = [...value.variables, ...parameters, ...extra]
    const whole = expandOpenings(text, sourceOf)
    const readings = kinds.map((kind) =>
      rewriteAnswer(kind, whole, { variables, freeLetters: true }),
    )
    const [first] = readings
    if (first?.ok !== false || readings.some(({ ok }) => ok)) return undefined
    return describe(whole, first.problems)
  }

  if (parameters.length === 0 && Object.keys(formulas).length > 0)
    report(lineOf(['formulas']), 'formulas are for exercises with parameters')
  for (const { kinds, text, path, variables = [] } of formulasOf(value)) {
    const unknown = openings(text).filter((name) => !known.has(name))
    for (const name of unknown)
      report(lineOf(path), `{{${name}}}: there is no such parameter or formula`)
    if (unknown.length > 0) continue
    const problem = failureOf(() => readAs(kinds, text, variables))
    if (problem !== undefined) report(lineOf(path), problem)
  }
  conditions.forEach((text, index) => {
    const reading = readRelation(text, { variables: parameters })
    if (!reading.ok) report(lineOf(['conditions', index]), describe(text, reading.problems))
  })
  return problems === 0
}

function failureOf(check: () => string | undefined): string | undefined {
  try {
    return check()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const describe = (text: string, [problem]: readonly Problem[]): string =>
  `cannot read "${text}": ${problem?.code ?? 'unknown problem'}`
