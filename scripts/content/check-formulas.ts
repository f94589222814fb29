import { openings } from '../../src-shared/content/index.ts'
import {
  readExpression,
  readRelation,
  rewriteAnswer,
} from '../../src-shared/core/expression/index.ts'
import { variant } from '../../src-shared/core/variant/index.ts'
import { typedKinds } from '../../src-shared/domain/index.ts'
import type { AnswerKind, Exercise, Problem, TypedKind } from '../../src-shared/domain/index.ts'
import type { Report } from './problems.ts'
import type { ExerciseSource } from './source-schema.ts'
import type { YamlSource } from './yaml-source.ts'

/** Seeds tried at build time; the tests try many more. */
const seeds = [1, 2, 3]

/**
 * What keeps a text from being a formula in these variables, or a vector of such; undefined where
 * nothing does.
 */
export function formulaProblem(text: string, variables: readonly string[]): string | undefined {
  const reading = readExpression(text, { variables })
  if (reading.ok || rewriteAnswer('vector', text, { variables }).ok) return undefined
  return describe(text, reading.problems)
}

/** Reads every formula of an exercise; true where all can be read. */
export function checkFormulas(
  { value, lineOf }: YamlSource<ExerciseSource>,
  reportProblem: Report,
): boolean {
  let problems = 0
  const report: Report = (line, message) => {
    problems++
    reportProblem(line, message)
  }
  const { kind, formulas, given, conditions, rubric, misconceptions } = value
  const parameters = Object.keys(value.parameters)
  const known = [...value.variables, ...parameters]
  const check = (
    as: AnswerKind,
    text: string,
    path: readonly (string | number)[],
    extra: readonly string[] = [],
  ): void => {
    if (!isTyped(as)) return
    const line = lineOf(path)
    for (const name of openings(text))
      if (!(name in formulas) && !parameters.includes(name))
        report(line, `{{${name}}}: there is no such parameter or formula`)
    const whole = text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
      return `(${formulas[name] ?? name})`
    })
    const options = { variables: [...known, ...extra], freeLetters: true }
    const reading = rewriteAnswer(as, whole, options)
    if (!reading.ok) report(line, describe(whole, reading.problems))
  }

  if (parameters.length === 0 && Object.keys(formulas).length > 0)
    report(lineOf(['formulas']), 'formulas are for exercises with parameters')
  for (const [name, text] of Object.entries(formulas))
    check(/^\s*[[<]/.test(text) ? 'vector' : 'expression', text, ['formulas', name])
  if (given) check('expression', given.text, ['given', 'text'], [given.variable])
  if (rubric.reference !== undefined) check(kind, rubric.reference, ['rubric', 'reference'])
  misconceptions.forEach(({ answer }, index) => {
    check(kind, answer, ['misconceptions', index, 'answer'])
  })
  conditions.forEach((text, index) => {
    const reading = readRelation(text, { variables: parameters })
    if (!reading.ok) report(lineOf(['conditions', index]), describe(text, reading.problems))
  })
  return problems === 0
}

/** Draws a few variants: the conditions must leave some, and no two listed answers may coincide. */
export function checkVariants(exercise: Exercise, line: number, report: Report): void {
  for (const seed of seeds) {
    try {
      variant(exercise, seed)
    } catch (error) {
      report(
        line,
        `seed ${String(seed)}: ${error instanceof Error ? error.message : String(error)}`,
      )
      return
    }
  }
}

const isTyped = (kind: AnswerKind): kind is TypedKind => typedKinds.some((typed) => typed === kind)

const describe = (text: string, [problem]: readonly Problem[]): string =>
  `cannot read "${text}": ${problem?.code ?? 'unknown problem'}`
