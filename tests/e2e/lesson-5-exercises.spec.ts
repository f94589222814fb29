import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { openFifthLesson, press, set } from '../support/fifth-lesson.ts'
import { exerciseOf } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

const { network } = en

test('the course’s task: the weights are not the Jacobian; a hint; the right line', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const { card, check, verdict, hint, hints } = exerciseOf(page, 'Which line makes the Jacobian?')
  await card.scrollIntoViewIfNeeded()
  await card.getByRole('radio', { name: /^W, z, x = / }).check()
  await check.click()
  await expect(verdict('incorrect')).toBeVisible()
  await expect(card.getByText(/every row of .* must be multiplied by the slope/)).toBeVisible()
  await hint.click()
  await expect(hints.getByText('Look for a matrix.')).toBeVisible()
  await card.getByRole('radio', { name: /^M = s/ }).check()
  await check.click()
  await expect(verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir).map((attempt) => attempt.verdict)).toEqual(['incorrect', 'correct'])
  expect(errors).toEqual([])
})

test('a plan is carried out: what is missing is said, and enough is enough', async ({ launch }) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const { card, check, verdict } = exerciseOf(page, 'Train it to 95 %')
  await card.scrollIntoViewIfNeeded()
  const form = card.getByRole('group', { name: /^Your plan/ })
  const neurons = network.plan.neurons.replace('{layer}', '1')
  await set(form, neurons, '6')
  await press(form, network.plan.addLayer)
  await set(form, network.plan.rate, '0.5')
  await set(form, en.answers.training.epochs, '500')
  await check.click()
  await expect(verdict('incorrect')).toBeVisible()
  await expect(card.getByText(/The same plan with .* gets there/)).toBeVisible()
  await form.getByRole('combobox', { name: network.plan.activation }).selectOption('tanh')
  await check.click()
  await expect(verdict('correct')).toBeVisible()
  await expect(card.getByText(/Trained so, your network puts \S+ % of its points/)).toBeVisible()
  expect(errors).toEqual([])
})

test('a pass in drawn numbers is judged in them', async ({ launch }) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const { card, check, verdict, hint, hints } = exerciseOf(page, 'One pass by hand')
  await card.scrollIntoViewIfNeeded()
  for (let level = 1; level <= 5; level++) await hint.click()
  const solution = hints.locator('annotation').filter({ hasText: /partial L.*partial W.*bmatrix/ })
  const tex = (await solution.last().textContent()) ?? ''
  const numbers = tex.match(/-?\d+/g) ?? []
  expect(numbers).toHaveLength(4)
  const cells = card.getByRole('textbox', { name: /^Row \d, column \d/ })
  for (const [index, number] of numbers.entries()) await cells.nth(index).fill(number)
  await check.click()
  await expect(verdict('correct')).toBeVisible()
  await cells.nth(3).fill('1')
  await check.click()
  await expect(verdict('incorrect')).toBeVisible()
  expect(errors).toEqual([])
})
