import { describe, expect, it } from 'vitest'
import { rewriteAnswer } from '../../../../src-shared/core/expression/index.ts'
import type { TypedKind } from '../../../../src-shared/domain/index.ts'

function read(kind: TypedKind, text: string): string {
  const result = rewriteAnswer(kind, text, { variables: ['x', 'y'] })
  return result.ok ? result.text : `problem ${result.problems[0]?.code ?? ''}`
}

describe('vectors and matrices', () => {
  it.each([
    ['[2x, 3y^2]', '[2x, 3y^2]'],
    ['(2x, 3y²)', '[2x, 3y^2]'],
    ['<2x, 3y^2>', '[2x, 3y^2]'],
    ['⟨2x, 3y^2⟩', '[2x, 3y^2]'],
    ['[2x; 3y^2]', '[2x, 3y^2]'],
    ['((x+1)(x-1), y)', '[(x + 1)(x - 1), y]'],
    ['(max(x, y), 1)', '[max(x, y), 1]'],
    ['[[1, 2], [3, 4]]', '[[1, 2], [3, 4]]'],
    ['((1, 2), (3, 4))', '[[1, 2], [3, 4]]'],
    ['[1, 2; 3, 4]', '[[1, 2], [3, 4]]'],
    ['[[2, 3]]', '[[2, 3]]'],
    ['(x+1)', '(x + 1)'],
  ])('reads %s', (text, expected) => {
    expect(read('matrix', text)).toBe(expected)
  })
  it.each([
    ['[[1, 2], [3]]', 'ragged'],
    ['[[1, 2], 3]', 'ragged'],
    ['[]', 'empty-brackets'],
    ['[,]', 'expected-operand'],
    ['[2x, 3y', 'unclosed'],
    ['<2x, 3y', 'unclosed'],
    ['[2x, 3y)', 'unopened'],
    ['2x, 3y', 'list-without-brackets'],
    ['{2x, 3y}', 'set-not-vector'],
    ['[[[1]]]', 'too-nested'],
    [`[${'x,'.repeat(300)}x]`, 'too-many-entries'],
    ['['.repeat(500), 'too-deep'],
  ])('refuses %s', (text, code) => {
    expect(read('matrix', text)).toBe(`problem ${code}`)
  })
})

describe('sets', () => {
  it.each([
    ['{0, 4/3}', '{0, 4/3}'],
    ['0, 4/3', '{0, 4/3}'],
    ['0; 4/3', '{0, 4/3}'],
    ['x = 0 or x = 4/3', '{0, 4/3}'],
    ['x=0 and 4/3', '{0, 4/3}'],
    ['x ∈ {0, 1}', '{0, 1}'],
    ['±2', '{+2, -2}'],
    ['(1 ± sqrt(5))/2', '{(1 + sqrt(5))/2, (1 - sqrt(5))/2}'],
    ['{(0, 0), (1, 2)}', '{(0, 0), (1, 2)}'],
    ['(0,0), (1,2)', '{(0, 0), (1, 2)}'],
    ['{}', '{}'],
    ['∅', '{}'],
    ['No solution', '{}'],
    ['none', '{}'],
    ['there are no solutions', '{}'],
  ])('reads %s', (text, expected) => {
    expect(read('set', text)).toBe(expected)
  })
  it.each([
    ['{0, 4/3', 'unclosed'],
    ['0, 4/3}', 'unopened'],
    ['{0,, 4/3}', 'expected-operand'],
    ['{{0}, 4/3}', 'nested-set'],
    ['[0, 4/3]', 'interval-not-set'],
    ['or', 'expected-operand'],
    ['not no solution', 'unknown-name'],
    ['', 'empty'],
  ])('refuses %s', (text, code) => {
    expect(read('set', text)).toBe(`problem ${code}`)
  })
})

describe('equations', () => {
  it('reads one equals sign', () => {
    expect(read('line', '2/3 x + 2/3 y - 1 = 0')).toBe('2/3x + 2/3y - 1 = 0')
    expect(read('line', 'y = -x + 3/2')).toBe('y = -x + 3/2')
  })
  it.each([
    ['x + y', 'equation-expected'],
    ['x = y = 1', 'two-equations'],
    ['x + y > 1', 'inequality'],
    ['y =', 'missing-operand'],
    ['=', 'expected-operand'],
  ])('refuses %s', (text, code) => {
    expect(read('line', text)).toBe(`problem ${code}`)
  })
})

describe('intervals', () => {
  it.each([
    ['[0, 3)', '[0, 3)'],
    ['(-∞, 2]', '(-∞, 2]'],
    ['(0, infinity)', '(0, ∞)'],
    ['0 < x <= 3', '(0, 3]'],
    ['3 >= x > 0', '(0, 3]'],
    ['x > 0', '(0, ∞)'],
    ['0 < x', '(0, ∞)'],
    ['5 ≥ x', '(-∞, 5]'],
    ['x < -1 or x > 1', '(-∞, -1) ∪ (1, ∞)'],
    ['(-1, 0) ∪ (0, 1)', '(-1, 0) ∪ (0, 1)'],
    ['(1+1)/2 < x', '((1 + 1)/2, ∞)'],
    ['all real numbers', '(-∞, ∞)'],
    ['none', 'none'],
  ])('reads %s', (text, expected) => {
    expect(read('interval', text)).toBe(expected)
  })
  it.each([
    ['x', 'interval-expected'],
    ['0 < x > 3', 'interval-expected'],
    ['[0, 3', 'unclosed'],
    ['[0, 3}', 'unopened'],
  ])('refuses %s', (text, code) => {
    expect(read('interval', text)).toBe(`problem ${code}`)
  })
})
