import { app as electronApp, utilityProcess, type App } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { adaptAddons } from './addons.ts'

// What runs on `electron [flags] <app directory or file> [arguments]`: the part of Electron's own
// default app that development and tests use. Electron holds `ready` back until the top-level await
// at the end is done, so that the app's main process may be CommonJS or an ES module.

/** What Electron keeps for its default app and does not declare. */
interface DefaultApp extends App {
  setVersion(version: string): void
  setAppPath(path: string): void
}

interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

interface CommandLine {
  /** Modules to require first: Playwright passes its loader that way. */
  readonly preloads: readonly string[]
  readonly target: string | undefined
}

function readCommandLine(args: readonly string[]): CommandLine {
  const preloads: string[] = []
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '-r' || arg === '--require') preloads.push(...rest.splice(0, 1))
    else if (!arg.startsWith('-')) return { preloads, target: resolve(arg) }
  }
  return { preloads, target: undefined }
}

async function runApp(target: string): Promise<void> {
  const manifest = join(target, 'package.json')
  if (existsSync(manifest)) {
    const { name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
    if (version) app.setVersion(version)
    const shown = productName ?? name
    if (shown) app.setName(shown)
  }
  const entry = require.resolve(target)
  app.setAppPath(existsSync(manifest) ? target : dirname(entry))
  await import(pathToFileURL(entry).href)
}

/** A process of the app's own needs the same help with its addons as this one. */
function adaptChildren(directory: string): void {
  const fork = utilityProcess.fork.bind(utilityProcess)
  utilityProcess.fork = (module, args = [], options) =>
    fork(join(import.meta.dirname, 'child.js'), [directory, module, ...args], options)
}

const app = electronApp as DefaultApp
const require = createRequire(join(process.cwd(), 'noop.js'))
const { preloads, target } = readCommandLine(process.argv.slice(1))
if (target === undefined) {
  console.error('usage: electron [flags] <app directory or file>')
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const addons = join(process.resourcesPath, 'addons')
adaptAddons(Number(process.versions.napi), addons)
adaptChildren(addons)
for (const module of preloads) require(module)

try {
  await runApp(target)
} catch (error) {
  console.error(`The app at ${target} failed to load:`, error)
  process.exit(1)
}
