import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { launchApp, makeDataDir, type LaunchedApp } from '../../scripts/harness/index.ts'
import { expect, test } from '../support/app-test.ts'
import { handIn, exerciseOf, openFirstLesson } from '../support/first-lesson.ts'
import { savedAttempts } from '../support/saved-work.ts'

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

/** Starts what runs once more, without what attaches a test to it, and waits for its end. */
async function startAgain({ app }: LaunchedApp): Promise<void> {
  const { spawnfile, spawnargs } = app.process()
  const args = spawnargs.slice(1).filter((arg, index, all) => {
    const attaches = /^--(inspect|remote-debugging)/.test(arg) || arg === '-r'
    return !attaches && all[index - 1] !== '-r'
  })
  const second = spawn(spawnfile, args, { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
}
