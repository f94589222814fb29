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

test('the bug is another one each time: a sound line is spoken for, the wrong one found', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openFifthLesson(page)
  const { card, check, verdict, hint, hints } = exerciseOf(page, 'Find the bug')
  await card.scrollIntoViewIfNeeded()
  await expect(card.getByText(en.lesson.program.first)).toBeVisible()
  const code = card.getByRole('group', { name: en.answers.codeLine.label })
  const wrongLine = async (): Promise<number> => {
    for (let level = 1; level <= 5; level++) await hint.click()
    const said = (await hints.getByText(/^Line \d+ /).textContent()) ?? ''
    return Number(/^Line (\d+)/.exec(said)?.[1])
  }
  const pick = async (line: number): Promise<void> => {
    await code
      .getByRole('radio')
      .nth(line - 1)
      .check()
    await check.click()
  }
  const line = await wrongLine()
  const [sound] = [7, 8, 9].filter((other) => other !== line)
  await pick(sound ?? NaN)
  await expect(verdict('incorrect')).toContainText(/This line is right|Moving the biases/)
  await pick(line)
  await expect(verdict('correct')).toBeVisible()

  const before = await code.textContent()
  await card.getByRole('button', { name: en.lesson.program.new }).click()
  await expect(card.getByText(/^Another program, no\. \d+$/)).toBeVisible()
  await expect.poll(() => code.textContent()).not.toBe(before)
  await pick(await wrongLine())
  await expect(verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})
