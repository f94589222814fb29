import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, handIn, lessonTitle, openFirstLesson } from '../support/first-lesson.ts'

test('the plan names the lesson of today, then the next one, at the pace that was chosen', async ({
  launch,
}) => {
  const launched = await launch()
  const { page } = launched
  const plan = page.getByRole('region', { name: en.home.plan.title })
  await expect(plan).toContainText(`Day 1 of 7. Today: ${lessonTitle}`)
  await expectClean(launched)
  await openFirstLesson(page)
  await handIn(page, '3x^2 - 4x')
  await expect(exerciseOf(page).verdict('correct')).toBeVisible()
  const navigation = page.getByRole('navigation', { name: en.shell.navigation })
  await navigation.getByRole('link', { name: en.shell.home, exact: true }).click()
  await expect(plan).toContainText(`Day 1 is done: ${lessonTitle}.`)
  await expectClean(launched)
  await plan.getByRole('radio', { name: en.home.plan.paces['all-at-once'] }).check()
  await expect(plan).toContainText('Next: Integration')
  await plan.getByRole('button', { name: 'Go to lesson 2' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Integra')
})
