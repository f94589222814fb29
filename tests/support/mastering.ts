import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect } from './app-test.ts'
import { exerciseOf } from './first-lesson.ts'

const { mastery, variant } = en.lesson
const words = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** Gives an answer in an exercise's card, for the formulas of its question, as TeX. */
export type AnswerTo = (card: Locator, question: readonly string[]) => Promise<void>

/** The formulas of an exercise's question, as TeX. */
export function questionOf(card: Locator): Promise<string[]> {
  return card.locator('.prompt annotation[encoding="application/x-tex"]').allTextContents()
}

/** Types into the one field of an exercise. */
export async function typeAnswer(card: Locator, answer: string): Promise<void> {
  await card.getByRole('textbox', { name: en.lesson.answer }).fill(answer)
}

/** Fills the fields of a vector or a matrix, row by row. */
export async function fillCells(card: Locator, numbers: readonly number[]): Promise<void> {
  const cells = card.getByRole('group', { name: en.lesson.answer }).getByRole('textbox')
  await expect(cells).toHaveCount(numbers.length)
  for (const [index, number] of numbers.entries()) await cells.nth(index).fill(String(number))
}

/** Answers the numbers that stand there, hands in, and waits until that was right. */
export async function answerRight(page: Page, title: string, answerTo: AnswerTo): Promise<void> {
  const exercise = exerciseOf(page, title)
  await answerTo(exercise.card, await questionOf(exercise.card))
  // However often it is clicked, it is one answer.
  await exercise.check.evaluate((button) => {
    for (let i = 0; i < 20; i++) (button as HTMLButtonElement).click()
  })
  await expect(exercise.verdict('correct')).toBeVisible()
}

/** Asks for new numbers and waits until others stand there. */
export async function drawNew(page: Page, title: string): Promise<void> {
  const { card } = exerciseOf(page, title)
  const before = await card.getByText(/^(New numbers, no|The course's own)/).textContent()
  await card.getByRole('button', { name: variant.new, exact: true }).click()
  await expect(card.getByText(before ?? '', { exact: true })).toHaveCount(0)
  await expect(card.getByText(/^New numbers, no\. \d+$/)).toBeVisible()
}

/** What the dots say of the last numbers, oldest first, and the words beside them. */
export async function expectDots(
  page: Page,
  title: string,
  outcomes: readonly (keyof typeof mastery.outcomes)[],
): Promise<void> {
  const { card } = exerciseOf(page, title)
  const said = outcomes.map((outcome) => mastery.outcomes[outcome]).join(', ')
  const dots = card.getByRole('img', { name: words(mastery.dots, { outcomes: said }), exact: true })
  await expect(dots).toBeVisible()
  const right = outcomes.filter((one) => one === 'independent' || one === 'assisted').length
  const alone = outcomes.filter((one) => one === 'independent').length
  const beside =
    alone >= 4
      ? mastery.independent
      : right >= 4
        ? mastery.assisted
        : words(mastery.count, { right, tried: outcomes.length })
  await expect(card.getByText(beside, { exact: true })).toBeVisible()
}
