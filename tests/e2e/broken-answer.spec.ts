import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, handIn, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

const broken = [
  ['', en.problems.empty],
  ['(3x', 'This “(” is never closed. Add “)”.'],
  ['import("fs")', /“import” asks for a calculation/],
  ['9^9^9^9', en.problems['too-large']],
  ['3y^2', /“y” is not known here/],
  ['NaN', /“NaN” is not known here/],
  ['3x^2 -', /Something is missing after “-”/],
  ['x+'.repeat(50_000), /longer than any answer/],
] as const

test('what cannot be read is said in plain words, and is never judged or saved', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await exercise.answer.scrollIntoViewIfNeeded()
  for (const [answer, words] of broken) {
    await handIn(page, answer)
    await expect(exercise.answer).toHaveAccessibleDescription(
      typeof words === 'string' ? new RegExp(words.replace(/[()?.*]/g, '\\$&')) : words,
    )
    await expect(exercise.answer).toHaveAttribute('aria-invalid', 'true')
    await expect(exercise.check).toBeVisible()
    await framesGoOn(page)
  }
  expect(savedAttempts(dataDir)).toEqual([])
  // And a right one is taken right after.
  await handIn(page, '3x^2 - 4x')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir)).toHaveLength(1)
  expect(errors).toEqual([])
})

test('a repair is one click, and the place of the mistake is one more', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await handIn(page, '3(x^2 - 4x')
  await exercise.card.getByRole('button', { name: en.editor.show }).click()
  await expect(exercise.answer).toBeFocused()
  await exercise.card.getByRole('button', { name: 'Change to 3(x^2 - 4x)' }).click()
  await expect(exercise.answer).toHaveText('3(x^2 - 4x)')
  await expect(exercise.answer).not.toHaveAttribute('aria-invalid', 'true')
})

/** The window still paints: animation frames keep coming. */
async function framesGoOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((painted) => requestAnimationFrame(painted))
  })
}
