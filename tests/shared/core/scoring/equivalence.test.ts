import { describe, expect, it } from 'vitest'
import { score } from '../../../../src-shared/core/scoring/index.ts'
import type { TypedRubric, VariableDomain } from '../../../../src-shared/domain/index.ts'

/** The verdict on a formula in x, y and z. */
function judge(reference: string, answer: string, domain?: VariableDomain): string {
  const rubric = { kind: 'expression', variables: ['x', 'y', 'z'], reference } as const
  const result = score(
    { kind: 'expression', text: answer },
    domain ? { ...rubric, domain } : rubric,
  )
  return result.status === 'scored' ? result.verdict : result.status
}

function judgeKind(
  kind: TypedRubric['kind'],
  reference: string,
  answer: string,
  more = {},
): string {
  const rubric = { kind, variables: ['x', 'y'], reference, ...more } as TypedRubric
  const result = score({ kind, text: answer }, rubric)
  return result.status === 'scored' ? result.verdict : result.status
}

const positive: VariableDomain = { x: [0, null] }

describe('1. a domain that is lost or narrowed', () => {
  it.each([
    ['x^2', 'sqrt(x)^4', 'incorrect'],
    ['x', 'e^(ln(x))', 'incorrect'],
    ['x', 'sqrt(x)^2 ', 'incorrect'],
    ['x y', 'e^(ln(x) + ln(y))', 'incorrect'],
    ['2ln(x)', 'ln(x^2)', 'correct'],
    ['sqrt(x^2)', '|x|', 'correct'],
    ['x', 'x^2/x', 'correct'],
    ['x', 'x + 0*sqrt(x^2 - 10^-6)', 'incorrect'],
    ['x', 'x + 0*ln((x - 2.345)^2 - 10^-8)', 'incorrect'],
    ['sqrt(x + 5)', 'sqrt(x + 5) + 0/sqrt(x + 4.9)', 'incorrect'],
    ['y', 'x y/x', 'correct'],
    ['1/x', '1/x + ln(1)', 'correct'],
  ])('%s against %s', (reference, answer, verdict) => {
    expect(judge(reference, answer)).toBe(verdict)
  })
  it('holds the answer to the stated domain only', () => {
    expect(judge('x', 'e^(ln(x))', positive)).toBe('correct')
    expect(judge('1/x', '1/|x|', positive)).toBe('correct')
    expect(judge('ln(x)', 'ln(-x)', positive)).toBe('incorrect')
    expect(judge('x', 'sqrt((x-1)^2) + 1', { x: [1, 3] })).toBe('correct')
    expect(judge('x', 'sqrt((x-1)^2) + 1', { x: [0.9, 3] })).toBe('incorrect')
  })
})

describe('2. equal on a part of the line only', () => {
  it.each([
    ['x', '|x + 1000| - 1000'],
    ['x', '|x + 10^6| - 10^6'],
    ['x', '|x - 3.21| + 3.21'],
    ['x', 'max(x, -20000)'],
    ['0', 'floor(|x|/4000)'],
    ['0', 'max(0, 10^-6 - (x - 7.77)^2)'],
    ['x', 'x + max(0, sin(x) - 0.999999)'],
    ['x y', '|x y|'],
    ['x + y', 'max(x + y, -1000)'],
    ['floor(x)', 'ceil(x) - 1'],
    ['1', 'sign(x + 30000)'],
  ])('%s is not %s', (reference, answer) => {
    expect(judge(reference, answer)).toBe('incorrect')
  })
})

describe('3. overflow, underflow, no usable point', () => {
  it.each([
    ['1/(1+e^-x)', 'e^x/(1+e^x)', 'correct'],
    ['sigmoid(x)', '(1 + tanh(x/2))/2', 'correct'],
    ['e^(1000x)', '(e^x)^1000', 'correct'],
    ['e^(x^2)', 'e^(x*x)', 'correct'],
    ['0', 'e^(-1000)', 'incorrect'],
    ['0', '10^-300', 'incorrect'],
    ['1', '1 + e^(-x^2-500)', 'incorrect'],
    ['ln(x) + ln(-x)', 'x', 'undecided'],
    ['x', 'e^(e^(e^(e^100)))', 'not-ready'],
    ['x', '9^9^9^9', 'not-ready'],
  ])('%s against %s', (reference, answer, verdict) => {
    expect(judge(reference, answer)).toBe(verdict)
  })
})

describe('4. masked terms', () => {
  it.each([
    ['cosh(5x) - 1', 'cosh(5x) + 1'],
    ['e^(10x)', 'e^(10x) + x'],
    ['x^9', 'x^9 + 1/10^9'],
    ['10^20 + sin(x)', '10^20 + cos(x)'],
  ])('%s is not %s', (reference, answer) => {
    expect(judge(reference, answer)).toBe('incorrect')
  })
})

describe('5. no tolerance of its own', () => {
  it.each([
    ['sin(x)', 'sin(x) + 10^-20', 'incorrect'],
    ['sin(x)', 'sin(x) + 10^-200', 'incorrect'],
    ['sqrt(2) x', '1.41421356237309504880 x', 'incorrect'],
    ['0', 'sin(x)^2 + cos(x)^2 - 1', 'correct'],
    ['x', 'x + sqrt(2)*sqrt(3) - sqrt(6)', 'correct'],
    ['x/3', '0.333333333333333333x', 'incorrect'],
    ['(1-cos(x))/x^2', '2sin(x/2)^2/x^2', 'correct'],
    ['sqrt(x^2+1) - x', '1/(sqrt(x^2+1) + x)', 'correct'],
  ])('%s against %s', (reference, answer, verdict) => {
    expect(judge(reference, answer)).toBe(verdict)
  })
})

describe('6. long and dense formulas', () => {
  it.each([
    ['50x', Array<string>(50).fill('x').join('+'), 'correct'],
    ['50x', Array<string>(49).fill('x').join('+'), 'incorrect'],
    ['(x+y)^5', '(y+x)^3(x^2+2x y+y^2)', 'correct'],
    ['(x+1)^60', '(x^2+2x+1)^30', 'correct'],
    ['sin(x+y+z)', 'sin(x)cos(y+z) + cos(x)sin(y+z)', 'correct'],
    ['tan(x)', 'sin(2x)/(1+cos(2x))', 'correct'],
    ['atan(x)', '2atan(x/(1+sqrt(1+x^2)))', 'correct'],
    ['ln(x + sqrt(x^2+1))', 'asinh(x)', 'correct'],
  ])('%s against %s', (reference, answer, verdict) => {
    expect(judge(reference, answer)).toBe(verdict)
  })
})

describe('7. antiderivatives', () => {
  it.each([
    ['x^2 + C', 'x^2 + K', 'correct'],
    ['x^2 + C', 'C - (1 - x^2)', 'correct'],
    ['x^2 + C', '(x^2 + C)/1', 'correct'],
    ['x^2 + C', 'x^2 + 3C', 'correct'],
    ['x^2 + C', 'x^2', 'incorrect'],
    ['x^2 + C', 'x^2 + 5', 'incorrect'],
    ['x^2 + C', 'C x^2', 'incorrect'],
    ['x^2 + C', 'x^2 + C x', 'incorrect'],
    ['x^2 + C', 'x^2 + C^2', 'undecided'],
    ['x^2 + C', 'x^2 + C + D', 'not-ready'],
    ['x^2', 'x^2 + 5', 'correct'],
    ['x^2', 'x^2 + C', 'correct'],
    ['x^2 + C', 'x^2 + C + |x|/x', 'incorrect'],
    ['x^2 + C', 'x^2 + C + floor(x/900)', 'incorrect'],
    ['ln|x| + C', 'ln(x) + C', 'incorrect'],
    ['ln|x| + C', 'ln|5x| + C', 'correct'],
    ['ln|x| + C', 'ln(x^2)/2 - C', 'correct'],
    ['sin(x)^2/2', '-cos(2x)/4', 'correct'],
    ['x^2 y + C', 'x^2 y + C', 'correct'],
    ['x^2 y + C', 'x^2 y + y + C', 'incorrect'],
  ])('%s against %s', (reference, answer, verdict) => {
    expect(judgeKind('antiderivative', reference, answer)).toBe(verdict)
  })
  it('accepts ln(-x) for no ln(x)', () => {
    const domain = positive
    expect(judgeKind('antiderivative', 'ln(x) + C', 'ln(-x) + C', { domain })).toBe('incorrect')
    expect(judgeKind('antiderivative', 'ln(x) + C', 'ln(7x) + C', { domain })).toBe('correct')
  })
})

describe('8. structure', () => {
  it.each([
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '[[2y, 2x y], [2x, x^2]]', 'incorrect'],
    ['matrix', '[[2y, 2x], [2x y, x^2]]', '((2y, 2x), (2xy, x²))', 'correct'],
    ['matrix', '[[2, 0], [0, 3]]', '[2, 3]', 'incorrect'],
    ['vector', '[2x, 3y^2]', '(2x; 3y^2)', 'correct'],
    ['vector', '[2x, 3y^2]', '[2x, 3y^2, 0]', 'incorrect'],
    ['vector', '[2x, 3y^2]', '[[2x, 3y^2]]', 'incorrect'],
    ['set', '{0, 4/3}', '8/6, 0, 0', 'correct'],
    ['set', '{}', 'no solution', 'correct'],
    ['set', '{2, -2}', '±2', 'correct'],
    ['set', '{0, 4/3}', 'x = 0', 'incorrect'],
    ['set', '{(0, 1)}', '{0, 1}', 'incorrect'],
    ['line', 'y = 2x + 1', '4x - 2y = -2', 'correct'],
    ['line', 'y = 2x + 1', 'sqrt(2)y = sqrt(8)x + sqrt(2)', 'correct'],
    ['line', 'y = 2x + 1', '(y - 2x - 1)^2 = 0', 'incorrect'],
    ['line', 'y = 2x + 1', '|y - 2x| = 1', 'incorrect'],
    ['line', 'y = 2x + 1', '0 = 0', 'incorrect'],
    ['line', 'x = 3', 'x + 0y - 3 = 0', 'correct'],
    ['line', 'x = 3', 'y = 3', 'incorrect'],
    ['interval', '(0, 4/3]', '0 < x <= 8/6', 'correct'],
    ['interval', '(0, 4/3]', '[0, 4/3]', 'incorrect'],
    ['interval', '(-∞, 0) ∪ (4/3, ∞)', 'x > 4/3 or x < 0', 'correct'],
    ['interval', '(0, ∞)', 'x >= 0', 'incorrect'],
  ] as const)('%s %s against %s', (kind, reference, answer, verdict) => {
    expect(judgeKind(kind, reference, answer)).toBe(verdict)
  })
  it('applies a stated tolerance, its edge included, and no other', () => {
    const tol = { tol: 0.01 }
    expect(judgeKind('number', '4/3', '1.33', tol)).toBe('correct')
    expect(judgeKind('number', '0.34', '0.35', tol)).toBe('correct')
    expect(judgeKind('number', '0.34', '0.3500000001', tol)).toBe('incorrect')
    expect(judgeKind('number', '4/3', '1.33')).toBe('incorrect')
    expect(judgeKind('vector', '[2/3, 2/3]', '[0.67, 0.66]', tol)).toBe('correct')
    expect(judgeKind('line', '2/3 x + 2/3 y - 1 = 0', '0.67x + 0.67y = 1', tol)).toBe('correct')
    expect(judgeKind('line', '2/3 x + 2/3 y - 1 = 0', '0.7x + 0.67y = 1', tol)).toBe('incorrect')
  })
  it('minds the side of a line only when asked', () => {
    const oriented = { oriented: true }
    expect(judgeKind('line', 'x + y - 1 = 0', '1 - x - y = 0')).toBe('correct')
    expect(judgeKind('line', 'x + y - 1 = 0', '1 - x - y = 0', oriented)).toBe('incorrect')
    expect(judgeKind('line', 'x + y - 1 = 0', '2x + 2y = 2', oriented)).toBe('correct')
  })
})

describe('9. reading', () => {
  it.each([
    ['cos(x^2)', 'cos(x)^2', 'incorrect'],
    ['cos(x)^2', 'cos^2 x', 'correct'],
    ['x(3x-4)', '3x^2 - 4x', 'correct'],
    ['x y', 'xy', 'correct'],
    ['x/2', '1/2 x', 'correct'],
    ['x^8', 'x^2^3', 'correct'],
    ['-x^2', '(-x)^2', 'incorrect'],
    ['cbrt(x)', 'x^(1/3)', 'correct'],
    ['x^(2/3)', 'e^(2/3 ln(x))', 'correct'],
  ])('%s against %s', (reference, answer, verdict) => {
    expect(judge(reference, answer)).toBe(verdict)
  })
})

describe('10. commands, hostile texts, chance', () => {
  it.each([
    'derivative(x^2, x)',
    'd/dx (x^2)',
    'import("fs")',
    'process.exit(1)',
    'constructor',
    '__proto__',
    'x.constructor',
    '(() => 2x)()',
    'a = 5; 2x',
    '99999999!',
    'random()',
  ])('%s is refused with a reason', (text) => {
    expect(judge('2x', text)).toBe('not-ready')
  })
})
