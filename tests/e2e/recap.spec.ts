import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, handIn, openFirstLesson, step } from '../support/first-lesson.ts'

const { recap } = en.lesson

test('the end of a lesson says what is done in it, and leads to the next', async ({ launch }) => {
  const launched = await launch()
  const { page, errors } = launched
  await openFirstLesson(page)
  await step(page, 'What you can say now')
  const end = page.getByRole('complementary', { name: recap.title })
  await end.getByRole('button', { name: recap.goThere }).click()
  await expect(exerciseOf(page).answer).toBeInViewport()
  await handIn(page, '3x^2 - 4x')
  await expect(exerciseOf(page).saved).toBeVisible()
  await step(page, 'What you can say now')
  await expect(end.getByText(recap.solved)).toBeVisible()
  await expect(end.getByText(/tried 1 of \d+ exercises/)).toBeVisible()
  await expectClean(launched)
  await end.getByRole('link', { name: /On to lesson 2/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Integration' })).toBeVisible()
  expect(errors).toEqual([])
})
