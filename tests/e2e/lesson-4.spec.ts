import type { Locator } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, fact, step } from '../support/first-lesson.ts'
import { box, openLesson, task, type } from '../support/lesson-4.ts'

const { map, neurons, predictCell } = en
/** The four numbers of the Jacobian at P, row by row. */
const entries = (region: Locator): Promise<string[]> =>
  region
    .getByRole('table', { name: map.facts.jacobian })
    .getByRole('row')
    .getByRole('cell')
    .filter({ hasText: /\d/ })
    .allTextContents()

test('the learner says what becomes of a square, and sees it only then', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'What becomes of a small square?')
  await expect(region.getByRole('figure', { name: predictCell.title })).toBeVisible()
  await expect(region.getByRole('figure', { name: predictCell.truthTitle })).toBeHidden()
  await type(region, predictCell.slider, '2')
  await region.getByRole('button', { name: predictCell.reveal }).click()
  const verdict = region.getByRole('status')
  await expect(verdict).toContainText('The square is turned over.')
  await expect(verdict).toContainText('Its area is 3 times as large; your 2 was too little.')
  await expect(region.getByRole('figure', { name: predictCell.truthTitle })).toBeVisible()
  await region.getByRole('button', { name: en.explore.predict.again }).click()
  await region.getByRole('radio', { name: predictCell.turned, exact: true }).check()
  await type(region, predictCell.slider, '3')
  await region.getByRole('button', { name: predictCell.reveal }).click()
  await expect(verdict).toContainText('You are right: the square is turned over.')
  await expect(verdict).toContainText('exactly as you said')
  expect(errors).toEqual([])
})

test('P is dragged and stepped over the plane, and its numbers are true', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'Small enough to be straight')
  const p = region.getByRole('slider', { name: map.handle })
  await expect(p).toHaveAttribute('aria-valuetext', 'x = 1.5, y = 0.5; f is (1.5, 1.125)')
  await expect.poll(() => entries(region)).toEqual(['1', '3', '1.5', '2.25'])
  for (const [size, gap] of [
    ['0.5', '2.24'],
    ['0.1', '0.412'],
    ['0.01', '0.0404'],
  ] as const) {
    await type(region, map.sliderSize, size)
    await expect(fact(region, map.facts.gap)).toHaveText(gap)
  }
  await expect(fact(region, map.facts.determinant)).toHaveText('−2.25')
  await expect(region.getByText('you now turn clockwise')).toBeVisible()

  await p.focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(p).toHaveAttribute('aria-valuetext', /y = −0.5/)
  await expect(fact(region, map.facts.determinant)).toHaveText('2.25')
  await expect(region.getByText('you still turn anticlockwise')).toBeVisible()

  await p.scrollIntoViewIfNeeded()
  const from = await p.boundingBox()
  if (!from) throw new Error('P is not on the screen')
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y - 40, { steps: 6 })
  await page.mouse.up()
  const words = (await p.getAttribute('aria-valuetext')) ?? ''
  const [, atX = '', atY = ''] = /x = (\S+), y = ([^;]+);/.exec(words) ?? []
  const [px, py] = [atX, atY].map((text) => Number(text.replace('−', '-')))
  expect(px).toBeLessThan(1.5)
  expect(py).toBeGreaterThan(-0.5)
  await expect
    .poll(async () => (await entries(region)).map((text) => Number(text.replace('−', '-'))))
    .toEqual(
      [2 * (py ?? NaN), 2 * (px ?? NaN), 2 * (px ?? NaN) * (py ?? NaN), (px ?? NaN) ** 2].map(
        (value) => Number(value.toPrecision(4)),
      ),
    )
  expect(errors).toEqual([])
})

test('a map of one’s own is drawn, folds and poles and all; a broken one is named', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'Now with a map of your own')
  await region.getByRole('radio', { name: en.explore.ownFunction }).check()
  const own = region.getByRole('textbox', { name: map.ownLabel })
  await own.fill('(x^2, y)')
  await own.press('Enter')
  await expect(
    region.locator('annotation').filter({ hasText: String.raw`\det J = 2x` }),
  ).toHaveCount(1)
  await type(region, map.sliderX, '-0.1')
  await expect(region.getByText(map.sense.folded)).toBeVisible()
  await own.fill('(1/x, ln(y))')
  await own.press('Enter')
  await type(region, map.sliderY, '-1')
  await expect(region.getByText(map.sense.undefined)).toBeVisible()
  for (const broken of ['x y', '(x, y, x y)']) {
    await own.fill(broken)
    await own.press('Enter')
    await expect(own).toHaveAttribute('aria-invalid', 'true')
    await expect(own).toHaveAccessibleDescription(map.cannotDraw)
  }
  await own.fill('(x, y')
  await own.press('Enter')
  await expect(own).toHaveAccessibleDescription(/never closed/)
  await own.fill('(y, x)')
  await own.press('Enter')
  await expect(own).not.toHaveAttribute('aria-invalid', 'true')
  await expect.poll(() => entries(region)).toEqual(['0', '1', '1', '0'])
  expect(errors).toEqual([])
})

test('three neurons show their slopes, and their formulas when asked', async ({ launch }) => {
  const { page, errors } = await launch()
  await openLesson(page)
  const region = await step(page, 'Three neurons')
  for (const name of ['p', 'q', 'r', 's', 't', 'u', 'x', 'y'])
    await type(region, name, { p: '1', q: '2', r: '3' }[name] ?? '0')
  const table = region.getByRole('table').first()
  const row = (name: string): Promise<string[]> =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .getByRole('cell')
      .allTextContents()
  await expect.poll(() => row('1')).toEqual(['0', '0.5', '0.25', '0.5'])
  await expect.poll(() => row('2')).toEqual(['0', '0.5', '0.75', '0'])
  await type(region, 'x', '3')
  await type(region, 'y', '-3')
  await type(region, 'q', '-3')
  // Sure of itself: σ(12)(1 − σ(12)) is next to nothing.
  await expect.poll(() => row('1')).toEqual(['12', '1', '6.14·10⁻⁶', '−1.84·10⁻⁵'])
  const formulas = region.getByRole('region', { name: neurons.matrix })
  await expect(formulas).toBeHidden()
  await region.getByRole('button', { name: neurons.show }).click()
  await expect(formulas.getByRole('math')).toBeVisible()
  expect(errors).toEqual([])
})

test('handles stand where they were left', async ({ launch }) => {
  const first = await launch()
  await openLesson(first.page)
  const before = await step(first.page, 'A whole plane at once')
  await type(before, map.sliderX, '-1.2')
  await type(before, map.sliderSize, '0.25')
  const exercise = exerciseOf(first.page, task)
  await exercise.card.scrollIntoViewIfNeeded()
  await exercise.answer.fill('[[p')
  await first.page.getByRole('link', { name: en.shell.home }).first().click()
  await first.close()
  const { page } = await launch()
  await openLesson(page)
  const after = page.getByRole('region', { name: 'A whole plane at once', exact: true })
  // The page first returns to where it was left.
  await expect(async () => {
    await step(page, 'A whole plane at once')
    await expect(after.getByRole('slider', { name: map.handle })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(after.getByRole('slider', { name: map.handle })).toHaveAttribute(
    'aria-valuetext',
    /x = −1.2,/,
  )
  await expect(after.getByRole('textbox', { name: box(map.sliderSize) })).toHaveValue('0.25')
})
