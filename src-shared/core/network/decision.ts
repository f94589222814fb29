import { checkStop, CoreFailure, quietContext, requireRange, type RunContext } from '../context.ts'
import { exampleCount, type Examples } from './examples.ts'
import { predict } from './microscope.ts'
import type { NetworkShape } from './shape.ts'
import { forwardPass } from './vector-forward.ts'

export interface DecisionGrid {
  readonly columns: number
  readonly rows: number
  /** First output, row by row from yFrom, each row from xFrom. */
  readonly values: Float64Array
}

const mostCells = 1_000_000
/** Fewer outputs than this are computed one by one. */
const worthwhile = 1024
/** Outputs computed between two looks at the clock. */
const stride = 8192

/**
 * The first output of a two-input network over a rectangle, ends included.
 *
 * Throws `CoreFailure` for an empty or infinite side, a network of another shape, or too many cells;
 * `Stopped`.
 */
export function decisionGrid(
  shape: NetworkShape,
  parameters: Float64Array,
  xRange: readonly [number, number],
  yRange: readonly [number, number],
  columns: number,
  rows: number,
  context: RunContext,
): DecisionGrid {
  if (shape.sizes[0] !== 2)
    throw new CoreFailure('shape-mismatch', { expected: 2, got: shape.sizes[0]! })
  requireRange(...xRange)
  requireRange(...yRange)
  if (!Number.isInteger(columns) || !Number.isInteger(rows) || columns < 2 || rows < 2)
    throw new CoreFailure('too-few-points', { columns, rows })
  if (columns * rows > mostCells) throw new CoreFailure('too-large', { cells: columns * rows })
  const count = columns * rows
  const xs = new Float64Array(count)
  const ys = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    xs[k] = xRange[0] + ((k % columns) / (columns - 1)) * (xRange[1] - xRange[0])
    ys[k] = yRange[0] + (Math.floor(k / columns) / (rows - 1)) * (yRange[1] - yRange[0])
  }
  return { columns, rows, values: outputsOf(shape, parameters, [xs, ys], count, context) }
}

/** The network's first output for each example. Throws `Stopped`. */
function outputsOf(
  shape: NetworkShape,
  parameters: Float64Array,
  inputs: readonly Float64Array[],
  count: number,
  context: RunContext,
): Float64Array {
  const outputs = new Float64Array(count)
  const pass = count < worthwhile ? null : forwardPass(shape)
  for (let from = 0; from < count; from += stride) {
    checkStop(context)
    const to = Math.min(from + stride, count)
    if (pass) {
      const part = inputs.map((column) => column.subarray(from, to))
      pass(parameters, part, to - from, outputs.subarray(from, to))
      continue
    }
    for (let k = from; k < to; k++) {
      const example = inputs.map((column) => column[k]!)
      outputs[k] = predict(shape, parameters, example)[0]!
    }
  }
  return outputs
}

/** How many examples the first output puts on the right side of one half. Throws `Stopped`. */
export function countCorrect(
  shape: NetworkShape,
  parameters: Float64Array,
  examples: Examples,
  context: RunContext = quietContext,
): number {
  const count = exampleCount(examples)
  const outputs = outputsOf(shape, parameters, examples.inputs, count, context)
  const targets = examples.targets[0]!
  return outputs.reduce((sum, output, k) => sum + (output >= 0.5 === targets[k]! >= 0.5 ? 1 : 0), 0)
}
