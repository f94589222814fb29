import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, handIn, lessonTitle, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts, savedDrafts } from '../support/saved-work.ts'

test('killed the moment “Saved” appears, the app has lost nothing', async ({ launch, dataDir }) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await handIn(first.page, '3x^2 - 4x')
  await expect(exerciseOf(first.page).saved).toBeVisible()
  await kill(first.app.process())

  const { page, errors } = await launch()
  expect(savedAttempts(dataDir)).toEqual([{ answer: '3x^2 - 4x', verdict: 'correct', hints: '[]' }])
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  await expect(page.getByRole('main').getByRole('link', { name: /Right/ })).toHaveCount(1)
  expect(errors).toEqual([])
})

test('a draft on disk outlives a kill', async ({ launch, dataDir }) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await exerciseOf(first.page).answer.fill('3x^2 - ')
  await expect.poll(() => savedDrafts(dataDir)).toEqual(['3x^2 - '])
  await kill(first.app.process())

  const { page } = await launch()
  // Whether the place was written before the kill is not this test's matter.
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: lessonTitle }).click()
  await expect(exerciseOf(page).answer).toHaveText('3x^2 - ')
})

/** SIGKILL, and with it every process of the app: they notice that the first is gone. */
async function kill(app: ChildProcess): Promise<void> {
  const gone = once(app, 'exit')
  app.kill('SIGKILL')
  await gone
}
