import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect } from './app-test.ts'

export const lessonTitle = 'Differential calculus'
export const exerciseTitle = 'The derivative of x³ − 2x² + 1'

/** Opens lesson 1 from the contents, as a learner does who has just started the app. */
export async function openFirstLesson(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: lessonTitle }).click()
  await expect(page.getByRole('heading', { level: 1, name: lessonTitle })).toBeVisible()
}

/** A step of the lesson by its title, scrolled to, so that its plots load. */
export async function step(page: Page, title: string): Promise<Locator> {
  const region = page.getByRole('region', { name: title, exact: true })
  await region.getByRole('heading', { name: title, exact: true }).scrollIntoViewIfNeeded()
  return region
}

/** An exercise of lesson 1, its own task unless told: its parts by their names. */
export function exerciseOf(page: Page, title = exerciseTitle) {
  const card = page.getByRole('region', { name: title })
  return {
    card,
    answer: card.getByRole('textbox', { name: en.lesson.answer }),
    check: card.getByRole('button', { name: en.lesson.check, exact: true }),
    checked: card.getByRole('button', { name: en.lesson.checked }),
    again: card.getByRole('button', { name: en.lesson.again }),
    hint: card.getByRole('button', {
      name: new RegExp(`${en.lesson.hints.next}|${en.lesson.hints.another}`),
    }),
    hints: card.getByRole('list', { name: en.lesson.hints.title }),
    saved: card.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ }),
    verdict: (verdict: keyof typeof verdicts) =>
      card.getByRole('status').filter({ has: page.getByText(verdicts[verdict], { exact: true }) }),
    evidence: card.getByRole('figure', { name: en.lesson.evidence.title }),
  }
}
const verdicts = en.lesson.verdict

/** Types an answer into lesson 1's exercise and hands it in. */
export async function handIn(page: Page, answer: string): Promise<void> {
  const exercise = exerciseOf(page)
  await exercise.answer.fill(answer)
  await exercise.answer.press('Enter')
}

/** A number of a table of facts, by its name. */
export function fact(region: Locator, name: string): Locator {
  const pattern = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  return region
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${pattern}$`) })
    .locator('..')
    .getByRole('definition')
}
