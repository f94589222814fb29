import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const HOLD = 24 * 60 * 60 * 1000 // ms

/**
 * Remembers that Electron's own download failed, so that every start on a network that blocks it
 * does not wait for it again. Forgotten after a day, and for every other version.
 */
export class FailedDownload {
  readonly #file: string
  readonly #now: () => number

  constructor(cache: string, version: string, now: () => number = Date.now) {
    this.#file = path.join(cache, `electron-${version}-download-failed`)
    this.#now = now
  }

  async isRecent(): Promise<boolean> {
    const time = Number(await readFile(this.#file, 'utf8').catch(() => ''))
    const age = this.#now() - time
    return age >= 0 && age < HOLD
  }

  async remember(): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true })
    await writeFile(this.#file, String(this.#now()))
  }

  async forget(): Promise<void> {
    await rm(this.#file, { force: true })
  }
}
