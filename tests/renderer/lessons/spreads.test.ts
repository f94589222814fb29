import { expect, test } from 'vitest'
import type { ExerciseId, LessonBlock } from '../../../src-shared/domain/index.ts'
import { spreadsOf } from '../../../src-renderer/lessons/spreads.ts'

const prose: LessonBlock = { type: 'prose', html: '<p></p>' }
const plot: LessonBlock = { type: 'exploration', exploration: 'slope-trace', options: {} }
const task: LessonBlock = { type: 'exercise', exerciseId: 'one' as ExerciseId }

test('a plot stands beside the text before and after it', () => {
  expect(spreadsOf('s', [prose, plot, prose])).toMatchObject([
    { key: 's.0', textCount: 2, plotted: true },
  ])
})

test('a second plot begins a spread of its own, and no block is lost or moved', () => {
  const spreads = spreadsOf('s', [prose, plot, prose, plot, task])
  expect(spreads.map(({ textCount }) => textCount)).toEqual([2, 1])
  expect(spreads.flatMap(({ blocks }) => blocks.map(({ key }) => key))).toEqual([
    's.0',
    's.1',
    's.2',
    's.3',
    's.4',
  ])
})

test('text alone has no plot beside it', () => {
  expect(spreadsOf('s', [prose, task])).toMatchObject([{ textCount: 2, plotted: false }])
  expect(spreadsOf('s', [])).toEqual([])
})

test('an exploration that needs the whole width has its text above it', () => {
  const [spread] = spreadsOf('step', [prose, plot], () => true)
  expect(spread).toMatchObject({ plotted: false, textCount: 1 })
})
