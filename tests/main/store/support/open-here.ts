import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { openStore } from '../../../../src-main/store/index.ts'
import type { Store, StoreOptions } from '../../../../src-main/store/index.ts'

/** A directory of its own for one test, removed after it. */
export function makeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'nabla-store-'))
  onTestFinished(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  return directory
}

/** A store over real files, closed after the test if the test did not close it. */
export function openHere(directory: string, options: Partial<StoreOptions> = {}): Store {
  const store = openStore({
    directory,
    now: () => new Date(),
    newId: () => v7(),
    appVersion: '0.0.0-test',
    log: { info: () => undefined, warn: () => undefined },
    ...options,
  })
  onTestFinished(() => {
    store.close()
  })
  return store
}
