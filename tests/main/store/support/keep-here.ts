import { fork } from 'node:child_process'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { keepStore } from '../../../../src-main/store/index.ts'
import type { Keeper, KeeperOptions } from '../../../../src-main/store/index.ts'

const checker = join(import.meta.dirname, '../../../../src-main/store/checker.ts')

/** As in the app: the file is read through by another process, here one of plain Node. */
export function checkElsewhere(file: string): Promise<number | null> {
  const child = fork(checker, [file], { stdio: 'ignore', execArgv: ['--no-warnings'] })
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code)
    })
  })
}

/** A keeper over real files, closed after the test. */
export async function keepHere(
  directory: string,
  options: Partial<KeeperOptions> = {},
): Promise<Keeper> {
  const keeper = await keepStore({
    directory,
    now: () => new Date(),
    newId: () => v7(),
    appVersion: '0.0.0-test',
    log: { info: () => undefined, warn: () => undefined },
    checkElsewhere,
    ...options,
  })
  onTestFinished(() => {
    keeper.close()
  })
  return keeper
}
