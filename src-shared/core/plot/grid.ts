import {
  generateFastLoop,
  type Program,
  rowFunction,
  separate,
} from '../expression/compile/index.ts'
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

/** Points done between two looks at the clock. */
export const stride = 1 << 16

/**
 * Every output of a program of (x, y) at every node: one array per output, row by row from the lowest
 * y, each row from the lowest x. What depends on x alone is computed once a column, what depends on y
 * alone once a row. `into` may give the arrays to be filled, one per output.
 *
 * Throws `CoreFailure` for a grid or arrays of the wrong size; `Stopped`.
 */
export function sampleGrid(
  program: Program,
  request: GridRequest,
  context: RunContext,
  into?: readonly Float64Array[],
): readonly Float64Array[] {
  requireGrid(request)
  const { columns, rows } = request
  const results = into ?? program.outputs.map(() => new Float64Array(columns * rows))
  requireRoom(results, program.outputs.length, columns * rows)
  const parts = separate(program)
  const byColumn = along(parts.columns, axis(request.xRange, columns))
  const byRow = along(parts.rows, axis(request.yRange, rows))
  const points = parts.points.outputs.map((_, index) => {
    return results[parts.outputs.findIndex((one) => one.from === 'points' && one.index === index)]!
  })
  const fillRow = rowFunction(parts.points, byColumn, columns, rows)
  const row = new Float64Array(byRow.length)
  const every = Math.max(1, Math.floor(stride / columns))
  for (let j = 0; j < rows; j++) {
    if (j % every === 0) checkStop(context)
    const at = j * columns
    for (let k = 0; k < results.length; k++) {
      const { from, index } = parts.outputs[k]!
      if (from === 'columns') results[k]!.set(byColumn[index]!, at)
      else if (from === 'rows') spread(results[k]!, byRow[index]![j]!, at, columns)
    }
    if (points.length === 0) continue
    for (let k = 0; k < row.length; k++) row[k] = byRow[k]![j]!
    fillRow(row, points, at)
  }
  // Outputs that are one and the same step are computed into the first of them.
  parts.outputs.forEach(({ from, index }, k) => {
    if (from === 'points' && points[index] !== results[k]) results[k]!.set(points[index]!)
  })
  return results
}

/** As `fill`, by doubling, which is never slower and in some engines three times as fast. */
function spread(array: Float64Array, value: number, at: number, count: number): void {
  let done = Math.min(64, count)
  array.fill(value, at, at + done)
  while (done < count) {
    const more = Math.min(done, count - done)
    array.copyWithin(at + done, at, at + more)
    done += more
  }
}

function along(program: Program, nodes: Float64Array): Float64Array[] {
  const values = program.outputs.map(() => new Float64Array(nodes.length))
  if (values.length > 0) generateFastLoop(program)([nodes], values, 0, nodes.length)
  return values
}

function requireRoom(arrays: readonly Float64Array[], count: number, length: number): void {
  if (arrays.length === count && arrays.every((one) => one.length === length)) return
  throw new CoreFailure('shape-mismatch', { expected: count * length })
}
