import { expect, test } from 'vitest'
import { matchBracket } from '../../../src-renderer/editor/match-bracket.ts'

test.each([
  ['(a+b)*c', 1, { at: 0, partner: 4 }],
  ['(a+b)*c', 5, { at: 4, partner: 0 }],
  ['((a)', 2, { at: 1, partner: 3 }],
  ['((a)', 1, { at: 0 }],
  ['f(x', 3, undefined],
  ['', 0, undefined],
  ['[1, (2)]', 8, { at: 7, partner: 0 }],
])('in %j with the caret at %i the pair is %j', (text, caret, match) => {
  expect(matchBracket(text, caret)).toEqual(match)
})
