import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from './console.ts'

/**
 * What Electron must be told about Chromium's sandbox here: nothing, but for root, to whom the
 * sandbox is refused.
 *
 * @throws UserError where the system lets no ordinary program build a sandbox, with the remedy
 */
export function sandboxArguments(executable: string): readonly string[] {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  if (userNamespacesAreRestricted() && !isSetuidRoot(helper)) {
    throw new UserError(
      'This system lets no unprivileged program build a sandbox. Allow Electron to, once:\n\n' +
        `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
    )
  }
  return []
}

/** Ubuntu's switch since 23.10, and Debian's older one. */
function userNamespacesAreRestricted(): boolean {
  return (
    readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSwitch('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  )
}

function readSwitch(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

function isSetuidRoot(file: string): boolean {
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
