import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'

const LESSON = 'Differential calculus'
/** Answers to lesson 1's own task: the derivative of x³ − 2x² + 1, and one with a known slip. */
export const RIGHT_ANSWER = '3x^2 - 4x'
export const WRONG_ANSWER = '3x^2 - 4x + 1'

export async function openContents(page: Page): Promise<void> {
  await follow(page, en.shell.home)
  await heading(page, en.home.heading).waitFor()
}

export async function openFirstLesson(page: Page): Promise<void> {
  await follow(page, new RegExp(LESSON))
  await heading(page, LESSON).waitFor()
}

/** Types an answer to the first task of the lesson shown, checks it and waits for the verdict. */
export async function answerTask(
  page: Page,
  answer: string,
  verdict: 'correct' | 'incorrect',
): Promise<void> {
  const field = page.getByRole('textbox', { name: en.lesson.answer }).first()
  await field.scrollIntoViewIfNeeded()
  await field.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(answer)
  await page.getByRole('button', { name: en.lesson.check, exact: true }).first().click()
  const status = page.getByRole('status').filter({ hasText: en.lesson.verdict[verdict] })
  await status.first().waitFor()
  await showVerdict(page)
}

/** Brings the answer given and what became of it into view. */
export async function showVerdict(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: en.lesson.answer }).first()
  await field.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
  })
}

export async function openHistory(page: Page): Promise<void> {
  await follow(page, en.shell.history)
  await heading(page, en.history.title).waitFor()
}

/** Opens the newest attempt from the history shown. */
export async function openNewestAttempt(page: Page): Promise<void> {
  const [opens = ''] = en.history.open.split('{exercise}')
  await page.getByRole('link', { name: opens }).first().click()
  await page.getByRole('region', { name: en.history.attempt.facts }).waitFor()
}

export async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('heading', { level: 1, name })
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  const bar = page.getByRole('navigation', { name: en.shell.navigation })
  await bar.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).click()
}
