import type { LaunchedApp } from '../../scripts/harness/index.ts'
import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'

test('light, dark and the system’s theme are chosen by the switch and remembered', async ({
  launch,
}) => {
  const first = await launch({ colorScheme: null })
  const { light, dark, system } = en.shell.theme
  await choose(first, dark)
  await expect.poll(() => paperIsDark(first)).toBe(true)
  await expect.poll(() => source(first)).toBe('dark')
  await choose(first, light)
  await expect.poll(() => paperIsDark(first)).toBe(false)
  await choose(first, dark)
  await expect.poll(() => source(first)).toBe('dark')
  await first.close()

  const second = await launch({ colorScheme: null })
  await expect.poll(() => paperIsDark(second)).toBe(true)
  expect(await source(second)).toBe('dark')
  await expect(radio(second, dark)).toBeChecked()
  await choose(second, system)
  await expect.poll(() => source(second)).toBe('system')
  expect(second.errors).toEqual([])
})

test('the window comes back where it was, in the size it had', async ({ launch }) => {
  const bounds = { x: 60, y: 40, width: 900, height: 700 }
  const first = await launch()
  const window = await first.app.browserWindow(first.page)
  await window.evaluate((shown: Electron.BrowserWindow, to) => {
    shown.setBounds(to)
  }, bounds)
  await expect
    .poll(() => window.evaluate((shown: Electron.BrowserWindow) => shown.getBounds()))
    .toEqual(bounds)
  await first.close()

  const second = await launch()
  const again = await second.app.browserWindow(second.page)
  await expect
    .poll(() => again.evaluate((shown: Electron.BrowserWindow) => shown.getBounds()))
    .toEqual(bounds)
})

const radio = ({ page }: LaunchedApp, name: string) =>
  page.getByRole('group', { name: en.shell.theme.label }).getByRole('radio', { name })

async function choose(launched: LaunchedApp, name: string): Promise<void> {
  await radio(launched, name).check()
}

function source({ app }: LaunchedApp): Promise<string> {
  return app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
}

function paperIsDark({ page }: LaunchedApp): Promise<boolean> {
  return page.evaluate(() => {
    const [red = 0] = (
      /\d+/.exec(getComputedStyle(document.documentElement).backgroundColor) ?? []
    ).map(Number)
    return red < 128
  })
}
