import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

test('five hints open one by one, and mark the attempt as made with hints', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  const { kinds } = en.lesson.hints
  const names = Object.values(kinds).map((kind, index) => `Hint ${String(index + 1)}: ${kind}`)
  for (const [index, name] of names.entries()) {
    await exercise.hint.click()
    await expect(exercise.hints.getByRole('heading', { name })).toBeVisible()
    await expect(exercise.hints.getByRole('heading')).toHaveCount(index + 1)
    await expect(exercise.hints).toBeFocused()
  }
  await expect(exercise.hint).toBeHidden()
  await expect(exercise.card.getByText('5 of 5 open')).toBeVisible()
  await handIn(page, '3x^2 - 4x')
  await expect(exercise.saved).toHaveText(/^Saved \d\d:\d\d, with hints$/)
  expect(savedAttempts(dataDir)).toEqual([
    { answer: '3x^2 - 4x', verdict: 'correct', hints: '[1,2,3,4,5]' },
  ])
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  const answers = page.getByRole('list', { name: en.history.list })
  await expect(answers.getByText(en.history.assisted)).toBeVisible()
  expect(errors).toEqual([])
})

test('hints that were open are open again after a restart', async ({ launch }) => {
  const first = await launch()
  await openFirstLesson(first.page)
  const before = exerciseOf(first.page)
  await before.answer.fill('3x')
  await before.hint.click()
  await before.hint.click()
  await expect(before.hints.getByRole('heading')).toHaveCount(2)
  await first.close()
  const second = await launch()
  const after = exerciseOf(second.page)
  await expect(after.hints.getByRole('heading')).toHaveCount(2)
  await expect(after.answer).toHaveText('3x')
  await expect(after.card.getByText(/Nabla kept what you typed/)).toBeVisible()
})
