import { setTimeout as sleep } from 'node:timers/promises'

const INTERVAL = 50 // ms

/**
 * Asks again and again until the answer is yes.
 *
 * In place of Playwright's `waitForFunction`, whose later tries are evaluated within the page, where
 * the app's content security policy rightly forbids it: it would wait for ever.
 *
 * @throws Error naming what was waited for, after `limit` ms
 */
export async function until(
  what: string,
  ask: () => Promise<boolean>,
  limit = 15_000,
): Promise<void> {
  const end = performance.now() + limit
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`waited ${limit} ms in vain: ${what}`)
    await sleep(INTERVAL)
  }
}
