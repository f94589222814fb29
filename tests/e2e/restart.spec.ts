import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import {
  exerciseOf,
  exerciseTitle,
  handIn,
  lessonTitle,
  openFirstLesson,
  step,
} from '../support/first-lesson.ts'

test('after a restart the place is found again, and each attempt just as it was', async ({
  launch,
}) => {
  const first = await launch()
  await openFirstLesson(first.page)
  const secant = await step(first.page, 'Two points, then one')
  await secant.getByRole('slider', { name: en.explore.handleP }).press('End')
  await handIn(first.page, '3x^2 + 4x')
  await expect(exerciseOf(first.page).verdict('incorrect')).toBeVisible()
  await handIn(first.page, '3x^2 - 4x')
  await expect(exerciseOf(first.page).verdict('correct')).toBeVisible()
  await first.close()

  const { page, errors } = await launch()
  await expect(page.getByRole('heading', { level: 1, name: lessonTitle })).toBeVisible()
  const main = page.getByRole('main')
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  const lines = main.getByRole('link', { name: `Open the answer to “${exerciseTitle}”` })
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toHaveAccessibleName(/Right/)
  await expect(lines.last()).toHaveAccessibleName(/Not right/)

  await lines.last().click()
  await expect(main.getByRole('heading', { level: 1, name: exerciseTitle })).toBeVisible()
  await expect(main.getByText('3x^2 + 4x', { exact: true })).toBeVisible()
  await expect(main.getByText(/look at the sign of the second/)).toBeVisible()
  const evidence = main.getByRole('figure', { name: en.lesson.evidence.title })
  await expect(evidence.getByRole('img')).toHaveAccessibleName(/furthest apart/)
  await main.getByRole('button', { name: en.lesson.review.plots }).click()
  const plots = main.getByRole('region', { name: en.lesson.review.plots })
  const p = plots.getByRole('slider', { name: en.explore.handleP }).first()
  // Plots load as they come into view.
  await main.hover()
  await expect(async () => {
    await page.mouse.wheel(0, 300)
    await expect(p).toHaveAttribute('aria-valuenow', '3', { timeout: 1000 })
  }).toPass()

  await main.getByRole('link', { name: en.history.attempt.back, exact: true }).click()
  await lines.first().click()
  await expect(main.getByText('3x^2 - 4x', { exact: true })).toBeVisible()
  await expect(main.getByText(en.lesson.verdict.correct, { exact: true }).first()).toBeVisible()
  expect(errors).toEqual([])
})
