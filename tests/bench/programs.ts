import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Timing } from './measure.ts'

/** What one side's process prints. */
export interface Report {
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly timings: readonly Timing[]
}

/** A program that a side of the race is run by. */
export interface Program {
  readonly command: string
  readonly env?: Readonly<Record<string, string>>
}

function start({ command, env }: Program, args: readonly string[]) {
  return spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 24,
  })
}

/** Runs a side once. @throws Error where it fails */
export function report(program: Program, file: string): Report {
  const { status, stdout, stderr } = start(program, [file])
  if (status !== 0) throw new Error(`${program.command} ${file} failed:\n${stderr}`)
  return JSON.parse(stdout) as Report
}

/** Milliseconds from starting a program until it has ended; NaN where it fails. */
export function timeProcess(program: Program, args: readonly string[]): number {
  const begun = performance.now()
  const { status } = start(program, args)
  return status === 0 ? performance.now() - begun : NaN
}

const modules = ['numpy', 'scipy', 'sympy', 'sklearn', 'matplotlib']
const count = `import importlib.util as u; print(sum(u.find_spec(m) is not None for m in ${JSON.stringify(modules)}))`

/** The Python here that has the most of the course's modules, or null where none has NumPy. */
export function findPython(): Program | null {
  const given = process.env.NABLA_BENCH_PYTHON
  const candidates = given ? [given] : ['/usr/bin/python3', 'python3']
  const found = candidates.map((command) => {
    const { status, stdout } = start({ command }, ['-c', count])
    return { command, modules: status === 0 ? Number(stdout) : 0 }
  })
  const best = found.reduce((a, b) => (b.modules > a.modules ? b : a))
  return best.modules > 0 ? { command: best.command } : null
}

export const pythonFile = path.join(import.meta.dirname, 'python_stack.py')

/** Python's way from nothing to the first plot of lesson 1, drawn in memory; and without drawing it. */
export const pythonFirst = {
  plot: `
import numpy as np, io
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt
x = np.linspace(-10, 10, 500)
fig, ax = plt.subplots(1, 2)
ax[0].plot(x, x**2)
ax[1].plot(x, 2*x)
fig.savefig(io.BytesIO(), format="png")`,
  values: `
import numpy as np
x = np.linspace(-10, 10, 500)
y, d = x**2, 2*x`,
} as const
