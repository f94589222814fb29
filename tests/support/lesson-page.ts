import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect } from './app-test.ts'

/** Opens a lesson from the contents. */
export async function openLesson(page: Page, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Sets a slider by its number box. */
export async function setSlider(region: Locator, label: string, value: string): Promise<void> {
  const field = region.getByRole('textbox', { name: en.ui.slider.box.replace('{label}', label) })
  await field.fill(value)
  await field.press('Enter')
}

/** Drags the middle of a handle by some pixels. */
export async function dragBy(page: Page, handle: Locator, dx: number, dy = 0): Promise<void> {
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (!box) throw new Error('the handle is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 6 })
  await page.mouse.up()
}
