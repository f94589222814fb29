import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean } from '../support/clean-screen.ts'
import { exerciseOf, fact, step } from '../support/first-lesson.ts'

const { margin } = en

async function openLesson(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: /support vector machine/i })
    .click()
  await expect(
    page.getByRole('heading', { level: 1, name: /support vector machine/i }),
  ).toBeVisible()
}

/** The points that a question names, in their order. */
async function pointsIn(page: Page, card: string): Promise<readonly (readonly [number, number])[]> {
  const formulas = page
    .getByRole('region', { name: card })
    .locator('.prompt annotation[encoding="application/x-tex"]')
  const points = (await formulas.allTextContents()).filter((tex) => tex.includes(','))
  return points.map((tex) => {
    const [x = NaN, y = NaN] = (tex.match(/-?\d+/g) ?? []).map(Number)
    return [x, y]
  })
}

test('points and the line obey mouse and keyboard, and the widest street is the true one', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'Find it yourself, then let the machine')
  await region.getByRole('checkbox', { name: margin.plane.showBest }).check()
  await expect(fact(region, margin.readout.objective)).toContainText('best 0.8889')
  await expect(fact(region, margin.readout.halfWidth)).toContainText('best 1.061')

  const point = region.getByRole('slider', { name: /^Point B/ })
  await point.focus()
  const before = await point.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await expect(point).not.toHaveAttribute('aria-valuetext', before ?? '')
  await region.getByRole('button', { name: margin.plane.reset }).click()

  const grip = region.getByRole('slider', { name: margin.grip.p })
  const stood = await grip.getAttribute('aria-valuetext')
  await grip.scrollIntoViewIfNeeded()
  const from = await grip.boundingBox()
  if (!from) throw new Error('the grip is not on the screen')
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 30, y - 20, { steps: 5 })
  await page.mouse.up()
  await expect(grip).not.toHaveAttribute('aria-valuetext', stood ?? '')

  // Without x and y there is no line: the old one stays, and it is said why.
  const number = (name: string) => region.getByRole('textbox', { name, exact: true })
  await number('a').fill('0')
  const stays = await number('c').inputValue()
  await number('b').fill('0')
  await expect(region.getByText(margin.noLine)).toBeVisible()
  await number('c').focus()
  await expect(region.getByText(margin.noLine)).toBeHidden()
  await expect(number('b')).not.toHaveValue('0')
  await expect(number('c')).toHaveValue(stays)

  await region.getByRole('button', { name: /Add −1/ }).click()
  await expect(region.getByRole('slider', { name: /^Point [A-Z]/ })).toHaveCount(4)
  await region.getByRole('slider', { name: /^Point D/ }).press('Delete')
  await expect(region.getByRole('slider', { name: /^Point [A-Z]/ })).toHaveCount(3)
  expect(errors).toEqual([])
})

test('the six-point task: a mistake is named, a hint helps, the line is right in any form', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  await step(page, 'Six points')
  const exercise = exerciseOf(page, 'The street of six points')
  // The answer is not lying about beside the question.
  await expect(exercise.card.getByRole('checkbox', { name: margin.plane.showBest })).toHaveCount(0)
  await exercise.answer.fill('x + y = 3')
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('incorrect')).toContainText('edge')
  await exercise.hint.click()
  await expect(exercise.hints.getByRole('heading')).toHaveCount(1)
  await exercise.answer.fill('2/3 x + 2/3 y = 1')
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('another street, in drawn numbers, is found from its points', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  await step(page, 'Other points, other lines')
  const exercise = exerciseOf(page, 'Another street')
  await expect(exercise.answer).toBeVisible()
  const [, lone, first, second] = await pointsIn(page, 'Another street')
  if (!lone || !first || !second) throw new Error('the question names no points')
  const [a, b] = [first[1] - second[1], second[0] - first[0]]
  const c = -(a * (lone[0] + first[0]) + b * (lone[1] + first[1])) / 2
  await exercise.answer.fill(`(${String(a)}) x + (${String(b)}) y + (${String(c)}) = 0`)
  await exercise.answer.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('every step is accessible, in both themes and narrow', async ({ launch }) => {
  test.setTimeout(180_000)
  const launched = await launch()
  const { page, errors } = launched
  await openLesson(page)
  for (const heading of [
    'Lay the widest street',
    'Find it yourself, then let the machine',
    'When no line will do',
    'Six points',
  ]) {
    await step(page, heading)
    await expectClean(launched)
  }
  expect(errors).toEqual([])
})
