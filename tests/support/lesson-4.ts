import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect } from './app-test.ts'

const title = 'The Jacobian'
/** Title of the course's own task. */
export const task = 'The Jacobian of three neurons'
/** Name of a slider's number box. */
export const box = (label: string): string => en.ui.slider.box.replace('{label}', label)

export async function openLesson(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Types a number into the box of a slider. */
export async function type(region: Locator, label: string, value: string): Promise<void> {
  const field = region.getByRole('textbox', { name: box(label) })
  await field.fill(value)
  await field.press('Enter')
}
