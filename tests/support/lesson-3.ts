import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect } from './app-test.ts'

const title = 'The gradient'
/** Title of the course's own task. */
export const task = 'The gradient of x² + y² at (1, 1)'

export async function openLesson(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Types a number into the box of a slider. */
export async function type(region: Locator, label: string, value: string): Promise<void> {
  const field = region.getByRole('textbox', { name: en.ui.slider.box.replace('{label}', label) })
  await field.fill(value)
  await field.press('Enter')
}

/** Drags something with the mouse by so many pixels. */
export async function dragBy(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded()
  const from = await handle.boundingBox()
  if (!from) throw new Error('the handle is not on the screen')
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 6 })
  await page.mouse.up()
}
