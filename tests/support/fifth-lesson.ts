import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect } from './app-test.ts'

const lessonTitle = 'Backpropagation'
/** Titles of the lesson's steps with explorations. */
export const steps = {
  neuron: 'One neuron, link by link',
  byHand: 'Two paths in plain numbers',
  twin: 'The rule and its twin',
  microscope: 'The network under the microscope',
  vanishing: 'How much arrives at the first layer?',
  code: 'The program behind it',
} as const
const box = (label: string): string => en.ui.slider.box.replace('{label}', label)

/** Opens lesson 5 from the contents. */
export async function openFifthLesson(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: lessonTitle }).click()
  await expect(page.getByRole('heading', { level: 1, name: lessonTitle })).toBeVisible()
}

/** Presses the button of that name in a region. */
export const press = (region: Locator, name: string): Promise<void> =>
  region.getByRole('button', { name, exact: true }).click()

/** Sets a slider by its number box. */
export async function set(region: Locator, label: string, value: string): Promise<void> {
  const field = region.getByRole('textbox', { name: box(label) })
  await field.fill(value)
  await field.press('Enter')
}
