import { v7 } from 'uuid'
import { openStore } from '../../src-main/store/index.ts'
import { en } from '../../src-renderer/messages/en/index.ts'
import type { ExerciseId, LessonId } from '../../src-shared/domain/index.ts'
import { makeAttempt } from '../main/store/support/make-attempt.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseTitle } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

/** Answers to lesson 1, given and got wrong weeks ago. */
function fillWithOldMistakes(directory: string, exerciseIds: readonly string[]): void {
  const weeksAgo = new Date(Date.now() - 21 * 86_400_000).toISOString()
  const store = openStore({
    ...{ directory, now: () => new Date(), newId: () => v7(), appVersion: '0.0.0-test' },
    log: { info: () => undefined, warn: () => undefined },
  })
  for (const id of exerciseIds) {
    const plain = makeAttempt(store.learners.current().id, v7(), { submittedAt: weeksAgo })
    const exercise = {
      ...plain.exercise,
      exerciseId: id as ExerciseId,
      lessonId: 'differential-calculus' as LessonId,
    }
    store.attempts.save({ ...plain, exercise })
  }
  store.close()
}

test('what was wrong weeks ago is due, is answered, and is not due again', async ({
  launch,
  dataDir,
}) => {
  fillWithOldMistakes(dataDir, ['derivative-of-cubic'])
  const { page, errors } = await launch()
  const main = page.getByRole('main')
  await expect(main.getByText('One exercise is ready to be reviewed.')).toBeVisible()
  await main.getByRole('link', { name: en.review.title }).click()
  await main.getByRole('button', { name: en.review.begin }).click()
  const card = main.getByRole('region', { name: exerciseTitle })
  await card.getByRole('textbox', { name: en.lesson.answer }).fill('3x^2 - 4x')
  await page.keyboard.press('Enter')
  await expect(card.getByText(en.lesson.verdict.correct, { exact: true }).first()).toBeVisible()
  await main.getByRole('button', { name: en.review.session.finish }).click()
  await expect(main.getByText('You had one of 1 right.')).toBeVisible()
  expect(savedAttempts(dataDir)).toHaveLength(2)
  await main.getByRole('button', { name: en.review.done.on }).click()
  await expect(main.getByText(en.review.nothing.title)).toBeVisible()
  expect(errors).toEqual([])
})

test('an exercise with numbers comes back with new ones, and can be put off', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  fillWithOldMistakes(dataDir, ['cubic-family', 'slope-at-point'])
  const launched = await launch()
  const { page } = launched
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.review }).click()
  const main = page.getByRole('main')
  await expect(main.getByText('2 exercises are ready to be reviewed.')).toBeVisible()
  await expectClean(launched)
  await main.getByRole('button', { name: en.review.begin }).click()
  await expect(main.getByText('Exercise 1 of 2')).toBeVisible()
  await expect(main.getByRole('textbox', { name: en.lesson.answer })).toBeVisible()
  await expectClean(launched)
  await main.getByRole('button', { name: en.review.session.snooze }).click()
  await expect(main.getByText('Exercise 2 of 2')).toBeVisible()
  await main.getByRole('button', { name: en.review.session.stop }).click()
  await expect(main.getByText(en.review.done.none)).toBeVisible()
  await main.getByRole('button', { name: en.review.done.on }).click()
  await expect(main.getByText('One exercise is ready to be reviewed.')).toBeVisible()
  // Never more in a day than is wanted.
  await main.getByRole('combobox', { name: en.review.perDay.label }).selectOption('0')
  await expect(main.getByText(en.review.enough)).toBeVisible()
})
