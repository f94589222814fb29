import { spawn, type SpawnOptions } from 'node:child_process'
import { accessSync, constants as access, statSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { constants } from 'node:os'
import path from 'node:path'

export interface Outcome {
  /** Exit code, or 128 + signal number, or 127 where the program could not be started. */
  readonly code: number
  readonly stdout: string
  /** Standard output and standard error in the order of arrival. */
  readonly output: string
}

/** Runs a program without a shell and collects what it prints. Never rejects. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let output = ''
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString()
      output += data.toString()
    })
    child.stderr.on('data', (data: Buffer) => {
      output += data.toString()
    })
    child.on('error', (error) => {
      resolve({ code: 127, stdout, output: error.message })
    })
    child.on('close', (code, signal) => {
      resolve({ code: exitCode(code, signal), stdout, output })
    })
  })
}

/** Runs a program on this terminal, passes signals on to it, and returns its exit code. */
export function runInherited(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    const settle = (): void => {
      signals.forEach((signal) => process.off(signal, pass))
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code, signal) => {
      settle()
      resolve(exitCode(code, signal))
    })
  })
}

/** Whether a program of this name can be started. */
export function onPath(program: string, env: NodeJS.ProcessEnv = process.env): boolean {
  return (env.PATH ?? '').split(path.delimiter).some((directory) => {
    const file = path.join(directory, program)
    try {
      accessSync(file, access.X_OK)
      return statSync(file).isFile()
    } catch {
      return false
    }
  })
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}

/** The bytes of all files under a directory; what disappears meanwhile counts as nothing. */
export async function directorySize(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true }).catch(() => [])
  const sizes = entries.map((entry) =>
    stat(path.join(directory, entry)).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
