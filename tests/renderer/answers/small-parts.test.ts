import { describe, expect, test } from 'vitest'
import { hasAnswer, firstAnswer, sameAnswer } from '../../../src-renderer/answers/answer-values.ts'
import { curvePath } from '../../../src-renderer/answers/curve-path.ts'
import { parkedPoint, roundStep } from '../../../src-renderer/answers/grid-steps.ts'
import { highlight } from '../../../src-renderer/answers/highlight.ts'
import { moved, placeOf } from '../../../src-renderer/answers/reorder.ts'
import { smoothThrough } from '../../../src-renderer/answers/smooth.ts'
import { createUndoHistory } from '../../../src-renderer/answers/undo-history.ts'
import { makeExercise } from '../../support/make-exercise.ts'

describe('reordering', () => {
  test.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
  ])('from %i to %i', (from, to, order) => {
    expect(moved(['a', 'b', 'c', 'd'], from, to).join('')).toBe(order)
  })
  test('a carried item lands behind those whose middle it has passed', () => {
    const middles = [20, 60, 100, 140]
    expect(placeOf(middles, 0, 25)).toBe(0)
    expect(placeOf(middles, 0, 61)).toBe(1)
    expect(placeOf(middles, 0, 500)).toBe(3)
    expect(placeOf(middles, 3, -50)).toBe(0)
  })
})

describe('undo', () => {
  test('typing in one field is one step, another field another; redo goes forth again', () => {
    const history = createUndoHistory<string>()
    history.note('', 'a', 0)
    history.note('1', 'a', 100)
    history.note('12', 'b', 200)
    expect(history.undo('12|3')).toBe('12')
    expect(history.undo('12')).toBe('')
    expect(history.undo('')).toBeUndefined()
    expect(history.redo('')).toBe('12')
    expect(history.redo('12')).toBe('12|3')
    expect(history.redo('12|3')).toBeUndefined()
  })
  test('a pause begins a new step, and a change ends what could be redone', () => {
    const history = createUndoHistory<string>()
    history.note('', 'a', 0)
    history.note('1', 'a', 5000)
    expect(history.undo('12')).toBe('1')
    history.note('1', 'a', 9000)
    expect(history.redo('1x')).toBeUndefined()
  })
})

test('a smooth line goes through its points and never beyond them', () => {
  const { xs, ys } = smoothThrough([-1, 0, 1, 3], [2, -1, -1, 4])
  expect(ys[0]).toBe(2)
  expect(ys[16]).toBe(-1)
  expect(ys.at(-1)).toBe(4)
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(-1)
  expect(Math.max(...ys)).toBeLessThanOrEqual(4)
  expect(xs.every((x, index) => index === 0 || x > (xs[index - 1] ?? x))).toBe(true)
})

test('a line of code in pieces is the line again, each piece of its kind', () => {
  const line = "    return f(x, 0.5)  # it's 'half'"
  const pieces = highlight(line)
  expect(pieces.map(({ text }) => text).join('')).toBe(line)
  expect(pieces.filter(({ kind }) => kind !== 'plain')).toEqual([
    { text: 'return', kind: 'keyword' },
    { text: '0.5', kind: 'number' },
    { text: "# it's 'half'", kind: 'comment' },
  ])
})

test('a curve as a path lifts the pen at gaps, and shows both axes', () => {
  const curve = {
    xs: Float64Array.of(-1, 0, 1, 2),
    ys: Float64Array.of(1, 0, NaN, 1),
    yBounds: [0, 1] as const,
  }
  const { curve: path, axes } = curvePath(curve, { from: -1, to: 2 }, 90, 58)
  expect(path).toBe('M0 4L30 54M90 4')
  expect(axes).toBe('M0 54H90M30 0V58')
})

test.each([
  [[-4, 4], 0.05],
  [[-6, 8], 0.1],
  [[0, 100], 1],
] as const)('a step along %j is round', (ends, step) => {
  expect(roundStep(ends)).toBe(step)
})

test('a point waits near the corner, on the grid', () => {
  expect(parkedPoint({ x: [-4, 4], y: [-2, 2] })).toEqual({ x: -3.2, y: -1.6 })
})

test('what stands there before anything is given', () => {
  expect(firstAnswer(makeExercise({ kind: 'vector', shape: [2] }))).toEqual({
    kind: 'vector',
    text: '[, ]',
  })
  expect(hasAnswer({ kind: 'vector', text: '[, ]' })).toBe(false)
  expect(hasAnswer({ kind: 'vector', text: '[, 1]' })).toBe(true)
  expect(firstAnswer(makeExercise({ kind: 'choice' }))).toBeUndefined()
  expect(firstAnswer(makeExercise({ kind: 'sketch', sketch: { at: [0, 1], y: [2, 4] } }))).toEqual({
    kind: 'sketch',
    ys: [3, 3],
  })
  expect(sameAnswer(undefined, undefined)).toBe(false)
})
