import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, exerciseTitle, handIn } from '../support/first-lesson.ts'

test('a mistake shows as open, and as overcome after a right answer without hints', async ({
  launch,
}) => {
  test.slow()
  const launched = await launch()
  const { page, errors } = launched
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  const main = page.getByRole('main')
  await pages.getByRole('link', { name: en.shell.progress }).click()
  await expect(main.getByText(en.overview.empty.title)).toBeVisible()

  await pages.getByRole('link', { name: 'Differential calculus' }).click()
  await handIn(page, '3x^2 + 4x')
  await expect(exerciseOf(page).verdict('incorrect')).toBeVisible()
  await pages.getByRole('link', { name: en.shell.progress }).click()
  const mistakes = main.getByRole('region', { name: en.overview.misconceptions.title }).first()
  await expect(
    mistakes.getByRole('cell', { name: en.overview.misconceptions.open, exact: true }),
  ).toBeVisible()

  await pages.getByRole('link', { name: 'Differential calculus' }).click()
  await handIn(page, '3x^2 - 4x')
  await expect(exerciseOf(page).verdict('correct')).toBeVisible()
  await pages.getByRole('link', { name: en.shell.progress }).click()
  await expect(
    mistakes.getByRole('cell', { name: en.overview.misconceptions.overcome, exact: true }),
  ).toBeVisible()
  const exercises = main.getByRole('region', { name: en.overview.exercises.title })
  await expect(exercises.getByRole('row', { name: exerciseTitle })).toHaveAccessibleName(/ 2 1 0 /)

  const plot = main.getByRole('figure', { name: en.overview.days.title })
  await plot.getByRole('button', { name: en.plots.showTable }).click()
  await expect(plot.getByRole('columnheader')).toHaveCount(3)
  await expectClean(launched)
  await exercises.getByRole('link', { name: exerciseTitle }).click()
  await expect(page.getByText('2 of them fit')).toBeVisible()
  expect(errors).toEqual([])
})
