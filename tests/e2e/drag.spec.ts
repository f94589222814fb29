import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { fact, openFirstLesson, step } from '../support/first-lesson.ts'

const { secant, trace } = en.explore
const box = (label: string): string => en.ui.slider.box.replace('{label}', label)

test('the secant’s slope is true at every step, and settles on the tangent’s', async ({
  launch,
}) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'Two points, then one')
  const delta = region.getByRole('textbox', { name: box(en.explore.sliderDelta) })
  const slope = fact(region, secant.secantSlope)
  await expect(slope).toHaveText('3')
  for (const [typed, shown] of [
    ['0.1', '2.1'],
    ['0.01', '2.01'],
    ['1e-8', '2'],
  ] as const) {
    await delta.fill(typed)
    await delta.press('Enter')
    await expect(slope).toHaveText(shown)
  }
  await expect(fact(region, secant.trueSlope)).toHaveText('2')
  await delta.fill('a lot')
  await expect(region.getByText(en.ui.slider.notANumber)).toBeVisible()
  await delta.press('Escape')
  await expect(slope).toHaveText('2')
})

test('P is dragged with the mouse, and its numbers follow', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'Two points, then one')
  const p = region.getByRole('slider', { name: en.explore.handleP })
  await expect(p).toHaveAttribute('aria-valuenow', '1')
  await p.scrollIntoViewIfNeeded()
  const from = await p.boundingBox()
  if (!from) throw new Error('P is not on the screen')
  const x = from.x + from.width / 2
  const y = from.y + from.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 6 })
  await page.mouse.up()
  await expect(p).not.toHaveAttribute('aria-valuenow', '1')
  const at = Number(await p.getAttribute('aria-valuenow'))
  expect(at).toBeGreaterThan(1)
  await expect
    .poll(async () => Number(await fact(region, secant.trueSlope).textContent()))
    .toBeCloseTo(2 * at, 6)
  await expect
    .poll(async () => Number(await fact(region, secant.valueAtP).textContent()))
    .toBeCloseTo(at * at, 6)
  // Let go is let go.
  await page.mouse.move(x - 60, y, { steps: 3 })
  await expect(p).toHaveAttribute('aria-valuenow', String(at))
})

test('P obeys arrows, Shift, Home and End', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'Two points, then one')
  const p = region.getByRole('slider', { name: en.explore.handleP })
  const value = async (): Promise<number> => Number(await p.getAttribute('aria-valuenow'))
  await p.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(value).toBeGreaterThan(1)
  const one = (await value()) - 1
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(value).toBeCloseTo(1 + 10 * one, 9)
  await page.keyboard.press('End')
  await expect.poll(value).toBe(3)
  await expect(fact(region, secant.trueSlope)).toHaveText('6')
  await page.keyboard.press('Home')
  await expect.poll(value).toBe(-1.5)
  await expect(fact(region, secant.trueSlope)).toHaveText('−3')
})

test('dragging along the curve draws its slope', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'Let the point draw its own slope')
  const plot = region.getByRole('figure', { name: trace.titleSlope })
  const p = region.getByRole('slider', { name: en.explore.handleP })
  const traced = plot.getByRole('img', { name: /\D\d+ % traced/ })
  await expect(traced).toHaveAccessibleName(/ 0 % traced/)
  await p.focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowLeft')
  await expect(traced).not.toHaveAccessibleName(/ 0 % traced/)
  await region.getByRole('button', { name: trace.clear }).click()
  await expect(traced).toHaveAccessibleName(/ 0 % traced/)
})

test('at a corner there are two slopes and no tangent', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'What about a corner?')
  await expect(fact(region, secant.slopeLeft)).toHaveText('−1')
  await expect(fact(region, secant.slopeRight)).toHaveText('1')
  await expect(region.getByText(secant.corner)).toBeVisible()
  await region.getByRole('radio', { name: 'x^2' }).check()
  await expect(fact(region, secant.trueSlope)).toHaveText('0')
  await expect(region.getByText(secant.corner)).toBeHidden()
})

test('a function of one’s own is drawn, pole and all; a broken one is named', async ({
  launch,
}) => {
  const { page, errors } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'Two points, then one')
  await region.getByRole('radio', { name: en.explore.ownFunction }).check()
  const own = region.getByRole('textbox', { name: en.explore.ownLabel })
  await own.fill('1/x')
  await own.press('Enter')
  await expect(fact(region, secant.trueSlope)).toHaveText('−1')
  await own.fill('1/(x')
  await own.press('Enter')
  await expect(own).toHaveAttribute('aria-invalid', 'true')
  await expect(own).toHaveAccessibleDescription(/never closed/)
  await own.fill('x^3')
  await own.press('Enter')
  await expect(own).not.toHaveAttribute('aria-invalid', 'true')
  await expect(fact(region, secant.trueSlope)).toHaveText('3')
  expect(errors).toEqual([])
})

test('the numbers of a plot can be read as a table', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'Two points, then one')
  const plot = region.getByRole('figure', { name: secant.title })
  await plot.getByRole('button', { name: en.plots.showTable }).click()
  const table = plot.getByRole('table')
  await expect(table.getByRole('columnheader').first()).toHaveText('x')
  await expect(table.getByRole('columnheader', { name: secant.columnF })).toBeVisible()
  expect(await table.getByRole('row').count()).toBeGreaterThan(5)
  await plot.getByRole('button', { name: en.plots.hideTable }).click()
  await expect(table).toBeHidden()
})
