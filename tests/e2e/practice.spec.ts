import { expect, test } from '../support/app-test.ts'
import { exerciseOf, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

test('an exercise with drawn numbers is typeset, hinted and judged in its own numbers', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page, 'Any cubic')
  await exercise.card.scrollIntoViewIfNeeded()
  await expect(exercise.card.getByRole('math').first()).toHaveText(/f\(x\)=.*x3/)

  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = exercise.hints.locator('annotation').filter({ hasText: "f'(x) =" })
  const tex = (await solution.textContent()) ?? ''
  const answer = tex.replace("f'(x) = ", '').replaceAll(/[{}]/g, '')

  await exercise.answer.fill(`${answer} + 1/7`)
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await exercise.again.click()
  await exercise.answer.fill(answer)
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir).map(({ verdict }) => verdict)).toEqual(['incorrect', 'correct'])
  expect(errors).toEqual([])
})
