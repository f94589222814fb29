import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../../src-renderer/messages/en/index.ts'
import { until } from '../../scripts/harness/index.ts'
import { expect, test } from '../support/app-test.ts'
import { openFirstLesson } from '../support/first-lesson.ts'

// The top of a lesson is kept for the next start, which shows it before the app is up.

const fileIn = (dataDir: string): string => join(dataDir, 'first-page.json')
const kept = (dataDir: string) =>
  until('a kept page', () => Promise.resolve(existsSync(fileIn(dataDir))))
const served = (page: Page): Promise<string> =>
  page.evaluate(async () => (await fetch('nabla://app/index.html')).text())

test('the next start serves the lesson as it was left, and the app takes its place', async ({
  launch,
  dataDir,
}) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await kept(dataDir)
  await first.close()

  const second = await launch()
  const { page } = second
  await expect(page.getByRole('heading', { level: 1, name: 'Differential calculus' })).toBeVisible()
  expect(await served(page)).toMatch(
    /<div id="first-page" inert aria-hidden="true">.*Differential calculus<\/h1>/s,
  )
  expect(await page.locator('#first-page, #first-page-styles').count()).toBe(0)
})

test('nothing is kept of other pages', async ({ launch, dataDir }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  await kept(dataDir)
  const pages = page.getByRole('navigation', { name: en.shell.navigation })
  await pages.getByRole('link', { name: en.shell.history, exact: true }).click()
  await until('no kept page', () => Promise.resolve(!existsSync(fileIn(dataDir))))
})

test('what somebody wrote into the kept page does nothing', async ({ launch, dataDir }) => {
  const first = await launch()
  await openFirstLesson(first.page)
  await kept(dataDir)
  await first.close()
  const page = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as { body: string }
  page.body += '<script>window.reached = true</script><img src="x" onerror="window.reached = true">'
  writeFileSync(fileIn(dataDir), JSON.stringify(page))

  const second = await launch()
  expect(await served(second.page)).toContain('window.reached')
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await second.page.evaluate(() => 'reached' in window)).toBe(false)
})
