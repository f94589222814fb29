import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { UserError, ensurePrograms, onPath } from '../runtime/index.ts'

const SCREEN = '1600x1200x24'

/**
 * Starts the X server given as arguments and stops it as soon as standard input closes: the kernel
 * closes it however this process ends, even by SIGKILL, so no server is ever left behind.
 */
const KEEPER = '"$@" & server=$!; cat >/dev/null; kill "$server"; wait "$server"'

/** Standard input, nothing, standard error, and where Xvfb writes its number. */
type KeeperStreams = readonly [Writable, null, Readable, Readable]

export interface VirtualDisplay {
  /** For the DISPLAY variable, such as `:99`. */
  readonly name: string
  close(): Promise<void>
}

/** Whether windows can be shown here. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  return platform !== 'linux' || [env.DISPLAY, env.WAYLAND_DISPLAY].some(Boolean)
}

/**
 * Starts Xvfb on a display number that it chooses itself.
 *
 * @throws UserError where Xvfb is missing and cannot be installed, or does not start
 */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  await ensurePrograms(new Map([['Xvfb', 'xvfb']]))
  const server = ['Xvfb', '-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', ...server], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl-C is for the app first; the display goes when this process does
  })
  const [stdin, , stderr, numbers] = keeper.stdio as unknown as KeeperStreams
  let errors = ''
  stderr.on('data', (data: Buffer) => (errors += data.toString()))
  const lines = createInterface({ input: numbers })
  const number = await new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => {
      resolve(undefined)
    })
  })
  if (number === undefined) {
    stdin.end()
    throw new UserError(`Xvfb does not start:\n${errors.trim()}`)
  }
  return {
    name: `:${number}`,
    async close() {
      const ended = once(keeper, 'exit')
      stdin.end()
      await ended
    },
  }
}

/**
 * Runs something with a display on which no window disturbs anyone: a virtual one on Linux, where
 * Xvfb is installed or there is no display at all; the machine's own elsewhere.
 */
export async function withDisplay<T>(use: () => Promise<T>): Promise<T> {
  const virtual = process.platform === 'linux' && (onPath('Xvfb') || !hasDisplay())
  if (!virtual) return use()
  const display = await openVirtualDisplay()
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  process.env.DISPLAY = display.name
  delete process.env.WAYLAND_DISPLAY
  try {
    return await use()
  } finally {
    delete process.env.DISPLAY
    Object.assign(process.env, DISPLAY && { DISPLAY }, WAYLAND_DISPLAY && { WAYLAND_DISPLAY })
    await display.close()
  }
}
