import { describe, expect, it, vi } from 'vitest'
import { score } from '../../../../src-shared/core/scoring/index.ts'
import { variant } from '../../../../src-shared/core/variant/index.ts'
import type { Exercise, ExpressionRubric } from '../../../../src-shared/domain/index.ts'
import { cases } from '../../../support/sizes.ts'

// Many cases on a busy machine take longer than one test usually may.
vi.setConfig({ testTimeout: 300_000 })

const rubric: ExpressionRubric = {
  kind: 'expression',
  variables: ['x'],
  reference: '3a x^2 + 2b x + c',
  misconceptions: [
    { id: 'constant-kept', answer: '{{slope}} + k', message: '<p>You kept {{k}}.</p>' },
    { id: 'power-not-dropped', answer: '3a x^3 + 2b x^2 + c x' },
    { id: 'power-not-brought-down', answer: 'a x^2 + b x + c' },
    { id: 'linear-term-lost', answer: '3a x^2 + c' },
    { id: 'step-left-in', answer: '3a x^2 + 3a x δ + a δ^2 + 2b x + b δ + c' },
  ],
}
const exercise: Exercise = {
  parameters: {
    a: { from: -3, to: 3, except: [0] },
    b: { from: -4, to: 4, except: [0] },
    c: { from: -5, to: 5 },
    k: { from: -5, to: 5, except: [0] },
  },
  conditions: ['k != -c', 'a + b <= 6'],
  formulas: { f: 'a x^3 + b x^2 + c x + k', slope: '3a x^2 + 2b x + c' },
  prompt: '<p>Differentiate <x-tex>f(x) = {{f}}</x-tex>, in code <code>{{ f | text }}</code>.</p>',
  rubric,
  hints: [{ text: 'a is {{a}}.', highlight: 'tangent' }],
  given: { text: '{{f}}', variable: 'x' },
}
const seeds = Array.from({ length: cases(40, 1000) }, (_, index) => index * 7919)

function expressionRubric(seed: number): ExpressionRubric {
  const made = variant(exercise, seed).rubric
  if (made.kind !== 'expression') throw new Error(made.kind)
  return made
}

describe('a variant', () => {
  it('can be drawn whichever place the mistake with a letter of its own has in the list', () => {
    const reversed = { ...rubric, misconceptions: rubric.misconceptions?.toReversed() ?? [] }
    expect(variant({ ...exercise, rubric: reversed }, 42).values).toEqual(
      variant(exercise, 42).values,
    )
  })

  it('is the same for the same seed and differs between seeds', () => {
    expect(variant(exercise, 42)).toEqual(variant(exercise, 42))
    const drawn = new Set(seeds.map((seed) => JSON.stringify(variant(exercise, seed).values)))
    expect(drawn.size).toBeGreaterThan(seeds.length * 0.8)
  })

  it('draws within the ranges and keeps the conditions', () => {
    for (const seed of seeds) {
      const { a = 0, b = 0, c = 0, k = 0 } = variant(exercise, seed).values
      expect(Math.abs(a)).toBeLessThanOrEqual(3)
      expect([a, b, k]).not.toContain(0)
      expect(k).not.toBe(-c)
      expect(a + b).toBeLessThanOrEqual(6)
    }
  })

  it('puts the numbers into every text the way a person writes them', () => {
    const made = variant({ ...exercise, parameters: fixed({ a: -1, b: 1, c: 0, k: -3 }) }, 1)
    expect(made.formulas).toEqual({ f: '-x^3 + x^2 - 3', slope: '-3x^2 + 2x' })
    expect(made.prompt).toBe(
      '<p>Differentiate <x-tex>f(x) = -x^{3} + x^{2} - 3</x-tex>, in code <code>-x^3 + x^2 - 3</code>.</p>',
    )
    expect(made.given).toEqual({ text: '-x^3 + x^2 - 3', variable: 'x' })
    expect(made.hints).toEqual([{ text: 'a is -1.', highlight: 'tangent' }])
    expect(made.rubric).toMatchObject({
      reference: '-3x^2 + 2x',
      misconceptions: [
        { answer: '-3x^2 + 2x - 3', message: '<p>You kept -3.</p>' },
        {},
        {},
        {},
        {},
      ],
    })
  })

  it('leaves no parameter in what it makes', () => {
    for (const seed of seeds) {
      const { reference, misconceptions = [] } = expressionRubric(seed)
      for (const text of [reference, ...misconceptions.map(({ answer }) => answer)]) {
        expect(text).toMatch(/^[\dxδ+\-*/^ ()]+$/)
      }
    }
  })

  it('never names a wrong mistake: each listed answer is refused and named as itself', () => {
    for (const seed of seeds) {
      const made = expressionRubric(seed)
      const judge = (text: string): ReturnType<typeof score> =>
        score({ kind: 'expression', text }, made)
      expect(judge(made.reference)).toMatchObject({ verdict: 'correct' })
      for (const { id, answer } of made.misconceptions ?? []) {
        expect(judge(answer)).toMatchObject({
          verdict: 'incorrect',
          feedback: [{ misconception: id }],
        })
      }
    }
  })

  it('draws again where two listed answers coincide', () => {
    const twins: Exercise = {
      ...exercise,
      parameters: { a: { oneOf: [1, 2, 3] } },
      conditions: [],
      formulas: {},
      given: { text: 'x', variable: 'x' },
      prompt: '',
      hints: [],
      rubric: {
        kind: 'expression',
        variables: ['x'],
        reference: 'a x',
        misconceptions: [
          { id: 'squared', answer: 'a^2 x' },
          { id: 'doubled', answer: '2a x' },
        ],
      },
    }
    for (const seed of seeds) expect(variant(twins, seed).values.a).toBe(3)
  })

  it('fills vectors, sets, lines and plain texts too', () => {
    const made = (kindRubric: Exercise['rubric']): Exercise['rubric'] =>
      variant(
        { ...exercise, parameters: fixed({ a: 2, b: -3, c: 1, k: 5 }), rubric: kindRubric },
        1,
      ).rubric
    const variables = ['x', 'y']
    expect(made({ kind: 'vector', variables, reference: '[a x, b y]' })).toMatchObject({
      reference: '[2x, -3y]',
    })
    expect(made({ kind: 'set', variables, reference: '{0, -b/a}' })).toMatchObject({
      reference: '{0, 3/2}',
    })
    expect(made({ kind: 'line', variables, reference: 'a x + b y = k' })).toMatchObject({
      reference: '2x - 3y = 5',
    })
    expect(made({ kind: 'antiderivative', variables, reference: 'a x^2 + C' })).toMatchObject({
      reference: '2x^2 + C',
    })
    expect(made({ kind: 'text', modelAnswer: 'because {{a}} > 0' })).toMatchObject({
      modelAnswer: 'because 2 > 0',
    })
  })

  it('says which formula is wrong, and gives up on conditions that nothing meets', () => {
    expect(() =>
      variant({ ...exercise, formulas: { ...exercise.formulas, f: 'a x +' } }, 1),
    ).toThrow('a x +')
    expect(() => variant({ ...exercise, prompt: '{{g}}' }, 1)).toThrow('"g"')
    expect(() => variant({ ...exercise, conditions: ['a > 9'] }, 1)).toThrow('conditions')
    expect(() => variant({ ...exercise, conditions: ['a >'] }, 1)).toThrow('a >')
  })

  it('takes an exercise without parameters as it is', () => {
    const plain: Exercise = {
      ...exercise,
      parameters: {},
      conditions: [],
      formulas: {},
      prompt: '<p>Differentiate.</p>',
      hints: [],
      given: { text: 'x^3 - 2x^2 + 1', variable: 'x' },
      rubric: { ...rubric, reference: '3x*x - 4x', misconceptions: [] },
    }
    expect(variant(plain, 5)).toMatchObject({
      given: { text: 'x^3 - 2x^2 + 1' },
      rubric: { reference: '3x*x - 4x' },
      values: {},
    })
  })
})

/** Parameters that can only be drawn in one way. */
function fixed(values: Readonly<Record<string, number>>): Exercise['parameters'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { oneOf: [value] }]),
  )
}
