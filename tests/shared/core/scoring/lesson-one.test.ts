import { describe, expect, it } from 'vitest'
import { score } from '../../../../src-shared/core/scoring/index.ts'
import type { ExpressionRubric, Score } from '../../../../src-shared/domain/index.ts'

/** The first lesson's task: the derivative of x³ − 2x² + 1, with the mistakes it must know. */
const rubric: ExpressionRubric = {
  kind: 'expression',
  variables: ['x'],
  reference: '3x^2 - 4x',
  misconceptions: [
    { id: 'constant-kept', answer: '3x^2 - 4x + 1', message: '<p>the constant</p>' },
    { id: 'power-not-dropped', answer: '3x^3 - 4x^2' },
    { id: 'power-not-brought-down', answer: 'x^2 - 2x' },
    { id: 'antiderivative-given', answer: 'x^4/4 - 2x^3/3 + x' },
    { id: 'linear-term-lost', answer: '3x^2' },
    { id: 'step-left-in', answer: '3x^2 + 3x*δ + δ^2 - 4x - 2δ' },
    { id: 'slope-at-one', answer: '-1' },
    { id: 'sign-lost', answer: '3x^2 + 4x' },
  ],
}

const judge = (text: string): Score => score({ kind: 'expression', text }, rubric)

function named(text: string): string | undefined {
  const result = judge(text)
  if (result.status === 'not-ready') return result.problems[0]?.code
  const [remark] = result.feedback
  return remark?.misconception ?? remark?.code
}

describe('the derivative of x³ − 2x² + 1', () => {
  it.each(['3x^2 - 4x', 'x(3x - 4)', '3x² − 4x', '-4x + 3*x**2', '3(x - 2/3)^2 - 4/3'])(
    'accepts %s',
    (text) => {
      expect(judge(text)).toMatchObject({ status: 'scored', verdict: 'correct' })
    },
  )

  it.each([
    ['3x^2 - 4x + 1', 'constant-kept'],
    ['1 + x(3x - 4)', 'constant-kept'],
    ['3x^3 - 4x^2', 'power-not-dropped'],
    ['x(x - 2)', 'power-not-brought-down'],
    ['x^4/4 - 2/3 x^3 + x', 'antiderivative-given'],
    ['3x^2', 'linear-term-lost'],
    ['3x^2 + 3x δ + δ^2 - 4x - 2δ', 'step-left-in'],
    ['3x^2 + 3x h + h^2 - 4x - 2h', 'step-left-in'],
    ['3x^2 + 3x delta + delta^2 - 4x - 2 delta', 'step-left-in'],
    ['3x^2 + 3xd + d^2 - 4x - 2d', 'step-left-in'],
    ['((x+h)^3 - 2(x+h)^2 - x^3 + 2x^2)/h', 'step-left-in'],
    ['3x^2 + 7h', 'step-left-in'],
    ['-1', 'slope-at-one'],
    ['4', 'number-for-function'],
    ['3x^2 + 4x', 'sign-lost'],
    ['4x - 3x^2', 'sign'],
    ['3x^2 - 4x + 5', 'constant-off'],
    ['6x^2 - 8x', 'factor'],
    ['6x - 4', 'derived-too-often'],
    ['x^3 - 2x^2 + 1', 'not-derived'],
    ['3x^2 - 4', 'different'],
    ['3x^2 - 4sqrt(x)^2', 'narrower-domain'],
  ])('names the mistake in %s', (text, mistake) => {
    expect(judge(text)).toMatchObject({ status: 'scored', verdict: 'incorrect' })
    expect(named(text)).toBe(mistake)
  })

  it('passes the words of the lesson on', () => {
    expect(judge('3x^2 - 4x + 1')).toMatchObject({
      feedback: [{ misconception: 'constant-kept', html: '<p>the constant</p>' }],
    })
  })

  it('shows the place of the largest gap with both values there', () => {
    const result = judge('3x^2 - 4')
    if (result.status !== 'scored' || !result.evidence) throw new Error('no evidence')
    const { variable, at, learner, truth, range } = result.evidence
    expect(variable).toBe('x')
    expect(learner).toBeCloseTo(3 * at ** 2 - 4, 9)
    expect(truth).toBeCloseTo(3 * at ** 2 - 4 * at, 9)
    expect(range && at > range.from && at < range.to).toBe(true)
  })

  it.each(['', '(', '3x^2 -', '3y^2', 'import("fs")', '9^9^9^9', 'x = 3', '{'.repeat(9), 'NaN'])(
    'never calls %j wrong',
    (text) => {
      expect(judge(text).status).toBe('not-ready')
    },
  )

  it('stays calm over a hundred thousand characters', () => {
    expect(judge('x+'.repeat(50_000))).toMatchObject({ problems: [{ code: 'too-long' }] })
  })

  it('carries the rule that judged', () => {
    expect(judge('x')).toMatchObject({ rule: { name: 'expression' } })
  })
})
