import type { Page } from '@playwright/test'
import { names } from './names.ts'

export interface Screen {
  /** Of the picture's file. */
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

/** Every screen a learner can reach from the sidebar, in its order. */
export const screens: readonly Screen[] = [
  { name: 'lessons', open: openLessons },
  { name: 'lesson-1', open: openFirstLesson },
  { name: 'lab', open: (page) => follow(page, names.lab) },
  { name: 'history', open: openHistory },
  { name: 'settings', open: (page) => follow(page, names.settings) },
]

export async function openLessons(page: Page): Promise<void> {
  await follow(page, names.lessons)
}

export async function openFirstLesson(page: Page): Promise<void> {
  await openLessons(page)
  await page.getByRole('main').getByRole('link', { name: names.firstLesson }).first().click()
  await page.getByRole('heading', { level: 1, name: names.firstLesson }).waitFor()
}

export async function openHistory(page: Page): Promise<void> {
  await follow(page, names.history)
}

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor()
}
