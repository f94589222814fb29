import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf } from '../support/first-lesson.ts'
import { openLesson } from '../support/lesson-page.ts'

// What is answered by pointing, with a real pointer; and what is pasted, taken back and put back.

/** Presses on the middle of one thing and lets go at a place in the window. */
async function dragTo(page: Page, from: Locator, x: number, y: number): Promise<void> {
  const [startX, startY] = await middleOf(from)
  await page.mouse.move(startX, startY)
  await page.mouse.down()
  await page.mouse.move((startX + x) / 2, (startY + y) / 2, { steps: 4 })
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

async function middleOf(element: Locator): Promise<readonly [number, number]> {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test('parts are dragged into order', async ({ launch }) => {
  const { page, errors } = await launch({ size: { width: 1280, height: 800 } })
  await openLesson(page, 'Backpropagation')
  const exercise = exerciseOf(page, 'One step of training, in order')
  const list = exercise.card.getByRole('list', { name: en.answers.ordering.label })
  await list.scrollIntoViewIfNeeded()
  const items = list.getByRole('listitem')
  const order = [
    'Send the example forward',
    'Compare the answer with the target',
    'of the last layer, and with it',
    'back through the last layer’s weights',
    'Find the gradient of the first layer’s weights',
    'Move all weights a little',
  ]
  await expect(items).toHaveCount(order.length)
  for (const [place, text] of order.entries()) {
    const item = items.filter({ hasText: text })
    const to = await middleOf(items.nth(place))
    const [x, from] = await middleOf(item.getByRole('button').first())
    // A little beyond, so that the middles have passed each other.
    if (Math.abs(from - to[1]) > 1) {
      await dragTo(page, item.getByRole('button').first(), x, to[1] + Math.sign(to[1] - from) * 6)
    }
    await expect(items.nth(place)).toContainText(text)
  }
  await exercise.check.click()
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('a point is dragged to the saddle of a map', async ({ launch }) => {
  const { page, errors } = await launch({ size: { width: 1280, height: 800 } })
  await openLesson(page, 'The gradient')
  const exercise = exerciseOf(page, 'Find the saddle')
  for (let level = 1; level <= 5; level++) await exercise.hint.click()
  const solution = ((await exercise.hints.textContent()) ?? '').replaceAll('−', '-')
  const [, x = NaN, y = NaN] = (/belongs at \((-?\d+),\s*(-?\d+)\)/.exec(solution) ?? []).map(
    Number,
  )
  const point = exercise.card.getByRole('slider', { name: en.answers.point.handle })
  await point.scrollIntoViewIfNeeded()
  const box = (name: string) => exercise.card.getByRole('textbox', { name, exact: true })
  const place = async () => ({
    x: Number((await box('x').inputValue()).replace('−', '-')),
    y: Number((await box('y').inputValue()).replace('−', '-')),
  })
  // How many pixels one step of x and of y takes is found out by a first drag.
  await point.focus()
  await page.keyboard.press('ArrowRight')
  const [startX, startY] = await middleOf(point)
  const before = await place()
  await dragTo(page, point, startX + 40, startY - 40)
  const after = await place()
  const [nowX, nowY] = await middleOf(point)
  const perX = (nowX - startX) / (after.x - before.x)
  const perY = (nowY - startY) / (after.y - before.y)
  expect(perX).toBeGreaterThan(0)
  expect(perY).toBeLessThan(0)
  await dragTo(page, point, nowX + (x - after.x) * perX, nowY + (y - after.y) * perY)
  await exercise.check.click()
  await expect(exercise.verdict('correct')).toBeVisible()
  expect(errors).toEqual([])
})

test('a matrix is pasted into its fields, taken back and put back', async ({ launch }) => {
  const { app, page, errors } = await launch()
  await openLesson(page, 'Backpropagation')
  const exercise = exerciseOf(page, 'One layer back')
  const cells = exercise.card.getByRole('group', { name: en.lesson.answer }).getByRole('textbox')
  await expect(cells).toHaveCount(2)
  const shown = async (): Promise<string[]> =>
    Promise.all((await cells.all()).map((cell) => cell.inputValue()))
  await cells.first().click()
  await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('1.5\t-2')
  })
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(shown).toEqual(['1.5', '-2'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(shown).toEqual(['', ''])
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect.poll(shown).toEqual(['1.5', '-2'])
  await exercise.check.click()
  await expect(exercise.verdict('incorrect')).toBeVisible()
  expect(errors).toEqual([])
})
