import { describe, expect, it } from 'vitest'
import { echo, score } from '../../../../src-shared/core/scoring/index.ts'
import type { AnswerInput, Rubric, TypedRubric } from '../../../../src-shared/domain/index.ts'

/** Verdict and first remark, or the first problem. */
function judge(input: AnswerInput, rubric: Rubric): readonly (string | undefined)[] {
  const result = score(input, rubric)
  if (result.status === 'not-ready') return [result.status, result.problems[0]?.code]
  const [remark] = result.feedback
  return [result.verdict, remark?.misconception ?? remark?.code]
}

describe('choices', () => {
  const rubric: Rubric = {
    kind: 'choice',
    correct: ['a', 'c'],
    misconceptions: [{ id: 'steepest', option: 'b', message: 'no' }],
  }
  it.each([
    [
      ['a', 'c'],
      ['correct', 'correct'],
    ],
    [
      ['c', 'a'],
      ['correct', 'correct'],
    ],
    [['a'], ['incorrect', 'choice-missing']],
    [
      ['a', 'c', 'd'],
      ['incorrect', 'wrong-choice'],
    ],
    [
      ['a', 'b'],
      ['incorrect', 'steepest'],
    ],
    [[], ['not-ready', 'nothing-chosen']],
  ])('%j', (chosen, expected) => {
    expect(judge({ kind: 'choice', chosen }, rubric)).toEqual(expected)
  })
})

describe('orders', () => {
  const rubric: Rubric = { kind: 'ordering', correct: ['a', 'b', 'c'] }
  it.each([
    [
      ['a', 'b', 'c'],
      ['correct', 'correct'],
    ],
    [
      ['a', 'c', 'b'],
      ['incorrect', 'wrong-order'],
    ],
    [
      ['a', 'b'],
      ['not-ready', 'order-incomplete'],
    ],
    [
      ['a', 'a', 'b'],
      ['not-ready', 'order-incomplete'],
    ],
  ])('%j', (order, expected) => {
    expect(judge({ kind: 'ordering', order }, rubric)).toEqual(expected)
  })
})

describe('code lines', () => {
  const rubric: Rubric = {
    kind: 'code-line',
    correct: [4],
    misconceptions: [{ id: 'weights', line: 3 }],
  }
  it.each([
    [4, ['correct', 'correct']],
    [3, ['incorrect', 'weights']],
    [7, ['incorrect', 'wrong-line']],
    [0, ['not-ready', 'nothing-chosen']],
  ])('line %d', (line, expected) => {
    expect(judge({ kind: 'code-line', line }, rubric)).toEqual(expected)
  })
})

describe('points', () => {
  const rubric: Rubric = {
    kind: 'point',
    x: '1',
    y: '4/2',
    tol: 0.1,
    misconceptions: [{ id: 'swapped', x: '2', y: '1' }],
  }
  it.each([
    [1.05, 2.05, ['correct', 'correct']],
    [1.09, 2.09, ['incorrect', 'wrong-point']],
    [2, 1, ['incorrect', 'swapped']],
    [Number.NaN, 0, ['not-ready', 'no-point']],
  ])('(%d, %d)', (x, y, expected) => {
    expect(judge({ kind: 'point', x, y }, rubric)).toEqual(expected)
  })
})

describe('texts', () => {
  const rubric: Rubric = { kind: 'text', modelAnswer: '<p>It stays.</p>' }
  const text = 'The line does not move.'
  it('wait for the writer to judge, and never count as wrong before', () => {
    expect(judge({ kind: 'text', text }, rubric)).toEqual(['undecided', 'compare-with-model'])
    expect(judge({ kind: 'text', text, selfAssessment: 'correct' }, rubric)[0]).toBe('correct')
    expect(judge({ kind: 'text', text, selfAssessment: 'partly' }, rubric)[0]).toBe('undecided')
    expect(judge({ kind: 'text', text, selfAssessment: 'incorrect' }, rubric)[0]).toBe('incorrect')
    expect(judge({ kind: 'text', text: ' ok ' }, rubric)).toEqual(['not-ready', 'text-too-short'])
  })
})

describe('remarks on structures', () => {
  const remark = (kind: TypedRubric['kind'], reference: string, text: string): unknown =>
    judge({ kind, text }, { kind, variables: ['x', 'y'], reference })[1]
  it.each([
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[[2y, 2x y], [2x, x^2]]', 'transposed'],
    ['matrix', '[[1, 2], [3, 4], [5, 6]]', '[[1, 3, 5], [2, 4, 6]]', 'transposed'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[[2x y, x^2], [2y, 2x]]', 'swapped-rows'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[[2x, 2y], [x^2, 2x y]]', 'swapped-columns'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[[2y, 2x], [2x y, 2x]]', 'matrix-entry-wrong'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '2y', 'scalar-for-matrix'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[2y, 2x]', 'vector-for-matrix'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[[2y, 2x, 0], [2x y, x^2, 0]]', 'matrix-size'],
    ['vector', '[2x, 3y^2]', '[3y^2, 2x]', 'swapped-entries'],
    ['vector', '[2x, 3y^2]', '[-2x, -3y^2]', 'sign'],
    ['vector', '[2x, 3y^2]', '[2x, 3y]', 'entry-wrong'],
    ['vector', '[2x, 3y^2]', '[1, 1]', 'all-entries-wrong'],
    ['vector', '[2x, 3y^2]', '2x + 3y^2', 'scalar-for-vector'],
    ['set', '{0, 4/3}', '{0}', 'set-missing'],
    ['set', '{0, 4/3}', '{0, 4/3, 1}', 'set-extra'],
    ['set', '{0, 4/3}', '{0, 1}', 'set-different'],
    ['set', '{}', '{0}', 'set-should-be-empty'],
    ['set', '{0}', 'none', 'set-not-empty'],
    ['number', '4/3', '-4/3', 'sign'],
    ['number', '4/3', '1.33', 'rounded'],
    ['number', '4/3', '2', 'different-number'],
    ['line', 'y = 2x + 1', 'x^2 = y', 'not-a-line'],
    ['line', 'y = 2x + 1', '1 = 1', 'no-line'],
    ['interval', '(0, 1]', '[0, 1]', 'interval-ends'],
    ['antiderivative', 'x^3 + C', 'x^3', 'constant-missing'],
    ['antiderivative', 'x^3 + C', 'C x^3', 'constant-misplaced'],
    ['antiderivative', 'x^3 + C', '3x^2 + C', 'not-integrated'],
    ['antiderivative', 'x^3 + C', '2x^3 + C', 'factor'],
    ['antiderivative', 'x^3 + C', 'x^4 + C', 'not-an-antiderivative'],
    ['antiderivative', 'x^3 + C', 'x^3 + const', 'constant-in-words'],
  ] as const)('%s %s, answered %s', (kind, reference, text, code) => {
    expect(remark(kind, reference, text)).toBe(code)
  })
  it('recognises the derivative where the integrand is known', () => {
    const rubric: Rubric = {
      kind: 'antiderivative',
      variables: ['x'],
      reference: 'x^3 + C',
      integrand: '3x^2',
    }
    expect(judge({ kind: 'antiderivative', text: '6x' }, rubric)[1]).toBe('derivative-given')
  })
})

describe('a form asked for', () => {
  const form = (requiredForm: string, reference: string, text: string): unknown => {
    const rubric = { kind: 'expression', variables: ['x'], reference, requiredForm } as Rubric
    const result = score({ kind: 'expression', text }, rubric)
    return result.status === 'scored' ? [result.verdict, result.form?.met] : result.status
  }
  it.each([
    ['factored', 'x(3x-4)', 'x(3x - 4)', true],
    ['factored', 'x(3x-4)', '3x^2 - 4x', false],
    ['factored', 'x^2(x-2)', 'x(x^2 - 2x)', false],
    ['factored', '(x+1)^2', '(x+1)(x+1)', true],
    ['expanded', '3x^2-4x', '3x^2 - 4x', true],
    ['expanded', '3x^2-4x', 'x(3x - 4)', false],
    ['expanded', 'x^2+2x+1', '(x+1)^2', false],
    ['simplified', '3x^2-4x', '3x^2 - 4x', true],
    ['simplified', '3x^2-4x', '3x^(3-1) - 2*2x', false],
    ['exact', 'x/2', 'x/2', true],
    ['exact', 'x/2', '0.5x', false],
  ])('%s: %s answered %s', (asked, reference, text, met) => {
    expect(form(asked, reference, text)).toEqual(['correct', met])
  })
  it('is told apart from truth', () => {
    expect(form('factored', 'x(3x-4)', 'x(3x + 4)')).toEqual(['incorrect', true])
  })
})

describe('the scorer', () => {
  it('refuses an input of another kind', () => {
    expect(() => score({ kind: 'point', x: 0, y: 0 }, { kind: 'choice', correct: [] })).toThrow(
      TypeError,
    )
  })
  it('throws at a rubric that cannot be read, naming the text', () => {
    const rubric: Rubric = { kind: 'number', variables: [], reference: '4/' }
    expect(() => score({ kind: 'number', text: '1' }, rubric)).toThrow('4/')
  })
})

describe('the echo', () => {
  it.each([
    ['expression', '3x²-4x', '3x^{2} - 4x'],
    ['antiderivative', 'x^3+C', 'x^{3} + C'],
    ['vector', '[2x, 3y]', '\\left(2x,\\; 3y\\right)'],
    ['matrix', '[1, 2; 3, 4]', '\\begin{bmatrix}1 & 2 \\\\ 3 & 4\\end{bmatrix}'],
    ['set', 'x = 0 or x = 1', '\\left\\{0,\\; 1\\right\\}'],
    ['interval', 'x > 0', '\\left(0,\\; \\infty\\right)'],
    ['line', 'y = 2x', 'y = 2x'],
  ] as const)('of %s %s', (kind, text, tex) => {
    expect(echo({ kind, text }, ['x', 'y'])).toEqual({ tex, problems: [] })
  })
  it('says what cannot be read', () => {
    expect(echo({ kind: 'expression', text: '3x +' }, ['x'])).toMatchObject({
      problems: [{ code: 'missing-operand' }],
    })
  })
  it('has nothing to say of choices', () => {
    expect(echo({ kind: 'choice', chosen: ['a'] }, [])).toEqual({ problems: [] })
  })
})
