import type { ExerciseCase, ExerciseId } from '../../src-shared/domain/index.ts'
import { bugHuntSource } from './bug-hunt-schema.ts'
import type { BugHuntSource } from './bug-hunt-schema.ts'
import type { DraftedExercise } from './exercise-draft.ts'
import { compileMarkdown } from './markdown.ts'
import type { Report } from './problems.ts'
import type { Promises } from './promises.ts'
import { readYaml } from './yaml-source.ts'

type Program = BugHuntSource['programs'][string]
type Bug = BugHuntSource['bugs'][number]

/** One program with one wrong line. */
interface Faulty {
  readonly code: string
  readonly roles: Readonly<Record<string, number>>
  /** Role of the wrong line. */
  readonly at: string
  /** How that line must read, where that alone repairs it. */
  readonly right: string
  readonly clue: string
}

export const isBugHunt = (yaml: string): boolean => /^kind: *bug-hunt *$/m.test(yaml)

/** A bug hunt as an exercise of kind `code-line` with a case for each program and bug. */
export function compileBugHunt(
  id: string,
  yaml: string,
  report: Report,
): DraftedExercise | undefined {
  const source = readYaml(yaml, 1, bugHuntSource, report)
  if (source === undefined) return undefined
  const { value, lineOf } = source
  let faults = 0
  const fault = (path: readonly (string | number)[], message: string): void => {
    faults++
    report(lineOf(path), message)
  }

  const made = value.bugs.flatMap((bug, index) =>
    Object.entries(value.programs).flatMap(([name, program]) => {
      const path = ['bugs', index] as const
      const faulty = faultyProgram(bug, name, program)
      if (faulty === undefined) return []
      const problem = problemOf(faulty, value.roles)
      if (problem !== undefined) fault(path, `${name}: ${problem}`)
      return problem === undefined
        ? [compileCase(value, bug, program, faulty, lineOf(path), report)]
        : []
    }),
  )
  for (const [index, { wrong, rewritten }] of value.bugs.entries())
    for (const name of [...Object.keys(wrong), ...Object.keys(rewritten)])
      if (!(name in value.programs)) fault(['bugs', index], `there is no program "${name}"`)
  const [first] = made
  if (faults > 0 || first === undefined) return undefined

  return {
    exercise: {
      id: id as ExerciseId,
      title: value.title,
      kind: 'code-line',
      parameters: { case: { from: 0, to: made.length - 1 } },
      conditions: [],
      formulas: {},
      ...first.version,
      cases: made.map(({ version }) => version),
    },
    promises: { ...first.promises, cases: made.map(({ promises }) => promises) },
  }
}

/** Undefined where this bug is not made in this program. */
function faultyProgram(bug: Bug, name: string, { code, roles }: Program): Faulty | undefined {
  const rewritten = bug.rewritten[name]
  if (rewritten) return { clue: bug.clue, right: '', ...rewritten }
  const wrong = bug.wrong[name]
  if (!wrong) return undefined
  const { at, line, clue = bug.clue } = wrong
  const lines = code.split('\n')
  const index = (roles[at] ?? 0) - 1
  const right = (lines[index] ?? '').trim()
  const indent = /^ */.exec(lines[index] ?? '')?.[0] ?? ''
  const faulty = lines.with(Math.max(0, index), indent + line).join('\n')
  return { code: faulty, roles, at, right, clue }
}

function problemOf({ code, roles, at }: Faulty, said: BugHuntSource['roles']): string | undefined {
  const count = code.trimEnd().split('\n').length
  if (roles[at] === undefined) return `no line has the role "${at}"`
  const unsaid = Object.keys(roles).find((role) => !(role in said))
  if (unsaid !== undefined) return `nothing is said about lines of the role "${unsaid}"`
  const beyond = Object.entries(roles).find(([, line]) => line > count)
  return beyond && `the code has ${String(count)} lines, and "${beyond[0]}" is none of them`
}

function compileCase(
  { prompt, roles: said }: BugHuntSource,
  bug: Bug,
  program: Program,
  { code, roles, at, right, clue }: Faulty,
  fileLine: number,
  report: Report,
): { readonly version: ExerciseCase; readonly promises: Promises } {
  const line = roles[at] ?? NaN
  const fill = (text: string, words: Readonly<Record<string, string>>): string =>
    compileMarkdown(
      text.replaceAll(
        /\{(about|clue|line|right)\}/g,
        (opening, name: string) => words[name] ?? opening,
      ),
      fileLine,
      report,
    )
  const misconceptions = Object.entries(roles)
    .filter(([role]) => role !== at)
    .map(([role, suspected]) => ({
      id: `${role}-suspected`,
      line: suspected,
      message: fill(bug.says[role] ?? program.says[role] ?? said[role] ?? '', {}),
    }))
  const pick = (picked: number) => ({ kind: 'code-line', line: picked }) as const
  const plain = [...code.trimEnd().split('\n').keys()]
    .map((index) => index + 1)
    .filter((number) => !Object.values(roles).includes(number))
  return {
    version: {
      prompt: fill(prompt, { about: program.about, clue }),
      code: code.trimEnd(),
      rubric: { kind: 'code-line', correct: [line], misconceptions },
      hints: bug.hints.map((text) => ({ text: fill(text, { line: String(line), right }) })),
    },
    promises: {
      accepts: [pick(line)],
      rejects: [
        ...misconceptions.map((each) => ({ answer: pick(each.line), misconception: each.id })),
        ...plain.map((number) => ({ answer: pick(number) })),
      ],
    },
  }
}
