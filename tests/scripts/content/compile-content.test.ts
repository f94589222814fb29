import { describe, expect, it } from 'vitest'
import { compileContent } from '../../../scripts/content/compile-content.ts'
import type { LessonFolder } from '../../../scripts/content/lesson-folder.ts'
import { formatProblem } from '../../../scripts/content/problems.ts'

const lesson = `---
id: slopes
number: 1
title: Slopes
summary: A short one.
minutes: 10
status: available
examples:
  - { id: square, text: x^2, tex: x^2 }
---

## drag: Look {#look}

The curve $f(x) = x^2$ and

$$
f'(x) = 2x
$$

::: exploration secant-to-tangent
functions: [square]
from: -1
to: 2
:::

## task: Do {#do}

::: exercise slope-of-square
:::
`

const exercise = `title: The slope of a square
kind: expression
variables: [x]
prompt: |
  Differentiate $x^2$.
rubric:
  reference: 2x
misconceptions:
  - id: power-not-dropped
    answer: 2x^2
    message: |
      The power drops by *one*.
hints:
  - text: Look.
    highlight: tangent
  - text: The rule.
  - text: The first step.
  - text: The twin.
  - text: The solution is $2x$.
accepts: [2x, x + x]
rejects:
  - { answer: 2x^2, misconception: power-not-dropped }
`

function folder(
  change: { lesson?: [string, string]; exercise?: [string, string] } = {},
): LessonFolder {
  return {
    name: '010-slopes',
    lesson: replaced(lesson, change.lesson),
    exercises: { 'slope-of-square': replaced(exercise, change.exercise) },
  }
}

function replaced(text: string, change: [string, string] | undefined): string {
  if (!change) return text
  if (!text.includes(change[0])) throw new Error(`nothing to change: ${change[0]}`)
  return text.replace(...change)
}

const problemsOf = (...folders: readonly LessonFolder[]): readonly string[] =>
  compileContent(folders).problems.map(formatProblem)

describe('a lesson folder', () => {
  it('compiles to steps, typeset formulas and exercises', () => {
    const { problems, lessons, index, promises } = compileContent([folder()])
    expect(problems).toEqual([])
    const [compiled] = lessons
    expect(compiled?.lesson.steps.map(({ id, kind, blocks }) => [id, kind, blocks.length])).toEqual(
      [
        ['look', 'drag', 2],
        ['do', 'task', 1],
      ],
    )
    const [prose] = compiled?.lesson.steps[0]?.blocks ?? []
    expect(prose).toHaveProperty('html', expect.stringMatching(/<math .*class="katex-html"/s))
    expect(compiled?.exercises[0]).toMatchObject({
      id: 'slope-of-square',
      lessonId: 'slopes',
      rubric: { kind: 'expression', reference: '2x', variables: ['x'] },
    })
    expect(index.lessonOfExercise).toEqual({ 'slope-of-square': 'slopes' })
    expect(promises['slope-of-square']?.accepts).toEqual([
      { kind: 'expression', text: '2x' },
      { kind: 'expression', text: 'x + x' },
    ])
  })

  it('gives the same bytes each time, and another version when anything changes', () => {
    const bytes = (...folders: readonly LessonFolder[]): string =>
      JSON.stringify(compileContent(folders).lessons)
    expect(bytes(folder())).toBe(bytes(folder()))
    const version = (one: LessonFolder): string | undefined =>
      compileContent([one]).lessons[0]?.lesson.contentVersion
    expect(version(folder())).not.toBe(version(folder({ exercise: ['Look.', 'Look up.'] })))
  })

  it('keeps formulas with parameters open and typesets the others', () => {
    const parametric: [string, string] = [
      '  Differentiate $x^2$.',
      '  With $a = {{a}}$ and $b$.\nparameters: { a: { from: 1, to: 3 } }',
    ]
    const [compiled] = compileContent([folder({ exercise: parametric })]).lessons
    expect(compiled?.exercises[0]?.prompt).toMatch(/<x-tex>a = \{\{a\}\}<\/x-tex> and <span/)
  })
})

describe('a fault in the content fails the build with file and line:', () => {
  const inLesson: readonly [string, [string, string], string][] = [
    ['a bad formula', ['$f(x) = x^2$', '$f(x) = \\frac{x$'], '14 formula:'],
    ['a bad display formula', ["f'(x) = 2x\n", "f'(x) = \\nonsense\n"], '16 formula:'],
    ['a stray dollar sign', ['The curve', 'It costs 3 $ here. The curve'], '14 a $ that opens'],
    [
      'an unknown exploration',
      ['secant-to-tangent', 'secant-to-cosecant'],
      '20 unknown exploration',
    ],
    ['an unknown option', ['from: -1', 'form: -1'], '22 form: there is no such field'],
    ['an example that is not there', ['[square]', '[cube]'], '20 there is no example "cube"'],
    ['an unreadable example', ['text: x^2,', 'text: x^,'], '9 cannot read "x^"'],
    ['a missing option', ['to: 2\n', ''], '21 to: is missing'],
    ['an unknown field', ['minutes: 10', 'minutes: 10\nlevel: 3'], '7 level:'],
    ['a step of no known kind', ['## drag:', '## pull:'], '12 a step begins with'],
    ['a step id used twice', ['{#do}', '{#look}'], '26 step id "look" is used twice'],
    ['an exercise that is not there', ['slope-of-square', 'slope-of-cube'], '28 there is no'],
    ['an open container', ['to: 2\n:::', 'to: 2\n'], '20 a container that no ":::" closes'],
    ['raw HTML', ['The curve', 'The <b>curve</b>'], '14 HTML is not'],
    ['a picture', ['The curve', 'The ![curve](c.png)'], '14 pictures are not'],
    [
      'text before the first step',
      ['## drag', 'Hello.\n\n## drag'],
      '12 text before the first step',
    ],
  ]
  it.each(inLesson)('%s', (_, change, expected) => {
    expect(problemsOf(folder({ lesson: change }))).toContainEqual(
      expect.stringContaining(`010-slopes/lesson.md:${expected}`),
    )
  })

  const inExercise: readonly [string, [string, string], string][] = [
    ['an unreadable answer', ['reference: 2x', 'reference: 2x^'], '7 cannot read "2x^"'],
    ['an unreadable mistake', ['answer: 2x^2\n', 'answer: 2x^(\n'], '10 cannot read'],
    ['a bad formula in a message', ['by *one*', 'by $\\one$'], '12 formula:'],
    ['a bad formula in a hint', ['solution is $2x$', 'solution is $2^$'], '19 formula:'],
    ['a missing hint', ['  - text: The twin.\n', ''], '14 hints:'],
    ['an unknown field', ['kind: expression', 'kind: expression\ncolour: red'], '3 colour:'],
    [
      'a mistake that nothing shows',
      [', misconception: power-not-dropped', ''],
      '9 no answer under',
    ],
    ['a mistake that is the right answer', ['answer: 2x^2\n', 'answer: x + x\n'], '7 seed 0:'],
    ['a name that is not there', ['$x^2$', '$x^{{n}}$'], '5 {{n}}: there is no such'],
    ['broken YAML', ['variables: [x]', 'variables: [x'], '4 '],
  ]
  it.each(inExercise)('%s', (_, change, expected) => {
    expect(problemsOf(folder({ exercise: change }))).toContainEqual(
      expect.stringContaining(`010-slopes/exercises/slope-of-square.yaml:${expected}`),
    )
  })

  it('an exercise id used by two lessons', () => {
    const second = { ...folder({ lesson: ['id: slopes', 'id: more-slopes'] }), name: '020-more' }
    expect(problemsOf(folder(), second)).toContainEqual(
      expect.stringContaining('"slope-of-square" is used by two lessons'),
    )
  })

  it('all at once, in the order of files and lines', () => {
    const problems = problemsOf(
      folder({ lesson: ['$f(x) = x^2$', '$\\a$ and $\\b$'], exercise: ['$x^2$', '$\\c$'] }),
    )
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      '010-slopes/exercises/slope-of-square.yaml:5',
      '010-slopes/lesson.md:14',
      '010-slopes/lesson.md:14',
    ])
  })
})
