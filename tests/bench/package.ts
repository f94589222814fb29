import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { chromium, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, writeFileSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeDataDir, until, useRuntime, withDisplay } from '../../scripts/harness/index.ts'
import { sandboxArguments } from '../../scripts/runtime/index.ts'
import { paintsOf } from './paints.ts'
import { sizeOf } from './size-of.ts'
import { median } from './statistics.ts'

// `npm run bench:package`, after `npm run package -- --for-tests`: the packaged app beside a blank
// window in the same package, in turn in the same run; as root also from a disk that nobody has read.

const project = path.resolve(import.meta.dirname, '..', '..')
const packaged = path.join(project, 'release', 'linux-unpacked')
const blank = path.join(project, 'out', 'bench', 'blank')
const executable = 'nabla'
const runs = 9
const settled = 2500 // ms

interface Start {
  /** Milliseconds from asking for the process to the first contentful paint, and to the largest. */
  readonly firstPaint: number
  readonly readable: number
  /** The same until it can be used. */
  readonly usable: number
}

/** The packaged Electron, with another app in it. */
async function makeBlank(): Promise<void> {
  await rm(blank, { recursive: true, force: true })
  await mkdir(path.dirname(blank), { recursive: true })
  await cp(packaged, blank, { recursive: true })
  const resources = path.join(blank, 'resources')
  await rm(path.join(resources, 'app.asar.unpacked'), { recursive: true })
  await createPackage(path.join(import.meta.dirname, 'blank'), path.join(resources, 'app.asar'))
  // Its page is a file of the archive.
  await flipFuses(path.join(blank, executable), {
    version: FuseVersion.V1,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  })
}

/** Everything that was read from the disk is read from it again. */
function dropCaches(): void {
  writeFileSync('/proc/sys/vm/drop_caches', '3')
}

async function start(
  directory: string,
  dataDir: string,
  use?: (page: Page) => Promise<void>,
): Promise<Start> {
  const program = path.join(directory, executable)
  const args = [
    ...(await sandboxArguments(program)),
    ...['--remote-debugging-port=0', `--user-data-dir=${dataDir}`, `--data-dir=${dataDir}`],
  ]
  const begun = Date.now()
  const child = spawn(program, args, { cwd: '/' })
  child.stdout.resume()
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = once(child, 'exit')
  let endpoint = ''
  await until('the packaged app listens', () => {
    endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1] ?? ''
    return Promise.resolve(endpoint !== '')
  })
  // Nothing looks on while it starts.
  await new Promise((resolve) => setTimeout(resolve, settled))
  const browser = await chromium.connectOverCDP(endpoint)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error(`no page:\n${said}`)
  const { first, largest, stands } = await paintsOf(page)
  await use?.(page)
  await page.close()
  await ended
  await browser.close().catch(() => undefined)
  return { firstPaint: first - begun, readable: largest - begun, usable: stands - begun }
}

async function benchStart(isCold: boolean): Promise<Record<string, number>> {
  const blankData = await makeDataDir()
  const lessonData = await makeDataDir()
  const name = isCold ? 'cold' : 'warm'
  const timed = (directory: string, dataDir: string): Promise<Start> => {
    if (isCold) dropCaches()
    return start(directory, dataDir)
  }
  try {
    // The place is remembered, so that later starts open the lesson, as for a learner who goes on.
    await start(packaged, lessonData.path, async (page) => {
      await page.getByRole('link', { name: 'Differential calculus' }).first().click()
      await page.waitForTimeout(settled)
    })
    await start(blank, blankData.path)
    const pairs: { readonly blank: Start; readonly lesson: Start }[] = []
    for (let run = 0; run < runs; run++) {
      pairs.push({
        blank: await timed(blank, blankData.path),
        lesson: await timed(packaged, lessonData.path),
      })
    }
    return {
      [`${name}: blank window, first paint, ms`]: median(pairs.map((p) => p.blank.firstPaint)),
      [`${name}: lesson 1 readable, ms`]: median(pairs.map((p) => p.lesson.readable)),
      [`${name}: readable / blank first paint`]: median(
        pairs.map((p) => p.lesson.readable / p.blank.firstPaint),
      ),
      [`${name}: usable / blank first paint`]: median(
        pairs.map((p) => p.lesson.usable / p.blank.firstPaint),
      ),
    }
  } finally {
    await blankData.remove()
    await lessonData.remove()
  }
}

async function benchSize(): Promise<Record<string, number>> {
  const mebi = async (place: string): Promise<number> => (await sizeOf(place)) / 2 ** 20
  const installed = await mebi(packaged)
  const packages = globSync('release/*.{deb,tar.gz}', { cwd: project }).toSorted()
  const sizes = packages.map(async (file) => {
    const kind = file.endsWith('.deb') ? '.deb' : '.tar.gz'
    return [`${kind}, MiB`, await mebi(path.join(project, file))] as const
  })
  return {
    'installed, MiB': installed,
    'installed / the same without an app': installed / (await mebi(blank)),
    'app.asar, MiB': await mebi(path.join(packaged, 'resources', 'app.asar')),
    ...Object.fromEntries(await Promise.all(sizes)),
  }
}

await useRuntime()
await makeBlank()
const isRoot = process.getuid?.() === 0
const figures = await withDisplay(async () => ({
  ...(await benchSize()),
  ...(await benchStart(false)),
  ...(isRoot ? await benchStart(true) : {}),
}))
await writeFile(path.join(project, 'out/bench/package.json'), JSON.stringify(figures, null, 2))
for (const [name, value] of Object.entries(figures))
  console.log(`${name.padEnd(44)} ${value.toFixed(2)}`)
