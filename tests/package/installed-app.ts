import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page } from '@playwright/test'
import { until } from '../../scripts/harness/index.ts'
import { run } from '../../scripts/runtime/index.ts'

/** Somebody without any rights, as learners are on a school's machine. */
export const learner = 'nabla-learner'
const home = `/home/${learner}`

/** Runs a program to its end. @throws {Error} with its output where it fails */
export async function must(program: string, ...args: string[]): Promise<string> {
  const { code, output } = await run(program, args)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`)
  return output
}

export interface InstalledApp {
  readonly page: Page
  /** Command lines of all its processes. */
  readonly processes: () => readonly { readonly pid: number; readonly command: string }[]
  readonly close: () => Promise<void>
}

function asLearner(args: readonly string[], environment: readonly string[] = []): ChildProcess {
  const { DISPLAY = '' } = process.env
  const env = [`HOME=${home}`, `DISPLAY=${DISPLAY}`, `PATH=/usr/bin:/bin`, ...environment]
  return spawn('runuser', ['-u', learner, '--', 'env', '-i', ...env, 'nabla', ...args], {
    cwd: '/',
    detached: true,
  })
}

/**
 * Starts the installed app as the learner and drives its page through Chromium's own protocol: the
 * main process cannot be inspected, which is the point of its fuses.
 */
export async function startInstalled(): Promise<InstalledApp> {
  const child = asLearner(['--remote-debugging-port=0'])
  const endpoint = await listeningAt(child)
  // Attaching while the window is still being made can wait for ever.
  await until('the installed app shows its page', () => hasPage(endpoint))
  const browser: Browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('the installed app shows no page')
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
}

async function hasPage(endpoint: string): Promise<boolean> {
  const list = `http://${new URL(endpoint).host}/json/list`
  const targets = (await (await fetch(list)).json()) as readonly { type: string; url: string }[]
  return targets.some(({ type, url }) => type === 'page' && url.startsWith('nabla://'))
}

async function listeningAt(child: ChildProcess): Promise<string> {
  const { stderr } = child
  if (!stderr) throw new Error('no standard error to read')
  const lines: string[] = []
  for await (const line of createInterface({ input: stderr })) {
    lines.push(line)
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (endpoint === undefined) continue
    stderr.resume()
    return endpoint
  }
  throw new Error(`the installed app ended:\n${lines.join('\n')}`)
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

/** What the installed program prints within some seconds when it is started in an odd way. */
export async function outputOf(
  args: readonly string[],
  environment: readonly string[],
  until: RegExp,
): Promise<string> {
  const child = asLearner(args, environment)
  let output = ''
  const heard = new Promise<void>((resolve) => {
    const hear = (text: Buffer): void => {
      output += text.toString()
      if (until.test(output)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => {
      resolve()
    })
  })
  await heard
  if (child.exitCode === null && child.pid !== undefined) {
    const ended = once(child, 'exit')
    process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  return output
}
