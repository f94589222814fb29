import { launchApp, makeDataDir } from '../../scripts/harness/index.ts'
import { expect, test } from '../support/app-test.ts'
import { handIn, exerciseOf, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'
import { startAgain } from '../support/start-again.ts'

test('a second start on the same data ends at once and brings the first window back', async ({
  launch,
}) => {
  const first = await launch()
  const window = await first.app.browserWindow(first.page)
  await window.evaluate((shown: Electron.BrowserWindow) => {
    shown.hide()
  })
  await startAgain(first)
  await expect
    .poll(() => window.evaluate((shown: Electron.BrowserWindow) => shown.isVisible()))
    .toBe(true)
  expect(first.app.windows()).toHaveLength(1)
  await openFirstLesson(first.page)
})

test('two starts on two folders work side by side and share nothing', async ({
  launch,
  dataDir,
}) => {
  const one = await launch()
  const otherDir = await makeDataDir()
  try {
    const other = await launchApp({ dataDir: otherDir.path })
    try {
      await openFirstLesson(one.page)
      await openFirstLesson(other.page)
      await handIn(one.page, '3x^2 - 4x')
      await handIn(other.page, '3x^2')
      await expect(exerciseOf(one.page).verdict('correct')).toBeVisible()
      await expect(exerciseOf(other.page).verdict('incorrect')).toBeVisible()
    } finally {
      await other.close()
    }
    expect(savedAttempts(dataDir).map(({ answer }) => answer)).toEqual(['3x^2 - 4x'])
    expect(savedAttempts(otherDir.path).map(({ answer }) => answer)).toEqual(['3x^2'])
  } finally {
    await otherDir.remove()
  }
})
