import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, step } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

const words = 'The new points are outside of the street, and its supports have stayed.'
const { text } = en.answers

test('a text of one’s own is one answer, whether it is judged at once or from the history', async ({
  launch,
  dataDir,
}) => {
  const first = await launch()
  const lesson = first.page.getByRole('main').getByRole('link', { name: 'Support vector machine' })
  await lesson.click()
  await step(first.page, 'Six points')
  const { card, check } = exerciseOf(first.page, 'Why the line stays')
  await card.getByRole('textbox', { name: text.label }).fill(words)
  await check.click()
  await card.getByRole('button', { name: text.partly }).click()
  await expect(card.getByText(en.lesson.ownVerdict.partly, { exact: true })).toBeVisible()
  expect(savedAttempts(dataDir)).toMatchObject([{ answer: words, verdict: 'undecided' }])

  await card.getByRole('textbox', { name: text.label }).fill(`${words} Both!`)
  await check.click()
  await expect(card.getByText(en.lesson.ownVerdict.open)).toBeVisible()
  await first.close()

  const launched = await launch()
  const { page, errors } = launched
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history }).click()
  const [opens = ''] = en.history.open.split('{exercise}')
  await page.getByRole('link', { name: opens }).first().click()
  await page.getByRole('button', { name: text.correct }).click()
  await expect(page.getByText(en.lesson.ownVerdict.correct)).toBeVisible()
  await expect(page.getByRole('button', { name: text.correct })).toHaveCount(0)
  expect(savedAttempts(dataDir).map(({ verdict }) => verdict)).toEqual(['undecided', 'correct'])
  await expectClean(launched)
  expect(errors).toEqual([])
})
