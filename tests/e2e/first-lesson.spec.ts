import {
  RIGHT_ANSWER,
  WRONG_ANSWER,
  answerTask,
  openFirstLesson,
  openHistory,
  openNewestAttempt,
} from '../../scripts/tour/pages.ts'
import { expect, test } from '../support/app-test.ts'

test('an answer is judged, kept, and shown again after a restart as it was', async ({ launch }) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await answerTask(first.page, RIGHT_ANSWER, 'correct')
  expect(first.errors).toEqual([])
  await first.close()

  const second = await launch()
  await openHistory(second.page)
  await openNewestAttempt(second.page)
  await expect(second.page.getByText(RIGHT_ANSWER).first()).toBeVisible()
  expect(second.errors).toEqual([])
})

test('a known mistake gets words of its own', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  await answerTask(page, WRONG_ANSWER, 'incorrect')
  await expect(page.getByRole('status').filter({ hasText: 'is still there' })).toBeVisible()
})

test('an app in which nothing was done ends when its window is closed', async ({ launch }) => {
  const { app, page } = await launch()
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  await page.close()
  expect(await ended).toBe(0)
})

test('the page is sandboxed: no Node, nothing of Electron but the bridge', async ({ launch }) => {
  const { page } = await launch()
  const kinds = '[typeof window.nabla, typeof require, typeof process, typeof module]'
  expect(await page.evaluate(kinds)).toEqual(['object', 'undefined', 'undefined', 'undefined'])
})
