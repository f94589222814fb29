import { describe, expect, it } from 'vitest'
import { answerLine as lineOf } from '../../../src-main/store/answer-line.ts'
import type { AnswerInput, PublishedExercise } from '../../../src-shared/domain/index.ts'
import { makeExercise } from '../../support/make-exercise.ts'

const answerLine = (input: AnswerInput, more: Partial<PublishedExercise> = {}): string =>
  lineOf(input, makeExercise(more))

describe('the answer in one line', () => {
  it('is what was typed, with blanks, line ends and controls closed up', () => {
    expect(answerLine({ kind: 'matrix', text: ' [1,\t2;\r\n 3,\0 4] ' })).toBe('[1, 2; 3, 4]')
  })

  it('puts every kind of answer into words', () => {
    expect(answerLine({ kind: 'point', x: 1.5, y: -2 })).toBe('(1.5, -2)')
    const options = [
      { id: 'a', html: '<em>up</em>', plain: 'up' },
      { id: 'b', html: 'down', plain: 'down' },
    ]
    expect(answerLine({ kind: 'choice', chosen: ['a', 'b'] }, { options })).toBe('up; down')
    expect(answerLine({ kind: 'choice', chosen: ['gone'] }, { options })).toBe('gone')
    expect(answerLine({ kind: 'ordering', order: ['b', 'a'] }, { options })).toBe('down → up')
    expect(answerLine({ kind: 'code-line', line: 2 }, { code: 'a = 1\n  b = 2' })).toBe('2: b = 2')
    expect(answerLine({ kind: 'sketch', ys: [1, -0.333333] })).toBe('1, -0.3333')
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
