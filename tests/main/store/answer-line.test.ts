import { describe, expect, it } from 'vitest'
import { answerLine } from '../../../src-main/store/answer-line.ts'

describe('the answer in one line', () => {
  it('is what was typed, with blanks, line ends and controls closed up', () => {
    expect(answerLine({ kind: 'matrix', text: ' [1,\t2;\r\n 3,\0 4] ' })).toBe('[1, 2; 3, 4]')
  })

  it('puts every kind of answer into words', () => {
    expect(answerLine({ kind: 'point', x: 1.5, y: -2 })).toBe('(1.5, -2)')
    expect(answerLine({ kind: 'choice', chosen: ['a', 'b'] })).toBe('a, b')
    expect(answerLine({ kind: 'ordering', order: ['b', 'a'] })).toBe('b, a')
    expect(answerLine({ kind: 'code-line', line: 7 })).toBe('7')
    expect(answerLine({ kind: 'text', text: 'because' })).toBe('because')
  })

  it('cuts what is long between characters, as a reader counts them', () => {
    const family = '👨‍👩‍👧'
    expect(answerLine({ kind: 'text', text: family.repeat(300) })).toBe(`${family.repeat(199)}…`)
    expect(answerLine({ kind: 'text', text: 'x'.repeat(200) })).toBe('x'.repeat(200))
  })

  it('never holds half a surrogate pair', () => {
    expect(answerLine({ kind: 'text', text: 'a\ud800b' })).toBe('a\ufffdb')
  })
})
