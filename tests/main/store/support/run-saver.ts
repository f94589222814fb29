import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const script = join(import.meta.dirname, 'save-attempts.ts')

export interface Saved {
  readonly acknowledged: readonly string[]
  /** How the process found the database. */
  readonly state: string
  readonly signal: NodeJS.Signals | null
  readonly code: number | null
}

/**
 * Has another process save `count` attempts. `killAfter` acknowledgements and so many milliseconds,
 * or a part of one, later it is killed as by a power cut to the process; without it the process leaves by itself.
 */
export async function runSaver(
  directory: string,
  count: number,
  killAfter?: { readonly acknowledgements: number; readonly milliseconds: number },
): Promise<Saved> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', script, directory, String(count), ...(killAfter ? [] : ['leave'])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const acknowledged: string[] = []
  let state = ''
  let killed = false
  const kill = (): void => {
    if (killed || acknowledged.length !== killAfter?.acknowledgements) return
    killed = true
    // A timer knows only whole milliseconds, within which many saves begin and end.
    const until = performance.now() + killAfter.milliseconds
    while (performance.now() < until);
    child.kill('SIGKILL')
  }
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [word, value = ''] = line.split(' ')
    if (word === 'ready') state = value
    if (word === 'saved') acknowledged.push(value)
    kill()
  })
  const [[code, signal]] = await Promise.all([
    new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.once('exit', (...how) => {
        resolve(how)
      })
    }),
    // What was written before the end still arrives.
    new Promise<void>((resolve) => {
      lines.once('close', resolve)
    }),
  ])
  return { acknowledged, state, code, signal }
}
