import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

const slips = [
  ['3x^2 - 4x + 1', /the \+1.* is still there/],
  ['3x^3 - 4x^2', /they also stayed upstairs/],
  ['3x^2 + 4x', /look at the sign of the second/],
] as const

test('a known slip gets its own words, and the plot shows where the two part', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  for (const [answer, words] of slips) {
    await handIn(page, answer)
    await expect(exercise.verdict('incorrect')).toContainText(words)
    await expect(exercise.evidence.getByRole('img')).toHaveAccessibleName(
      /your formula and the truth. They are furthest apart at x = /,
    )
  }
  expect(savedAttempts(dataDir).map(({ verdict }) => verdict)).toEqual(slips.map(() => 'incorrect'))
  await exercise.evidence.getByRole('button', { name: en.plots.showTable }).click()
  const table = exercise.evidence.getByRole('table')
  await expect(table.getByRole('columnheader', { name: en.lesson.evidence.truth })).toBeVisible()
  expect(errors).toEqual([])
})

test('the numbers of the evidence are true', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  await handIn(page, '3x^2')
  const { card } = exerciseOf(page)
  const sentence = card.getByText(/Nowhere is the gap wider/)
  await expect(sentence).toBeVisible()
  const numbers = /x = (\S+) your formula gives (\S+); the truth is (\S+)\. /.exec(
    (await sentence.textContent()) ?? '',
  )
  const [x = NaN, learner = NaN, truth = NaN] = (numbers ?? [])
    .slice(1)
    .map((text) => Number(text.replace('−', '-')))
  expect(learner).toBeCloseTo(3 * x * x, 1)
  expect(truth).toBeCloseTo(3 * x * x - 4 * x, 1)
})

test('trying again keeps the verdict beside the answer it belongs to', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await handIn(page, '3x^2 + 4x')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await exercise.again.click()
  await page.keyboard.type('3x^2 - 4x')
  await expect(exercise.card.getByText('on your answer 3x^2 + 4x')).toBeVisible()
  await expect(exercise.saved).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
})
