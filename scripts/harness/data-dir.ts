import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface DataDir {
  readonly path: string
  remove(): Promise<void>
}

/** A new, empty place for one learner's data, so that no run sees another's. */
export async function makeDataDir(): Promise<DataDir> {
  const directory = await mkdtemp(path.join(tmpdir(), 'nabla-'))
  return {
    path: directory,
    // Electron's helper processes may write for a moment after the app has ended.
    remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}
