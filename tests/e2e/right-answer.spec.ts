import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, handIn, lessonTitle, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts, savedDrafts } from '../support/saved-work.ts'

test('a right answer is right in every spelling, is saved, and marks the lesson as done', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  const lessons = page.getByRole('navigation', { name: en.shell.navigation })
  const entry = lessons.getByRole('link', { name: lessonTitle })
  await expect(entry).toHaveAccessibleName(new RegExp(en.shell.lessonState.new))
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  const spellings = ['3x^2 - 4x', 'x(3x - 4)', '3x² − 4x', '3*x*x - 4*x', '(6x^2-8x)/2']
  for (const [index, spelling] of spellings.entries()) {
    await handIn(page, spelling)
    await expect(exercise.checked).toBeVisible()
    await expect(exercise.verdict('correct')).toBeVisible()
    await expect(exercise.saved).toHaveText(/^Saved \d\d:\d\d$/)
    expect(savedAttempts(dataDir)).toHaveLength(index + 1)
  }
  expect(savedAttempts(dataDir)).toEqual(
    spellings.map((answer) => ({ answer, verdict: 'correct', hints: '[]' })),
  )
  expect(savedDrafts(dataDir)).toEqual([])
  await expect(entry).toHaveAccessibleName(new RegExp(en.shell.lessonState.done))
  await lessons.getByRole('link', { name: en.shell.home, exact: true }).click()
  await expect(
    page.getByRole('link', { name: `Look again at lesson 1, ${lessonTitle}` }),
  ).toBeVisible()
  await expect(page.getByRole('main').getByText(en.home.states.done, { exact: true })).toBeVisible()
  expect(errors).toEqual([])
})

test('an answer is echoed typeset while it is typed, before anything is judged', async ({
  launch,
  dataDir,
}) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const { answer, card } = exerciseOf(page)
  await answer.click()
  await page.keyboard.type('x/2')
  await expect(card.getByRole('group', { name: en.editor.echo }).getByRole('math')).toHaveText(/x2/)
  expect(savedAttempts(dataDir)).toEqual([])
  await expect.poll(() => savedDrafts(dataDir)).toEqual(['x/2'])
})

test('twenty fast clicks on Check hand in one answer', async ({ launch, dataDir }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await exercise.answer.fill('3x^2 - 4x')
  await exercise.check.evaluate((button) => {
    for (let i = 0; i < 20; i++) (button as HTMLButtonElement).click()
  })
  await expect(exercise.verdict('correct')).toBeVisible()
  // It says that it is busy, so only a forced click gets through to it.
  for (let i = 0; i < 5; i++) await exercise.checked.click({ force: true })
  await exercise.answer.press('Enter')
  // A second answer, to see that nothing of the first is still on its way.
  await handIn(page, '3x^2')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  expect(savedAttempts(dataDir).map(({ answer }) => answer)).toEqual(['3x^2 - 4x', '3x^2'])
})
