import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { until } from '../../scripts/harness/index.ts'
import { run } from '../../scripts/runtime/index.ts'

/** Two people without any rights, as learners are on a school's machine. */
export const learner = 'nabla-learner'
export const other = 'nabla-other'
export const installed = '/usr/lib/nabla'
const homeOf = (user: string): string => `/home/${user}`

/** Runs a program to its end. @throws {Error} with its output where it fails */
export async function must(program: string, ...args: string[]): Promise<string> {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`)
  return output
}

/** Runs a program as somebody without rights. */
export function runAs(user: string, ...command: readonly string[]): ReturnType<typeof run> {
  return run('runuser', ['-u', user, '--', ...environmentOf(user), ...command])
}

function environmentOf(user: string, more: readonly string[] = []): readonly string[] {
  const { DISPLAY = '' } = process.env
  return ['env', '-i', `HOME=${homeOf(user)}`, `DISPLAY=${DISPLAY}`, 'PATH=/usr/bin:/bin', ...more]
}

export interface Start {
  readonly user?: string
  readonly program?: string
  readonly args?: readonly string[]
  readonly environment?: readonly string[]
}

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  /** Fulfilled with the first match, or with undefined where the program ends without one. */
  readonly says: (what: RegExp) => Promise<RegExpExecArray | undefined>
}

function start({ user = learner, program = 'nabla', args = [], environment = [] }: Start): Started {
  const command = [...environmentOf(user, environment), program, ...args]
  const child = spawn('runuser', ['-u', user, '--', ...command], { cwd: '/', detached: true })
  let output = ''
  const hearers = new Set<() => void>()
  // Both are read to their end: a program that waits for its reader would seem to hang.
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString()
      for (const hear of hearers) hear()
    })
  }
  const says = async (what: RegExp): Promise<RegExpExecArray | undefined> =>
    new Promise((resolve) => {
      const hear = (): void => {
        const match = what.exec(output)
        if (match) resolve(match)
      }
      hearers.add(hear)
      child.once('close', () => {
        hear()
        resolve(undefined)
      })
      hear()
    })
  return { child, output: () => output, says }
}

export interface InstalledApp {
  readonly page: Page
  /** Command lines of all its processes. */
  readonly processes: () => readonly { readonly pid: number; readonly command: string }[]
  readonly close: () => Promise<void>
}

/**
 * Starts the installed app as a learner and drives its page through Chromium's own protocol: the
 * main process cannot be inspected, which is the point of its fuses.
 * @throws {Error} with what the app said and how it ended, where its page cannot be had
 */
export async function startInstalled(options: Start = {}): Promise<InstalledApp> {
  const { args = [] } = options
  const { child, output, says } = start({
    ...options,
    args: ['--remote-debugging-port=0', ...args],
  })
  try {
    const [, endpoint] = (await says(/DevTools listening on (ws:\S+)/)) ?? []
    if (endpoint === undefined) throw new Error('it does not listen')
    // Attaching while the window is still being made can wait for ever.
    await until('the installed app shows its page', () => hasPage(endpoint))
    const browser = await chromium.connectOverCDP(endpoint)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (!page) throw new Error('it shows no page')
    return {
      page,
      processes: () => processesOf(child.pid ?? 0),
      async close() {
        const ended = once(child, 'exit')
        await page.close()
        await ended
        await browser.close().catch(() => undefined)
      },
    }
  } catch (error) {
    const end = child.exitCode ?? child.signalCode ?? 'running'
    await stop(child)
    throw new Error(`the installed app (${end}) said:\n${output()}`, { cause: error })
  }
}

async function hasPage(endpoint: string): Promise<boolean> {
  const list = `http://${new URL(endpoint).host}/json/list`
  const targets = (await (await fetch(list)).json()) as readonly { type: string; url: string }[]
  return targets.some(({ type, url }) => type === 'page' && url.startsWith('nabla://'))
}

/** What the installed program prints until `what` when it is started in an odd way. */
export async function outputOf(options: Start, what: RegExp): Promise<string> {
  const { child, output, says } = start(options)
  await says(what)
  await stop(child)
  return output()
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  await ended
}

/** Whether any process runs a program of the package. */
export function isRunning(): boolean {
  return readdirSync('/proc').some((name) => {
    try {
      return readlinkSync(`/proc/${name}/exe`).startsWith(installed)
    } catch {
      return false
    }
  })
}

function processesOf(root: number): readonly { readonly pid: number; readonly command: string }[] {
  const all = readdirSync('/proc').flatMap((name) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return [{ pid: Number(name), parent: Number(parent), command }]
    } catch {
      return []
    }
  })
  const below = (pid: number): typeof all =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)])
  return below(root)
}
