import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, openFirstLesson, step } from '../support/first-lesson.ts'

const title = 'Any cubic'
const { attempt } = en.history

async function openNewestAttempt(page: Page): Promise<void> {
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  const [opens = ''] = en.history.open.split('{exercise}')
  await page.getByRole('link', { name: opens }).first().click()
  await expect(page.getByRole('region', { name: attempt.facts })).toBeVisible()
}
const promptOf = (page: Page): Promise<string | null> =>
  exerciseOf(page, title).card.locator('annotation').first().textContent()

test('a past attempt leads back to its exercise, in the same numbers or in others', async ({
  launch,
}) => {
  const launched = await launch()
  const { page, errors } = launched
  await openFirstLesson(page)
  await step(page, 'The same again, with other numbers')
  const exercise = exerciseOf(page, title)
  await exercise.card.getByRole('button', { name: en.lesson.variant.new }).click()
  await expect(exercise.card.getByText(en.lesson.variant.first)).toHaveCount(0)
  const asked = await promptOf(page)
  await exercise.answer.fill('x + 1')
  await exercise.answer.press('Enter')
  await expect(exercise.saved).toBeVisible()

  await openNewestAttempt(page)
  await expectClean(launched)
  await page.getByRole('link', { name: attempt.trySame }).click()
  await expect(exercise.answer).toBeInViewport()
  await expect(exercise.card).toBeFocused()
  expect(await promptOf(page)).toBe(asked)
  await expect.poll(() => page.evaluate(() => window.location.hash)).not.toContain('?')

  await openNewestAttempt(page)
  await page.getByRole('link', { name: attempt.tryOthers }).click()
  await expect(exercise.answer).toBeInViewport()
  expect(await promptOf(page)).not.toBe(asked)
  expect(errors).toEqual([])
})
