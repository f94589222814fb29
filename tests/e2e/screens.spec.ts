import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectClean, expectNothingBeside } from '../support/clean-screen.ts'
import { exerciseOf, handIn, openFirstLesson, step } from '../support/first-lesson.ts'

// Axe looks at every element, four times for each screen.
test.slow()

test('home, an empty history and a wrong address are accessible', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  await expect(page.getByRole('heading', { level: 1, name: en.home.heading })).toBeVisible()
  await expectClean(launched)
  await page.evaluate(() => (window.location.hash = '#/history'))
  await expect(page.getByText(en.history.empty.title)).toBeVisible()
  await expectClean(launched)
  await page.evaluate(() => (window.location.hash = '#/nowhere'))
  await expect(page.getByRole('heading', { level: 1, name: en.shell.notFound.title })).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})

test('lesson 1 is accessible as it is read', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  await openFirstLesson(page)
  for (const [title, plot] of [
    ['How steep is it here?', en.explore.predict.title],
    ['Two points, then one', en.explore.secant.title],
    ['Let the point draw its own slope', en.explore.trace.titleSlope],
    ['How small is small enough?', en.explore.error.title],
  ] as const) {
    const region = await step(page, title)
    await expect(region.getByRole('figure', { name: plot })).toBeVisible()
  }
  const secant = await step(page, 'Two points, then one')
  await secant.getByRole('button', { name: en.plots.showTable }).click()
  await expect(secant.getByRole('table')).toBeVisible()
  await secant.getByRole('radio', { name: en.explore.ownFunction }).check()
  await secant.getByRole('textbox', { name: en.explore.ownLabel }).fill('1/(x')
  await expect(secant.getByText(/never closed/)).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})

test('an exercise is accessible with an error and a hint', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await handIn(page, '(3x')
  await expect(exercise.answer).toHaveAttribute('aria-invalid', 'true')
  await exercise.hint.click()
  await expect(exercise.hints).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})

test('an exercise is accessible with either verdict', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await handIn(page, '3x^2')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await expectClean(launched)
  await handIn(page, '3x^2 - 4x')
  await expect(exercise.verdict('correct')).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})

test('the history and an attempt in it are accessible', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  await openFirstLesson(page)
  const exercise = exerciseOf(page)
  await handIn(page, '3x^2')
  await expect(exercise.verdict('incorrect')).toBeVisible()
  await handIn(page, '3x^2 - 4x')
  await expect(exercise.verdict('correct')).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#/history'))
  const lines = page.getByRole('link', { name: /^Open the answer/ })
  await expect(lines).toHaveCount(2)
  await expectClean(launched)
  await lines.last().click()
  const main = page.getByRole('main')
  await main.getByRole('button', { name: en.lesson.review.plots }).click()
  await expect(main.getByRole('region', { name: en.lesson.review.plots })).toBeVisible()
  await expectClean(launched)
  expect(launched.errors).toEqual([])
})

test('the dialogs are accessible', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  for (const { open, title } of [en.shell.about, en.shell.shortcuts]) {
    await page.getByRole('button', { name: open }).click()
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    await expectClean(launched)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  expect(launched.errors).toEqual([])
})

test('at twice the size everything still fits', async ({ launch }) => {
  const launched = await launch()
  const { app, page } = launched
  await launched.resize(1280, 800)
  await openFirstLesson(page)
  await step(page, 'Two points, then one')
  await handIn(page, '3x^2')
  await expect(exerciseOf(page).verdict('incorrect')).toBeVisible()
  const browserWindow = await app.browserWindow(page)
  await browserWindow.evaluate((shown: Electron.BrowserWindow) => {
    shown.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  await expectNothingBeside(launched)
  for (const hash of ['#/', '#/history']) {
    await page.evaluate((to) => (window.location.hash = to), hash)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNothingBeside(launched)
  }
})
