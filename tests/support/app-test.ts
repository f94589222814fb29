import { test as base } from '@playwright/test'
import {
  launchApp,
  makeDataDir,
  type LaunchedApp,
  type LaunchOptions,
} from '../../scripts/harness/index.ts'

interface AppFixtures {
  /** A new, empty folder for the learner's data; shared by all launches of one test. */
  readonly dataDir: string
  /** Starts the app, again and again if need be; whatever still runs at the end is closed. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<LaunchedApp>
}

/** A test of the built app in the real Electron. */
export const test = base.extend<AppFixtures>({
  // Playwright reads a fixture's dependencies off its first parameter.

  dataDir: async ({}, use) => {
    const directory = await makeDataDir()
    await use(directory.path)
    await directory.remove()
  },
  launch: async ({ dataDir }, use, info) => {
    const running = new Set<LaunchedApp>()
    await use(async (options = {}) => {
      const launched = await launchApp({ dataDir, ...options })
      running.add(launched)
      return launched
    })
    for (const launched of running) {
      if (info.status !== info.expectedStatus) {
        await launched.page
          .screenshot({ path: info.outputPath('window.png') })
          .catch(() => undefined)
      }
      await launched.close()
    }
  },
})

export { expect } from '@playwright/test'
