import type { Timing } from './measure.ts'
import { median } from './statistics.ts'
import { targets, type Target } from './targets.ts'

/** One line of the result. Times are medians in milliseconds; ratios are Nabla's time over the other's. */
export interface Row {
  readonly work: string
  readonly nabla: number
  readonly written: number
  readonly ratio: number
  readonly target: number
  /** Of the fastest runs of both, which other work on the machine touched least. */
  readonly fastestRatio: number
  /** Of medians of processor time; NaN for work too short for that clock. */
  readonly cpuRatio: number
  readonly tuned: number
  readonly tunedRatio: number
  readonly tunedTarget: number
  readonly mathjs: number
  /** Relative distance of the two sides' results. */
  readonly difference: number
}

/** All rounds' runs of one way of doing one work; undefined where it was not done. */
function merged(all: readonly Timing[], work: string, way: string): Timing | undefined {
  const own = all.filter((one) => one.name === work && one.way === way)
  const [first] = own
  return (
    first && {
      ...first,
      runs: own.flatMap(({ runs }) => runs),
      cpu: own.flatMap(({ cpu }) => cpu),
    }
  )
}

/** The way with the smallest median. */
function fastest(ways: readonly (Timing | undefined)[]): Timing | undefined {
  return ways
    .filter((one) => one !== undefined)
    .toSorted((a, b) => median(a.runs) - median(b.runs))[0]
}

export function compare(
  nabla: readonly Timing[],
  python: readonly Timing[],
  mathjs: readonly Timing[],
): Row[] {
  return targets.flatMap((target) => {
    const own = merged(nabla, target.work, 'written')
    return own ? [rowOf(target, own, python, mathjs)] : []
  })
}

function rowOf(
  { work, written: target, tuned: tunedTarget = NaN }: Target,
  own: Timing,
  python: readonly Timing[],
  mathjs: readonly Timing[],
): Row {
  const written = fastest(['written', 'scikit-learn'].map((way) => merged(python, work, way)))
  const tuned = merged(python, work, 'tuned')
  const plain = merged(mathjs, work, 'written')
  const middle = (one: Timing | undefined): number => (one ? median(one.runs) : NaN)
  return {
    work,
    nabla: middle(own),
    written: middle(written),
    ratio: middle(own) / middle(written),
    target,
    fastestRatio: written ? Math.min(...own.runs) / Math.min(...written.runs) : NaN,
    cpuRatio: processorTime(own) / processorTime(written),
    tuned: middle(tuned),
    tunedRatio: middle(own) / middle(tuned),
    tunedTarget,
    mathjs: middle(plain),
    difference: written ? distance(own.check, written.check) : NaN,
  }
}

/** Shorter work is below what the clock tells apart. */
const shortest = 0.5

function processorTime(one: Timing | undefined): number {
  const time = one && one.cpu.length > 0 ? median(one.cpu) : NaN
  return time >= shortest ? time : NaN
}

function distance(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1e-12, Math.abs(a), Math.abs(b))
}

const headings = [
  'Nabla',
  'Python',
  'ratio',
  'target',
  '',
  'fastest',
  'cpu',
  'tuned',
  'ratio',
  'target',
  '',
  'mathjs',
]

/** The rows as a table of text. */
export function table(rows: readonly Row[]): string {
  const line = (work: string, cells: readonly string[]): string =>
    [work.padEnd(48), ...cells.map((cell) => cell.padStart(8))].join(' ').trimEnd()
  const verdict = (ratio: number, target: number): string =>
    Number.isNaN(ratio) || Number.isNaN(target) ? '' : ratio <= target ? 'reached' : 'MISSED'
  return [
    line('medians in ms, ratios Nabla/other', headings),
    ...rows.map((row) =>
      line(row.work, [
        ...[row.nabla, row.written, row.ratio, row.target].map(figure),
        verdict(row.ratio, row.target),
        ...[row.fastestRatio, row.cpuRatio, row.tuned, row.tunedRatio, row.tunedTarget].map(figure),
        verdict(row.tunedRatio, row.tunedTarget),
        figure(row.mathjs),
      ]),
    ),
  ].join('\n')
}

function figure(value: number): string {
  return Number.isNaN(value) ? '-' : String(Number(value.toPrecision(3)))
}
