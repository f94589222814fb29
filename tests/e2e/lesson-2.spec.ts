import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, fact, step } from '../support/first-lesson.ts'
import { dragBy, openLesson, setSlider } from '../support/lesson-page.ts'
import { savedAttempts } from '../support/saved-work.ts'

const { integration } = en
const { numbers } = integration
const title = 'Integration'
const task = 'The antiderivative of 3x² − 4x'

test('thinner strips settle on the area, by slider, rule and handle', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const region = await step(page, 'Thin slices')
  const sum = fact(region, numbers.sum)
  await expect(sum).toHaveText('6')
  await expect(fact(region, numbers.exact)).toHaveText('9')
  for (const [width, shown] of [
    ['0.5', '7.5'],
    ['0.1', '8.7'],
    ['0.05', '8.85'],
  ] as const) {
    await setSlider(region, integration.sliderStep, width)
    await expect(sum).toHaveText(shown)
  }
  await region.getByRole('radio', { name: integration.rules.trapezoid }).check()
  await expect(sum).toHaveText('9')
  await expect(fact(region, numbers.difference)).toHaveText('0')

  const b = region.getByRole('slider', { name: integration.handleB })
  await expect(b).toHaveAttribute('aria-valuenow', '3')
  await dragBy(page, b, -80)
  const at = Number(await b.getAttribute('aria-valuenow'))
  expect(at).toBeLessThan(3)
  await expect
    .poll(async () => Number(await fact(region, numbers.exact).textContent()))
    .toBeCloseTo(at * at, 5)
  await b.press('End')
  await expect(fact(region, numbers.exact)).toHaveText('16')
  // The lower limit never passes the upper one.
  const a = region.getByRole('slider', { name: integration.handleA })
  await a.press('End')
  expect(Number(await a.getAttribute('aria-valuenow'))).toBeLessThan(4)
  expect(errors).toEqual([])
})

test('areas have a sign, and a pole between the limits is called one', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const region = await step(page, 'Signed areas')
  await expect(fact(region, numbers.sum)).toHaveText('4.96875')
  await expect(fact(region, numbers.above)).toHaveText('4.1852')
  await expect(fact(region, numbers.below)).toHaveText('−1.1852')
  await region.getByRole('radio', { name: integration.rules.middle }).check()
  await expect(fact(region, numbers.sum)).toHaveText('2.578125')
  await region.getByRole('radio', { name: '1/x' }).check()
  await expect(region.getByText(integration.problems.infinite)).toBeVisible()
  await expect(fact(region, numbers.exact)).toHaveText('–')

  await region.getByRole('radio', { name: en.explore.ownFunction }).check()
  const own = region.getByRole('textbox', { name: en.explore.ownLabel })
  await own.fill('x^2 (')
  await own.press('Enter')
  await expect(own).toHaveAttribute('aria-invalid', 'true')
  await own.fill('ln(x)')
  await own.press('Enter')
  await expect(region.getByText(integration.problems.undefined)).toBeVisible()
  await own.fill('x^2')
  await own.press('Enter')
  await expect(fact(region, numbers.exact)).toHaveText('3')
  const plot = region.getByRole('figure', { name: integration.sum.title })
  await plot.getByRole('button', { name: en.plots.showTable }).click()
  await expect(plot.getByRole('columnheader', { name: integration.sum.sumColumn })).toBeVisible()
  expect(errors).toEqual([])
})

test('the worked example: the running sum of 2x, and a guess kept over a restart', async ({
  launch,
}) => {
  const first = await launch()
  await openLesson(first.page, title)
  const guess = await step(first.page, 'How much has come together?')
  await setSlider(guess, integration.predict.slider, '8.5')
  await guess.getByRole('button', { name: integration.predict.reveal }).click()
  await expect(guess.getByRole('status').filter({ hasText: 'you said 8.5' })).toBeVisible()
  const region = await step(first.page, 'The sum is a function')
  await expect(fact(region, numbers.sum)).toHaveText('−2')
  await expect(fact(region, numbers.exact)).toHaveText('0')
  await region.getByRole('radio', { name: integration.rules.right }).check()
  await expect(fact(region, numbers.sum)).toHaveText('2')
  await region.getByRole('radio', { name: '3x^2 - 4x' }).check()
  await expect(fact(region, numbers.exact)).toHaveText('2000')
  await first.close()
  const second = await launch()
  const again = await step(second.page, 'How much has come together?')
  await expect(again.getByText(/you said 8.5/)).toBeVisible()
})

test('the constant lifts the antiderivative, and its slope draws f all the same', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const region = await step(page, 'A whole family')
  const { family } = integration
  const p = region.getByRole('slider', { name: family.handle })
  await p.focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('Shift+ArrowRight')
  await expect(p).toHaveAttribute('aria-valuetext', 'x = −1, F(x) = 3, slope −2')
  await setSlider(region, family.constant, '-5')
  await expect(p).toHaveAttribute('aria-valuetext', 'x = −1, F(x) = −4, slope −2')
  await expect(
    region.getByRole('img', { name: /slope of the antiderivative against x, 33 % traced/ }),
  ).toBeVisible()
  await region.getByRole('radio', { name: 'e^(-x^2)' }).check()
  await expect(region.getByText(family.noFormula)).toBeVisible()
  expect(errors).toEqual([])
})

test('the task: slips are named, a hint helps, the constant is asked for', async ({
  launch,
  dataDir,
}) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const exercise = exerciseOf(page, task)
  const hand = async (answer: string): Promise<void> => {
    await exercise.answer.fill(answer)
    await exercise.answer.press('Enter')
  }
  for (const [answer, words] of [
    ['6x - 4', /You differentiated/],
    ['3x^3 - 4x^2 + C', /nothing was divided/],
    ['3x^3/2 - 4x^2 + C', /You divided by the old powers/],
    ['x^3 - 2x^2', /Add \+ C/],
  ] as const) {
    await hand(answer)
    await expect(exercise.verdict('incorrect')).toContainText(words)
  }
  await exercise.hint.click()
  await expect(exercise.hints.getByRole('heading')).toHaveCount(1)
  await hand('x^2 (x - 2) + C')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(savedAttempts(dataDir).map(({ verdict, hints }) => [verdict, hints])).toEqual([
    ...Array.from({ length: 4 }, () => ['incorrect', '[]']),
    ['correct', '[1]'],
  ])
  expect(errors).toEqual([])
})

test('a drawn variant is pictured and judged in its own numbers', async ({ launch, dataDir }) => {
  const { page, errors } = await launch()
  await openLesson(page, title)
  const exercise = exerciseOf(page, 'An area with a sign')
  await exercise.card.scrollIntoViewIfNeeded()
  await expect(exercise.card.getByRole('figure', { name: integration.picture.title })).toBeVisible()
  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = exercise.hints.locator('annotation').filter({ hasText: /F\(.*\) - F\(.*\) =/ })
  const tex = (await solution.last().textContent()) ?? ''
  const answer = tex.replace(/^.*=/, '').trim()
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

test('lesson 2 is accessible', async ({ launch }) => {
  test.slow()
  const launched = await launch()
  const { page } = launched
  await openLesson(page, title)
  for (const [name, figure] of [
    ['How much has come together?', integration.predict.title],
    ['Signed areas', integration.sum.title],
    ['A whole family', integration.family.title],
  ] as const) {
    const region = await step(page, name)
    await expect(region.getByRole('figure', { name: figure })).toBeVisible()
  }
  const exercise = exerciseOf(page, 'Four strips by hand')
  await exercise.card.scrollIntoViewIfNeeded()
  await expect(exercise.card.getByRole('figure', { name: integration.picture.title })).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})
