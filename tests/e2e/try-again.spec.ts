import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { fillStore } from '../support/fill-store.ts'
import { exerciseOf, handIn, openFirstLesson, step } from '../support/first-lesson.ts'

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
  await page.getByRole('link', { name: attempt.trySame.numbers }).click()
  await expect(exercise.answer).toBeInViewport()
  await expect(exercise.card).toBeFocused()
  expect(await promptOf(page)).toBe(asked)
  await expect.poll(() => page.evaluate(() => window.location.hash)).not.toContain('?')

  await openNewestAttempt(page)
  await page.getByRole('link', { name: attempt.tryOthers.numbers }).click()
  await expect(exercise.answer).toBeInViewport()
  expect(await promptOf(page)).not.toBe(asked)
  expect(errors).toEqual([])
})

/** Waits until everything that comes later, such as plots, stands: the page grows no more. */
async function settle(page: Page): Promise<void> {
  const height = () => page.evaluate(() => document.body.scrollHeight)
  await expect
    .poll(async () => {
      const before = await height()
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
      return (await height()) - before
    })
    .toBe(0)
}

test('the way back leads to the exercise, wherever the lesson was left', async ({ launch }) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  await step(page, 'The same again, with other numbers')
  const exercise = exerciseOf(page, title)
  await exercise.answer.fill('x + 1')
  await exercise.answer.press('Enter')
  await expect(exercise.saved).toBeVisible()
  for (const place of [100_000, 300]) {
    await page.evaluate((top) => {
      window.scrollTo(0, top)
    }, place)
    await expect(exercise.answer).not.toBeInViewport()
    await openNewestAttempt(page)
    await page.getByRole('link', { name: attempt.trySame.numbers }).click()
    await expect(exercise.card).toBeFocused()
    await settle(page)
    await expect(exercise.answer).toBeInViewport()
    // Nothing that stays in sight lies over the exercise's name.
    const heading = exercise.card.getByRole('heading', { name: title })
    await heading.click({ trial: true })
  }
  expect(errors).toEqual([])
})

test('an answer begun in other numbers is kept, and there is a way back to it', async ({
  launch,
}) => {
  const first = await launch()
  let { page } = first
  await openFirstLesson(page)
  await step(page, 'The same again, with other numbers')
  let exercise = exerciseOf(page, title)
  await exercise.answer.fill('x + 1')
  await exercise.answer.press('Enter')
  await expect(exercise.saved).toBeVisible()
  await exercise.answer.fill('x + 2 and')

  await openNewestAttempt(page)
  await page.getByRole('link', { name: attempt.tryOthers.numbers }).click()
  await expect(exercise.answer).toBeInViewport()
  await expect(exercise.answer).not.toContainText('and')
  await exercise.answer.fill('x + 3')
  await exercise.answer.press('Enter')
  await expect(exercise.saved).toBeVisible()
  await first.close()

  const { page: second, errors } = await launch()
  page = second
  await step(page, 'The same again, with other numbers')
  exercise = exerciseOf(page, title)
  await expect(exercise.answer).toHaveText('x + 2 and')
  await exercise.card.getByRole('button', { name: en.lesson.variant.new }).click()
  await expect(exercise.answer).not.toContainText('and')
  await exercise.card.getByRole('button', { name: en.lesson.variant.unfinished }).click()
  await expect(exercise.answer).toHaveText('x + 2 and')
  expect(errors).toEqual([])
})

test('an exercise without other numbers is simply tried again; one that is gone cannot be', async ({
  launch,
  dataDir,
}) => {
  fillStore(dataDir, 1)
  const { page, errors } = await launch()
  await openNewestAttempt(page)
  await expect(page.getByText(attempt.exerciseGone)).toBeVisible()
  for (const name of [attempt.tryAgain, attempt.trySame.numbers, attempt.tryOthers.numbers]) {
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  }
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: 'Differential calculus' }).click()
  await handIn(page, '3x^2')
  await expect(exerciseOf(page).saved).toBeVisible()
  await openNewestAttempt(page)
  await page.getByRole('link', { name: attempt.tryAgain, exact: true }).click()
  await expect(exerciseOf(page).card).toBeFocused()
  expect(errors).toEqual([])
})
