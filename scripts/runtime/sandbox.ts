import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from './console.ts'
import { onPath, run } from './process.ts'

const APPARMOR_SWITCH = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'

/**
 * What Electron must be told about Chromium's sandbox here: nothing, but for root, to whom the
 * sandbox is refused.
 *
 * @throws UserError where the system lets no ordinary program build a sandbox, with the remedy
 */
export async function sandboxArguments(executable: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  if (!isSetuidRoot(helper) && !(await canMakeNamespaces())) {
    throw new UserError(
      'This system lets no unprivileged program build a sandbox. Allow Electron to, once:\n\n' +
        `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
    )
  }
  return []
}

/**
 * Whether a program that is not installed can build a sandbox. Asked by trying, but for Ubuntu's
 * switch, from which its own `unshare` is exempt.
 */
export async function canMakeNamespaces(
  unshare = () => run('unshare', ['--user', '-r', 'true']),
): Promise<boolean> {
  const restricted = await readFile(APPARMOR_SWITCH, 'utf8').catch(() => '0')
  if (restricted.trim() === '1') return false
  return !onPath('unshare') || (await unshare()).code === 0
}

function isSetuidRoot(file: string): boolean {
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
