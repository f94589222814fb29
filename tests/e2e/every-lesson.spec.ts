import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { expectNothingBeside } from '../support/clean-screen.ts'
import { openLesson } from '../support/lesson-page.ts'

// Rough handling, lesson by lesson: every handle at both its ends, and a window at twice the size.

const lessons = [
  'Differential calculus',
  'Integration',
  'The gradient',
  'The Jacobian',
  'Backpropagation',
  'Optimisation',
  'Support vector machine',
]

/** All sections of a lesson, once the last stands. */
async function stepsOf(page: Page) {
  const steps = page.getByRole('main').locator('section[aria-labelledby$="-title"]')
  const named = page.getByRole('navigation', { name: en.lesson.steps }).getByRole('button')
  await expect(steps).toHaveCount(await named.count())
  return steps.all()
}

for (const lesson of lessons) {
  test(`${lesson}: handles at their ends, and at twice the size nothing is cut off`, async ({
    launch,
  }) => {
    test.slow()
    const launched = await launch({ size: { width: 1280, height: 800 } })
    const { app, page, errors } = launched
    await openLesson(page, lesson)
    let moved = 0
    for (const step of await stepsOf(page)) {
      await step.scrollIntoViewIfNeeded()
      const enabled = step.locator('[role="slider"]:visible, input[type="range"]:enabled:visible')
      for (let k = 0; k < (await enabled.count()); k++) {
        const handle = enabled.nth(k)
        for (const key of ['End', 'Home']) {
          await handle.focus()
          await page.keyboard.press(key)
          moved += 1
        }
      }
      await expect(step).not.toContainText(/NaN|Infinity|undefined/)
    }
    expect(moved).toBeGreaterThan(8)
    expect(errors).toEqual([])

    const browserWindow = await app.browserWindow(page)
    await browserWindow.evaluate((shown: Electron.BrowserWindow) => {
      shown.webContents.setZoomFactor(2)
    })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
    await expectNothingBeside(launched)
    expect(errors).toEqual([])
  })
}
