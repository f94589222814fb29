import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { timeMathjs } from '../tests/bench/mathjs.ts'
import { medianOf, type Timing } from '../tests/bench/measure.ts'
import { timeNabla } from '../tests/bench/nabla.ts'

/**
 * Times the numeric core beside plain mathjs and, where it is installed, the Python stack, in one run on
 * this machine. Prints medians and ratios, and writes every run to out/bench/numeric.json.
 */
const root = join(import.meta.dirname, '..')

interface PythonReport {
  readonly versions: Readonly<Record<string, string>>
  readonly timings: readonly Omit<Timing, 'median'>[]
}

function timePython(): PythonReport | null {
  const file = join(root, 'tests/bench/python_stack.py')
  const { status, stdout } = spawnSync('python3', [file], { encoding: 'utf8', maxBuffer: 1 << 24 })
  return status === 0 ? (JSON.parse(stdout) as PythonReport) : null
}

const python = timePython()
const nabla = timeNabla()
const mathjs = timeMathjs()

const rows = nabla.map(({ name, median, check }) => {
  const other = python?.timings.find((timing) => timing.name === name)
  const plain = mathjs.find((timing) => timing.name === name)
  const pythonMedian = other ? medianOf(other.runs) : NaN
  const plainMedian = plain?.median ?? NaN
  return {
    work: name,
    nabla: median,
    python: pythonMedian,
    ratio: median / pythonMedian,
    mathjs: plainMedian,
    ratioMathjs: median / plainMedian,
    difference: other ? Math.abs(check - other.check) / Math.max(1e-12, Math.abs(check)) : NaN,
  }
})

const show = (value: number, digits = 3): string =>
  Number.isNaN(value) ? '-' : value.toPrecision(digits)
const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(50) : cell.padStart(11))).join(' ')
const report = [
  line(['median ms', 'Nabla', 'Python', 'ratio', 'mathjs', 'ratio']),
  ...rows.map((row) =>
    line([
      row.work,
      ...[row.nabla, row.python, row.ratio, row.mathjs, row.ratioMathjs].map((v) => show(v)),
    ]),
  ),
]
process.stdout.write(`${report.join('\n')}\n`)

const folder = join(root, 'out/bench')
mkdirSync(folder, { recursive: true })
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, versions: process.versions }
const full = {
  machine,
  python: python?.versions ?? null,
  rows,
  nabla,
  mathjs,
  pythonRuns: python?.timings ?? [],
}
writeFileSync(join(folder, 'numeric.json'), `${JSON.stringify(full, null, 2)}\n`)
