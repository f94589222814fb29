import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundleNabla } from '../tests/bench/bundle.ts'
import { compare, table } from '../tests/bench/compare.ts'
import { timeMathjs } from '../tests/bench/mathjs.ts'
import type { Timing } from '../tests/bench/measure.ts'
import {
  findPython,
  type Program,
  pythonFile,
  pythonFirst,
  type Report,
  report,
  timeProcess,
} from '../tests/bench/programs.ts'
import { firstCurve } from '../tests/bench/targets.ts'
import { exitWith, prepareRuntime, say } from './runtime/index.ts'

/**
 * `npm run bench`: times the numeric core beside plain mathjs and, where it is installed, the Python
 * stack, side by side on this machine. Prints medians and ratios, and writes every run to
 * out/bench/numeric.json. `--electron` runs the core in the app's Electron instead of Node;
 * `--rounds=N` takes N turns of both sides.
 */
const startsPerRound = 4
/** Both sides do the same work: their results may differ by rounding, and by a difference quotient's error. */
const sameResult = 1e-6

try {
  await bench()
} catch (error) {
  exitWith(error)
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      electron: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
    },
  })
  const own = values.electron ? await electron() : { command: process.execPath }
  const python = findPython()
  if (!python) say('no python3 with NumPy is installed: the core runs alone')
  const bundle = await bundleNabla()
  const nabla: Report[] = []
  const theirs: Report[] = []
  const starts: Timing[] = []
  const rounds = Math.max(1, Number(values.rounds))
  for (let round = 1; round <= rounds; round++) {
    say(`round ${String(round)} of ${String(rounds)}`)
    if (python) theirs.push(report(python, pythonFile))
    nabla.push(report(own, bundle.timings))
    starts.push(...timeStarts(own, bundle.firstCurve, python))
  }
  const mathjs = timeMathjs()
  const ownStarts = starts.filter(({ way }) => way === 'nabla')
  const rows = compare(
    [...nabla.flatMap(({ timings }) => timings), ...ownStarts.map((one) => written(one))],
    [...theirs.flatMap(({ timings }) => timings), ...starts.filter(({ way }) => way !== 'nabla')],
    mathjs,
  )
  process.stdout.write(`${table(rows)}\n`)
  for (const { work, difference } of rows.filter((row) => row.difference > sameResult)) {
    say(`${work}: the two sides' results differ by ${difference.toExponential(1)}`)
  }
  const folder = path.join(import.meta.dirname, '..', 'out/bench')
  mkdirSync(folder, { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg() }
  const file = path.join(folder, values.electron ? 'numeric-electron.json' : 'numeric.json')
  const full = { machine, rows, nabla, python: theirs, starts, mathjs }
  writeFileSync(file, `${JSON.stringify(full, null, 2)}\n`)
  say(`every run is in ${path.relative(process.cwd(), file)}`)
}

async function electron(): Promise<Program> {
  const { executable } = await prepareRuntime()
  return { command: executable, env: { ELECTRON_RUN_AS_NODE: '1' } }
}

function written(timing: Timing): Timing {
  return { ...timing, way: 'written' }
}

/** Whole processes, in turn: Nabla's first curve, Python's first plot, Python's values alone. */
function timeStarts(own: Program, file: string, python: Program | null): Timing[] {
  const ways: [string, () => number][] = [['nabla', () => timeProcess(own, [file])]]
  if (python) {
    ways.push(
      ['written', () => timeProcess(python, ['-c', pythonFirst.plot])],
      ['tuned', () => timeProcess(python, ['-c', pythonFirst.values])],
    )
  }
  const runs = ways.map((): number[] => [])
  for (let k = 0; k <= startsPerRound; k++) {
    ways.forEach(([, run], i) => {
      const time = run()
      // The first of each fills the file cache.
      if (k > 0 && !Number.isNaN(time)) runs[i]?.push(time)
    })
  }
  return ways.flatMap(([way], i) => {
    const own = runs[i] ?? []
    return own.length > 0 ? [{ name: firstCurve, way, runs: own, cpu: [], check: 0 }] : []
  })
}
