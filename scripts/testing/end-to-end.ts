import { useRuntime, withDisplay } from '../harness/index.ts'
import { runInherited } from '../runtime/index.ts'

/**
 * Runs the end-to-end tests of the built app in the real Electron, on a display of their own.
 *
 * @param args for Playwright, such as a file or `--headed`
 * @returns Playwright's exit code
 */
export async function runEndToEnd(args: readonly string[] = []): Promise<number> {
  await useRuntime()
  return withDisplay(() =>
    runInherited('playwright', ['test', '--config', 'tests/playwright.config.ts', ...args]),
  )
}
