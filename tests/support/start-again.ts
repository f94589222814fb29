import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { LaunchedApp } from '../../scripts/harness/index.ts'
import { expect } from './app-test.ts'

/** Starts what runs once more, without what attaches a test to it, and waits for its end. */
export async function startAgain(
  { app }: LaunchedApp,
  more: readonly string[] = [],
): Promise<void> {
  const { spawnfile, spawnargs } = app.process()
  const args = spawnargs.slice(1).filter((arg, index, all) => {
    const attaches = /^--(inspect|remote-debugging)/.test(arg) || arg === '-r'
    return !attaches && all[index - 1] !== '-r'
  })
  const second = spawn(spawnfile, [...args, ...more], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
}
