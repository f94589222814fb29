import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { until } from './until.ts'

const PROJECT = path.resolve(import.meta.dirname, '..', '..')
const START_LIMIT = 60_000 // ms
const END_LIMIT = 15_000 // ms

export interface LaunchOptions {
  /** Where the app keeps everything. */
  readonly dataDir: string
  /** The app's own arguments. */
  readonly args?: readonly string[]
  /** What the page takes the system's to be, whatever the app says; null leaves it to the app. */
  readonly colorScheme?: 'light' | 'dark' | null
  /** Of the window's contents, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  /** The directory of the built app. */
  readonly project?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the page and the main process reported as errors so far. */
  readonly errors: readonly string[]
  readonly resize: (width: number, height: number) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Starts the built app in the prepared Electron and attaches to its first window. The environment
 * must name the runtime (`prepareRuntime().env`) unless the `electron` package has its own.
 *
 * Without an executable path, Playwright asks the `electron` package for one, which answers with the
 * prepared runtime, and loads its own hook first: it holds the app until it is attached.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { dataDir, args = [], colorScheme = 'light', size, project = PROJECT } = options
  const app = await _electron.launch({
    cwd: project,
    args: ['.', `--user-data-dir=${dataDir}`, `--data-dir=${dataDir}`, ...args],
    colorScheme,
    timeout: START_LIMIT,
  })
  const main = app.process()
  try {
    const page = await app.firstWindow({ timeout: START_LIMIT })
    const errors = collectErrors(page)
    const launched = {
      app,
      page,
      errors,
      resize: (width: number, height: number) => resize(app, page, width, height),
      close: () => close(app, main),
    }
    if (size) await launched.resize(size.width, size.height)
    return launched
  } catch (error) {
    await close(app, main)
    throw error
  }
}

/**
 * Ends the app as its user does; nothing happens where it has ended already.
 *
 * @throws Error where it does not end by itself; it is killed then
 */
async function close(app: ElectronApplication, main: ChildProcess): Promise<void> {
  if (hasEnded(main)) return
  const overdue = setTimeout(() => main.kill('SIGKILL'), END_LIMIT)
  await app.close()
  clearTimeout(overdue)
  if (main.signalCode === 'SIGKILL') throw new Error(`the app did not end within ${END_LIMIT} ms`)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  const handle = await app.browserWindow(page)
  await handle.evaluate(
    (shown: Electron.BrowserWindow, [w, h]: readonly [number, number]) => {
      shown.setContentSize(w, h)
    },
    [width, height] as const,
  )
  await until(`a page of ${width}×${height}`, () =>
    page.evaluate(([w, h]) => window.innerWidth === w && window.innerHeight === h, [width, height]),
  )
}
