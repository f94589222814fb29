import type { Locator } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, openFirstLesson, step } from '../support/first-lesson.ts'

const { mastery, variant } = en.lesson
const title = 'Which one is the slope?'

/** The options stand in another order each time; each is known by its value. */
const option = (card: Locator, id: string): Locator => card.locator(`input[value="${id}"]`)

test('four of five new numbers right at the first try are mastery, which one slip does not undo', async ({
  launch,
}) => {
  const { page } = await launch()
  await openFirstLesson(page)
  await step(page, 'Now you draw it')
  const exercise = exerciseOf(page, title)
  const { card } = exercise
  await expect(card.getByText(variant.first)).toBeVisible()
  await expect(card.getByText(mastery.goal)).toBeVisible()

  for (const [index, id] of ['slope', 'line', 'slope', 'slope', 'slope'].entries()) {
    if (index > 0) {
      await card.getByRole('button', { name: variant.new }).click()
      await expect(card.getByText(/^New numbers, no\. \d+$/)).toBeVisible()
    }
    // The keyboard alone is enough.
    await option(card, id).focus()
    await page.keyboard.press('Space')
    await exercise.check.click()
    await expect(exercise.checked).toBeVisible()
  }
  await expect(card.getByText(mastery.independent, { exact: true })).toBeVisible()
  await expect(
    card.getByRole('img', { name: 'The last numbers: right, not right, right, right, right' }),
  ).toBeVisible()
})

test('a sketch is drawn with the arrow keys, kept while it is being drawn, and judged', async ({
  launch,
}) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await step(first.page, 'Now you draw it')
  const drawn = exerciseOf(first.page, 'Draw the slope').card
  const point = drawn.getByRole('slider', { name: 'Height at x = 0', exact: true })
  await point.press('Shift+ArrowUp')
  await expect(point).toHaveAttribute('aria-valuenow', '1')
  await first.close()

  const { page } = await launch()
  await step(page, 'Now you draw it')
  const exercise = exerciseOf(page, 'Draw the slope')
  const again = exercise.card.getByRole('slider', { name: 'Height at x = 0', exact: true })
  await expect(again).toHaveAttribute('aria-valuenow', '1')
  await exercise.check.click()
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await expect(
    exercise.card.getByRole('figure', { name: en.lesson.evidence.sketchTitle }),
  ).toBeVisible()
})
