import type { Locator, Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { messages } from '../../src-main/messages/index.ts'
import type { LaunchedApp } from '../../scripts/harness/index.ts'
import { expect, test } from '../support/app-test.ts'
import { exerciseOf, lessonTitle, openFirstLesson } from '../support/first-lesson.ts'

test('a lesson is found, read and answered by keyboard alone', async ({ launch }) => {
  const { page, errors } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: en.shell.skip })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, page.getByRole('main').getByRole('link', { name: lessonTitle }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: lessonTitle })).toBeVisible()
  const exercise = exerciseOf(page)
  await expect(exercise.answer).toBeAttached()
  await tabTo(page, exercise.answer)
  await page.keyboard.type('3x^2 - 4x')
  await page.keyboard.press('Enter')
  await expect(exercise.verdict('correct')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(exercise.answer).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(exercise.answer).toBeFocused()
  expect(errors).toEqual([])
})

test('the shortcuts open in a dialog that Escape closes, and the focus returns', async ({
  launch,
}) => {
  const { page } = await launch()
  const button = page.getByRole('button', { name: en.shell.shortcuts.open })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: en.shell.shortcuts.title })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
})

test('every command of the menu does what it says', async ({ launch }) => {
  const launched = await launch()
  const { page, errors } = launched
  const { menu } = messages
  await openFirstLesson(page)
  await choose(launched, menu.history)
  await expect(page.getByRole('heading', { level: 1, name: en.history.title })).toBeVisible()
  await choose(launched, menu.home)
  await expect(page.getByRole('heading', { level: 1, name: en.home.heading })).toBeVisible()
  await choose(launched, menu.about)
  const about = page.getByRole('dialog', { name: en.shell.about.title })
  await expect(about.getByText(/Electron \d+/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(about).toBeHidden()
  await choose(launched, menu.shortcuts)
  await expect(page.getByRole('dialog', { name: en.shell.shortcuts.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(launched, menu.themeDark)
  await expect(page.getByRole('radio', { name: en.shell.theme.dark })).toBeChecked()
  expect(errors).toEqual([])
})

/** More stops than any page has. */
const mostStops = 200

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = (): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    if (await focused()) return
  }
  throw new Error('Tab never gets there')
}

/** Chooses an item of the application menu by its text. */
function choose({ app }: LaunchedApp, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const all = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
    const item = all(Menu.getApplicationMenu()?.items ?? []).find((one) => one.label === wanted)
    if (!item) throw new Error(`no menu item "${wanted}"`)
    ;(item.click as () => void)()
  }, label)
}
