import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Progress, say } from './console.ts'
import { FailedDownload } from './failed-download.ts'
import { run } from './process.ts'
import { executableIn } from './resolve.ts'

const STALL = 30_000 // ms without a byte after which a download is given up

const directory = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The version that the project is made for, and that is packaged. */
export const { version: packageVersion } = readJson('package.json') as { version: string }

/** The dist directory of the `electron` package, once its download is unpacked there. */
export function installedDist(): string | undefined {
  const dist = path.join(directory, 'dist')
  // The package's installer writes path.txt last.
  const complete = existsSync(path.join(directory, 'path.txt')) && existsSync(executableIn(dist))
  return complete ? dist : undefined
}

/**
 * Downloads the Electron of the `electron` package with its own tools, which check it against the
 * package's checksums and keep the archive in the user's cache.
 *
 * @param retry tries even if it failed a short while ago
 * @returns undefined where the download host cannot be reached
 */
export async function downloadDist(cache: string, retry: boolean): Promise<string | undefined> {
  const failed = new FailedDownload(cache, packageVersion)
  if (!retry && (await failed.isRecent())) return undefined
  try {
    await download()
    const { code, output } = await run(process.execPath, [path.join(directory, 'install.js')])
    const dist = installedDist()
    if (code !== 0 || !dist) throw new Error(output.trim().split('\n')[0])
    await failed.forget()
    return dist
  } catch (error) {
    say(`Electron ${packageVersion} could not be downloaded: ${reasonOf(error)}`)
    await failed.remember()
    return undefined
  }
}

async function download(): Promise<void> {
  const { downloadArtifact } = await import('@electron/get')
  const abort = new AbortController()
  const stalled = setTimeout(() => {
    abort.abort(new Error('no data for 30 s'))
  }, STALL)
  const progress = new Progress(`downloading Electron ${packageVersion}`)
  try {
    await downloadArtifact({
      version: packageVersion,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: readJson('checksums.json') as Record<string, string>,
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: (state: { transferred: number; total: number | null }) => {
          stalled.refresh()
          progress.update(state.transferred, state.total ?? 0)
          return Promise.resolve()
        },
      },
    })
  } finally {
    clearTimeout(stalled)
    progress.done()
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(directory, file), 'utf8'))
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return error.message + cause
}
