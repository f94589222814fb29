import { generateLoop, type Program } from '../expression/compile/index.ts'
import { checkStop, CoreFailure, requireRange, type RunContext } from '../context.ts'

/** A rectangle of the plane and how finely it is sampled; both ends of each side are sampled. */
export interface GridRequest {
  readonly xRange: readonly [number, number]
  readonly yRange: readonly [number, number]
  readonly columns: number
  readonly rows: number
}

const mostNodes = 4_000_000

/** Throws `CoreFailure` for empty or infinite sides and for sizes that make no sense. */
export function requireGrid({ xRange, yRange, columns, rows }: GridRequest): void {
  requireRange(...xRange)
  requireRange(...yRange)
  if (!Number.isInteger(columns) || !Number.isInteger(rows) || columns < 2 || rows < 2) {
    throw new CoreFailure('too-few-points', { columns, rows })
  }
  if (columns * rows > mostNodes) throw new CoreFailure('too-large', { nodes: columns * rows })
}

/** Evenly spaced numbers, both ends included. */
export function axis([from, to]: readonly [number, number], count: number): Float64Array {
  const step = (to - from) / (count - 1)
  return Float64Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + i * step))
}

/**
 * Every output of a program of (x, y) at every node: one array per output, row by row from the lowest
 * y, each row from the lowest x.
 */
export function sampleGrid(
  program: Program,
  request: GridRequest,
  context: RunContext,
): Float64Array[] {
  requireGrid(request)
  const { columns, rows } = request
  const xs = axis(request.xRange, columns)
  const ys = axis(request.yRange, rows)
  const loop = generateLoop(program)
  const results = program.outputs.map(() => new Float64Array(columns * rows))
  const level = new Float64Array(columns)
  for (let j = 0; j < rows; j++) {
    if (j % 16 === 0) checkStop(context)
    level.fill(ys[j]!)
    const row = results.map((all) => all.subarray(j * columns, (j + 1) * columns))
    loop([xs, level], row, 0, columns)
  }
  return results
}
