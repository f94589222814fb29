import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  emptyGrid,
  fromPaste,
  locate,
  toCells,
  toText,
} from '../../../src-renderer/answers/grid-text.ts'

describe('fields and text', () => {
  test.each([
    [[2], '[4, 27]', [['4'], ['27']]],
    [[3], '(2x y, max(x, 3), )', [['2x y'], ['max(x, 3)'], ['']]],
    [
      [2, 2],
      '[[1, f(a, b)], [3, ]]',
      [
        ['1', 'f(a, b)'],
        ['3', ''],
      ],
    ],
    [[2], '', [[''], ['']]],
  ] as const)('%j: %s', (shape, text, cells) => {
    expect(toCells(text, shape)).toEqual(cells)
  })

  test('whatever is typed in the fields comes back to them', () => {
    const cell = fc.stringMatching(/^[a-z0-9+*^-]{0,6}(\([a-z, ]{1,5}\))?$/).map((s) => s.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 3 }), (cells) => {
        expect(toCells(toText(cells, [3, 2]), [3, 2])).toEqual(cells)
      }),
    )
  })

  test('empty fields are a text of the right shape', () => {
    expect(emptyGrid([2])).toBe('[, ]')
    expect(emptyGrid([2, 2])).toBe('[[, ], [, ]]')
  })
})

test('a mistake is found in its field and at its place', () => {
  const vector = [['2x'], ['3y +']]
  expect(locate(vector, [2], { from: toText(vector, [2]).indexOf('+'), to: 0 })).toEqual({
    row: 1,
    column: 0,
    caret: 3,
  })
  const matrix = [
    ['1', '22'],
    ['x)', '4'],
  ]
  const text = toText(matrix, [2, 2])
  expect(locate(matrix, [2, 2], { from: text.indexOf(')'), to: 0 })).toMatchObject({
    row: 1,
    column: 0,
    caret: 1,
  })
  expect(locate(matrix, [2, 2], { from: text.indexOf('4'), to: 0 })).toMatchObject({
    row: 1,
    column: 1,
    caret: 0,
  })
  expect(locate(matrix, [2, 2], { from: 0, to: 0 })).toMatchObject({ row: 0, column: 0 })
})

describe('a paste', () => {
  const empty2 = [[''], ['']]
  const empty22 = [
    ['', ''],
    ['', ''],
  ]
  const origin = { row: 0, column: 0 }
  test.each([
    ['a whole vector', '(4, 27)', empty2, [2], [['4'], ['27']]],
    [
      'a whole matrix',
      '[[1, 2], [3, 4]]',
      empty22,
      [2, 2],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a matrix with semicolons',
      '[1, 2; 3, 4]',
      empty22,
      [2, 2],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'cells of a spreadsheet',
      '1\t2\r\n3\t4',
      empty22,
      [2, 2],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a column of a spreadsheet', '5\n6', empty2, [2], [['5'], ['6']]],
  ] as const)('of %s fills the fields', (_, pasted, cells, shape, filled) => {
    expect(fromPaste(pasted, cells, shape, origin)).toEqual(filled)
  })
  test('a row of a spreadsheet stands upright in a vector', () => {
    const at = { row: 1, column: 0 }
    expect(fromPaste('7\t8', [['1'], ['2'], ['3']], [3], at)).toEqual([['1'], ['7'], ['8']])
  })
  test('from a spreadsheet begins at the field and leaves the others', () => {
    expect(
      fromPaste(
        '7\t8',
        [
          ['1', '2'],
          ['3', '4'],
        ],
        [2, 2],
        { row: 1, column: 1 },
      ),
    ).toEqual([
      ['1', '2'],
      ['3', '7'],
    ])
  })
  test.each(['x + 1', '(x + 1)', 'max(1, 2)'])('of the formula %s goes into one field', (text) => {
    expect(fromPaste(text, empty2, [2], origin)).toBeUndefined()
  })
})
