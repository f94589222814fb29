import { describe, expect, it } from 'vitest'
import { compileExercise } from '../../../scripts/content/compile-exercise.ts'
import { closeTexts, publish } from '../../../src-shared/content/index.ts'
import type { AuthoredExercise } from '../../../src-shared/content/index.ts'
import { score } from '../../../src-shared/core/scoring/index.ts'
import { answerInNumbers, variant } from '../../../src-shared/core/variant/index.ts'
import { typeset } from '../../../scripts/content/typeset.ts'

const hints = `hints:
  - text: Look.
  - text: The rule.
  - text: The first step.
  - text: The twin.
  - text: The solution.
`
const choice = `title: Which way
kind: choice
parameters: { a: { from: 2, to: 9 } }
formulas: { f: a x^2, double: 2a }
prompt: |
  Which is it for \${{f}}$?
options:
  - { id: right, text: 'the slope \${{double}}$' }
  - { id: wrong, text: 'the number \`{{a|text}}\`' }
  - { id: drawn, text: a curve, curve: '{{f}}' }
rubric: { correct: [right] }
misconceptions:
  - { id: not-doubled, option: wrong, message: 'Only \${{a}}$.' }
${hints}accepts: [[right]]
rejects:
  - { answer: [wrong], misconception: not-doubled }
  - { answer: [drawn] }
`
const ordering = `title: In turn
kind: ordering
prompt: Order.
options: [{ id: a, text: one }, { id: b, text: two }, { id: c, text: three }]
rubric: { correct: [a, b, c] }
misconceptions: [{ id: backwards, order: [c, b, a], message: 'Backwards.' }]
${hints}accepts: [[a, b, c]]
rejects: [{ answer: [c, b, a], misconception: backwards }, { answer: [a, c, b] }]
`
const codeLine = `title: Which line
kind: code-line
parameters: { n: { from: 2, to: 5 } }
prompt: Pick.
code: |
  x = {{n}}
  y = x < {{n}}
rubric: { correct: [2] }
misconceptions: [{ id: first, line: 1, message: 'Not the first.' }]
${hints}accepts: [2]
rejects: [{ answer: 1, misconception: first }]
`
const point = `title: Where
kind: point
parameters: { a: { from: -2, to: 2, except: [0] }, b: { from: -2, to: 2, except: [0] } }
conditions: [a != b]
formulas: { f: (x - a)^2 + (y - b)^2 }
prompt: Put it.
plane: { x: [-4, 4], y: [-4, 4], contours: '{{f}}' }
rubric: { x: a, y: b, tol: 0.2 }
misconceptions: [{ id: swapped, x: b, y: a, message: 'Swapped.' }]
${hints}accepts: [{ x: a, y: b }]
rejects: [{ answer: { x: b, y: a }, misconception: swapped }]
`
const sketch = `title: Draw
kind: sketch
variables: [x]
parameters: { a: { from: 1, to: 3 } }
formulas: { slope: 2a x }
prompt: Draw it.
sketch: { at: [-1, 0, 1], y: [-8, 8] }
rubric: { reference: '{{slope}}', tol: 0.4 }
misconceptions: [{ id: f-itself, answer: a x^2, message: 'That is f.' }]
${hints}accepts: ['{{slope}}']
rejects: [{ answer: a x^2, misconception: f-itself }, { answer: '-{{slope}}' }]
`
const words = `title: Why
kind: text
prompt: Say why.
rubric: { modelAnswer: 'Because $x^2$ is never negative.', minimumLength: 20 }
${hints}accepts: [because a square is never negative]
`
const kinds = { choice, ordering, 'code-line': codeLine, point, sketch, text: words }

const problemsOf = (yaml: string): readonly string[] => {
  const found: string[] = []
  compileExercise('tried', yaml, (line, message) => found.push(`${String(line)} ${message}`))
  return found
}
function compiled(yaml: string) {
  const problems = problemsOf(yaml)
  const result = compileExercise('tried', yaml, () => undefined)
  if (!result) throw new Error(problems.join('\n'))
  expect(problems).toEqual([])
  const exercise = { ...result.exercise, lessonId: 'l', contentVersion: 'v' } as AuthoredExercise
  return { exercise, promises: result.promises }
}

describe.each(Object.entries(kinds))('a %s exercise', (kind, yaml) => {
  const { exercise, promises } = compiled(yaml)

  it('keeps its promises in every variant', () => {
    for (let seed = 0; seed < 30; seed++) {
      const made = variant(exercise, seed)
      for (const answer of promises.accepts) {
        const verdict = kind === 'text' ? 'undecided' : 'correct'
        expect(score(answerInNumbers(answer, exercise, made), made.rubric)).toMatchObject({
          verdict,
        })
      }
      for (const { answer, misconception } of promises.rejects) {
        const result = score(answerInNumbers(answer, exercise, made), made.rubric)
        expect(result).toMatchObject({ verdict: 'incorrect' })
        if (misconception !== undefined)
          expect(result).toMatchObject({ feedback: [{ misconception }] })
      }
    }
  })

  it('shows what it is answered on, and neither mistakes nor the right answer', () => {
    const made = closeTexts({ ...exercise, ...variant(exercise, 7) }, typeset)
    const published = publish(made, 7)
    const { rubric, values: _values, conditions: _conditions, ...rest } = made
    expect(published.options).toEqual(rest.options)
    for (const part of ['code', 'plane', 'sketch'] as const)
      expect(published[part]).toEqual(rest[part])
    const shown = JSON.stringify(published)
    expect(shown).not.toMatch(/\{\{|<x-tex|correct|misconception|tol"/)
    if ('modelAnswer' in rubric) expect(shown).not.toContain('Because')
  })
})

describe('a variant', () => {
  const orderOf = (yaml: string, seed: number): readonly string[] =>
    (variant(compiled(yaml).exercise, seed).options ?? []).map(({ id }) => id)

  it('shows options in an order of its own, always the same for its seed', () => {
    expect(orderOf(choice, 3)).toEqual(orderOf(choice, 3))
    const orders = new Set(Array.from({ length: 40 }, (_, seed) => orderOf(choice, seed).join()))
    expect(orders.size).toBe(6)
  })

  it('never shows an ordering solved, nor as a listed mistake', () => {
    for (let seed = 0; seed < 200; seed++)
      expect(['a,b,c', 'c,b,a']).not.toContain(orderOf(ordering, seed).join())
  })

  it('fills code and the options of a picture as plain text, numbers as numbers', () => {
    const yaml = `${codeLine}picture:
  exploration: secant-to-tangent
  options: { functions: [square], from: '-{{n}}', to: '{{n}}', at: '{{n}}', delta: 1 }
`
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(/seed 0: from: Invalid type/)])
    const { exercise } = compiled(yaml.replace("from: '-{{n}}'", 'from: -1'))
    const { code, picture, values } = variant(exercise, 1)
    expect(code).toBe(`x = ${String(values.n)}\ny = x < ${String(values.n)}`)
    expect(picture?.options).toMatchObject({ functions: ['square'], to: values.n, at: values.n })
  })

  it('is drawn again where two options read alike', () => {
    const twins = choice.replace('the number `{{a|text}}`', 'the slope $4$')
    const { exercise } = compiled(twins)
    for (let seed = 0; seed < 60; seed++) expect(variant(exercise, seed).values.a).not.toBe(2)
  })

  it('is drawn again where one point could be meant by two', () => {
    const near = point.replace('conditions: [a != b]\n', '')
    const { exercise } = compiled(near)
    for (let seed = 0; seed < 60; seed++) {
      const { a, b } = variant(exercise, seed).values
      expect(a).not.toBe(b)
    }
  })

  it('is drawn again where the right sketch leaves its frame', () => {
    const { exercise } = compiled(sketch.replace('y: [-8, 8]', 'y: [-5, 5]'))
    for (let seed = 0; seed < 60; seed++)
      expect(variant(exercise, seed).values.a).toBeLessThanOrEqual(2)
  })
})

describe('a fault names its line:', () => {
  it.each([
    [
      'an option that is not there',
      choice,
      'correct: [right]',
      'correct: [left]',
      '11 there is no',
    ],
    ['two answers for one choice', choice, '[[right]]', '[[right, drawn]]', '20 one option only'],
    ['a mistake that is right', choice, 'option: wrong', 'option: right', '13 option "right" is'],
    ['a twin option', choice, 'id: wrong,', 'id: right,', '8 options: two options'],
    ['an incomplete order', ordering, 'correct: [a, b, c]', 'correct: [a, b]', '5 an order names'],
    ['a line beyond the code', codeLine, 'correct: [2]', 'correct: [9]', '8 the code has 2 lines'],
    ['an unreadable place', point, 'x: a, y: b, tol', 'x: a +, y: b, tol', '8 cannot read "a +"'],
    ['an unreadable background', point, "'{{f}}'", "'{{g}}'", '7 {{g}}: there is no such'],
    ['places that go back', sketch, '[-1, 0, 1]', '[-1, 1, 0]', '7 sketch.at: must ascend'],
    ['a mistake drawn like the truth', sketch, 'answer: a x^2, m', 'answer: 2a x, m', '8 seed 0:'],
    ['a field of another kind', words, 'prompt:', 'multiple: true\nprompt:', '3 multiple: there'],
    ['an unknown kind', words, 'kind: text', 'kind: essay', '2 kind:'],
  ])('%s', (_, yaml, from, to, expected) => {
    if (!yaml.includes(from)) throw new Error(`nothing to change: ${from}`)
    expect(problemsOf(yaml.replace(from, to))).toContainEqual(expect.stringContaining(expected))
  })
})
