import { homedir } from 'node:os'
import path from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * The folder of the user's own cache that outlives `npm ci`: what was downloaded and unpacked once
 * stays there for every checkout. The places are those of the XDG Base Directory Specification,
 * Apple's File System Programming Guide and Windows' local application data.
 */
export function cacheDirectory(
  machine: Machine = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const { platform, env, home } = machine
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local')
    return path.win32.join(local, 'nabla', 'Cache')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Caches', 'nabla')
  const xdg = env.XDG_CACHE_HOME
  // The specification says that a relative path is to be ignored.
  const base = xdg && path.posix.isAbsolute(xdg) ? xdg : path.posix.join(home, '.cache')
  return path.posix.join(base, 'nabla')
}
