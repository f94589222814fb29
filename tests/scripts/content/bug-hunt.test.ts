import { describe, expect, it } from 'vitest'
import { compileExercise } from '../../../scripts/content/compile-exercise.ts'
import { promisesFor } from '../../../scripts/content/promises.ts'
import type { AuthoredExercise } from '../../../src-shared/content/index.ts'
import { publish } from '../../../src-shared/content/index.ts'
import { variant } from '../../../src-shared/core/variant/index.ts'
import { allExercises } from '../../support/compiled-content.ts'

const hunt = `title: Hunt
kind: bug-hunt
prompt: |
  {about} And yet {clue}.
roles: { first: 'First is right.', second: 'Second is right.' }
programs:
  short:
    about: A short one.
    code: |
      def f(x):
          y = 2 * x
          return y
    roles: { first: 2, second: 3 }
  long:
    about: A long one.
    code: |
      def f(x):
          """Twice."""
          y = 2 * x

          return y
    roles: { first: 3, second: 5 }
    says: { second: 'It only returns.' }
bugs:
  - id: half
    clue: it halves
    wrong:
      short: { at: first, line: y = x / 2 }
      long: { at: first, line: y = x / 2, clue: it halves at length }
    hints: [Look., The rule., Begin., A twin., 'Line {line} must read \`{right}\`.']
  - id: swapped
    clue: it returns too early
    rewritten:
      short:
        at: second
        code: |
          def f(x):
              return y
              y = 2 * x
        roles: { first: 3, second: 2 }
    says: { first: 'It comes too late to matter.' }
    hints: [Look., The rule., Begin., A twin., 'Line {line} comes too early.']
`

function compile(yaml: string) {
  const problems: string[] = []
  const compiled = compileExercise('hunt', yaml, (line, message) => {
    problems.push(`${String(line)}: ${message}`)
  })
  return { problems, compiled }
}

describe('a bug hunt', () => {
  const { problems, compiled } = compile(hunt)
  const cases = compiled?.exercise.cases ?? []

  it('is a case for each program and each of its bugs', () => {
    expect(problems).toEqual([])
    expect(compiled?.exercise).toMatchObject({
      kind: 'code-line',
      parameters: { case: { from: 0, to: 2 } },
    })
    expect(cases.map(({ code }) => code)).toEqual([
      'def f(x):\n    y = x / 2\n    return y',
      'def f(x):\n    """Twice."""\n    y = x / 2\n\n    return y',
      'def f(x):\n    return y\n    y = 2 * x',
    ])
    expect(cases.map(({ prompt }) => prompt)).toEqual([
      '<p>A short one. And yet it halves.</p>',
      '<p>A long one. And yet it halves at length.</p>',
      '<p>A short one. And yet it returns too early.</p>',
    ])
  })

  it('speaks for every sound line, as its role, program and bug have it', () => {
    expect(cases.map(({ rubric }) => rubric)).toEqual([
      {
        kind: 'code-line',
        correct: [2],
        misconceptions: [{ id: 'second-suspected', line: 3, message: '<p>Second is right.</p>' }],
      },
      {
        kind: 'code-line',
        correct: [3],
        misconceptions: [{ id: 'second-suspected', line: 5, message: '<p>It only returns.</p>' }],
      },
      {
        kind: 'code-line',
        correct: [2],
        misconceptions: [
          { id: 'first-suspected', line: 3, message: '<p>It comes too late to matter.</p>' },
        ],
      },
    ])
    expect(cases.map(({ hints }) => hints.at(-1)?.text)).toEqual([
      '<p>Line 2 must read <code>y = 2 * x</code>.</p>',
      '<p>Line 3 must read <code>y = 2 * x</code>.</p>',
      '<p>Line 2 comes too early.</p>',
    ])
  })

  it('is drawn from the seed, with the promises of what was drawn, and shows only that', () => {
    if (!compiled) throw new Error('not compiled')
    const exercise = compiled.exercise as AuthoredExercise
    const seen = new Set<string>()
    for (let seed = 0; seed < 40; seed++) {
      const made = variant(exercise, seed)
      const drawn = cases[made.values.case ?? NaN]
      expect(made).toMatchObject({ ...drawn })
      seen.add(made.code ?? '')
      expect(drawn?.rubric).toMatchObject({
        correct: promisesFor(compiled.promises, made.values).accepts.map((answer) =>
          answer.kind === 'code-line' ? answer.line : NaN,
        ),
      })
      const shown = JSON.stringify(publish({ ...exercise, ...made }, seed))
      expect(shown).not.toContain('cases')
      for (const { code } of cases)
        if (code !== drawn?.code) expect(shown).not.toContain(JSON.stringify(code))
    }
    expect(seen.size).toBe(3)
  })

  it.each([
    ['a role that nobody has', ['at: first, line: y = x / 2 }', 'at: third, line: y = x / 2 }']],
    ['a role about which nothing is said', ["second: 'Second is right.'", "other: 'Right.'"]],
    [
      'a line beyond the end',
      ['roles: { first: 2, second: 3 }', 'roles: { first: 2, second: 30 }'],
    ],
    ['a program that is not there', ['      long: { at: first', '      longer: { at: first']],
    [
      'a ladder of four hints',
      ['[Look., The rule., Begin., A twin., ', '[Look., The rule., Begin., '],
    ],
  ] as const)('is refused for %s', (_, [from, to]) => {
    const wrong = compile(hunt.replace(from, to))
    expect(wrong.compiled).toBeUndefined()
    expect(wrong.problems).not.toEqual([])
  })
})

describe('the bug hunt of lesson 5', () => {
  const exercise = allExercises.find(({ id }) => id === 'find-the-bug')
  const programs = (exercise?.cases ?? []).map(({ code, rubric }) => ({ code, rubric }))

  it('has many programs, no two alike, each with one wrong line that no message calls right', () => {
    expect(new Set(programs.map(({ code }) => code)).size).toBe(27)
    for (const { rubric } of programs) {
      if (rubric.kind !== 'code-line') throw new Error('not a line of code')
      expect(rubric.correct).toHaveLength(1)
      const spoken = (rubric.misconceptions ?? []).map(({ line }) => line)
      expect(spoken).not.toContain(rubric.correct[0])
      expect(new Set(spoken).size).toBe(spoken.length)
    }
  })
})
