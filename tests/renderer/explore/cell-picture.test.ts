import { describe, expect, test } from 'vitest'
import {
  determinantOf,
  estimatePicture,
  exactPicture,
  gapOf,
  outlineOf,
  twinOf,
} from '../../../src-renderer/explore/grid-map/cell-picture.ts'
import type { Cell } from '../../../src-renderer/explore/grid-map/cell-picture.ts'
import { quietContext } from '../../../src-shared/core/context.ts'
import { run } from '../../../src-shared/core/index.ts'
import type { CellImage } from '../../../src-shared/domain/index.ts'

function imageOf({ x, y, size }: Cell, text = '(2x y, x^2 y)'): CellImage {
  const request = {
    map: { text, variables: ['x', 'y'] },
    at: [x, y],
    size,
    points: 24,
  } as const
  return run({ type: 'cell', request }, quietContext) as CellImage
}
const exact = (cell: Cell, text?: string) => exactPicture(cell, imageOf(cell, text))

describe('the figures that lesson 4 quotes', () => {
  test.each([
    [0.5, 2.2, 1],
    [0.1, 0.41, 2],
    [0.01, 0.04, 3],
  ])('at (1.5, 0.5) a cell of %s has a widest gap of %s cell widths', (size, gap, digits) => {
    expect(gapOf(exact({ x: 1.5, y: 0.5, size }))).toBeCloseTo(gap, digits)
  })

  test.each([
    [1, 1.5, -3],
    [-1, -0.5, 1],
  ])('the determinant at (%s, %s) is %s', (x, y, determinant) => {
    expect(determinantOf(exact({ x, y, size: 0.1 }))).toBeCloseTo(determinant, 12)
  })

  test('the linear map has no gap at any size', () => {
    const text = '(x + y/2, y - x)'
    for (const size of [0.01, 0.3, 1])
      expect(gapOf(exact({ x: -1, y: 0.4, size }, text))).toBeCloseTo(0, 12)
  })

  test('(x² − y², 2xy) turns small squares into squares', () => {
    const [[a, c], [b, d]] = exact({ x: 0.7, y: -1.2, size: 0.1 }, '(x^2 - y^2, 2x y)').columns
    expect(a * b + c * d).toBeCloseTo(0, 12)
    expect(Math.hypot(a, c)).toBeCloseTo(Math.hypot(b, d), 12)
  })
})

describe('the picture between two exact answers', () => {
  test('is right to less than a pixel a hand’s move further on', () => {
    const known = { x: 1, y: 0.5, size: 0.5 }
    const now = { x: 1.05, y: 0.45, size: 0.5 }
    const guess = estimatePicture(now, known, imageOf(known))
    const truth = exact(now)
    guess.columns.flat().forEach((slope, k) => {
      expect(slope).toBeCloseTo(truth.columns.flat()[k] ?? NaN, 1)
    })
    for (let k = 0; k < truth.us.length; k++) {
      expect(guess.us[k]).toBeCloseTo(truth.us[k] ?? NaN, 1)
      // The one term of third order, x²y, is what is left out: at most 0.6³.
      expect(Math.abs((guess.vs[k] ?? NaN) - (truth.vs[k] ?? NaN))).toBeLessThan(0.16)
    }
  })

  test('is exact for a map of second order, however far', () => {
    const text = '(x^2 - y^2, 2x y)'
    const known = { x: -2, y: 1, size: 0.1 }
    const now = { x: 1, y: -1.5, size: 1 }
    const guess = estimatePicture(now, known, imageOf(known, text))
    const truth = exact(now, text)
    expect(guess.value[0]).toBeCloseTo(truth.value[0], 12)
    for (let k = 0; k < truth.us.length; k++) {
      expect(guess.us[k]).toBeCloseTo(truth.us[k] ?? NaN, 12)
      expect(guess.vs[k]).toBeCloseTo(truth.vs[k] ?? NaN, 12)
    }
  })
})

test('the outline runs anticlockwise and ends where it began', () => {
  const { xs, ys } = outlineOf({ x: 1, y: 2, size: 0.5 }, 2)
  expect([...xs]).toEqual([1, 1.25, 1.5, 1.5, 1.5, 1.25, 1, 1, 1])
  expect([...ys]).toEqual([2, 2, 2, 2.25, 2.5, 2.5, 2.5, 2.25, 2])
})

test('the twin is spanned by the columns', () => {
  const columns = [
    [3, 3],
    [2, 1],
  ] as const
  expect(twinOf({ columns }, [1, 0], 0.5)).toEqual({
    xs: [1, 2.5, 3.5, 2, 1],
    ys: [0, 1.5, 2, 0.5, 0],
  })
  expect(determinantOf({ columns })).toBe(-3)
})

test('where the map has no value there is no gap to speak of', () => {
  expect(gapOf(exact({ x: -1, y: 0, size: 0.5 }, '(sqrt(x), y)'))).toBeNaN()
})
