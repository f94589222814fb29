import { checkStop, CoreFailure, type RunContext } from '../context.ts'
import { exampleCount, type Examples } from './examples.ts'
import { predict } from './microscope.ts'
import type { NetworkShape } from './shape.ts'

export interface DecisionGrid {
  readonly columns: number
  readonly rows: number
  /** First output, row by row from yFrom, each row from xFrom. */
  readonly values: Float64Array
}

const mostCells = 1_000_000

/** The first output of a two-input network over a rectangle, ends included. */
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
  if (!(columns >= 2 && rows >= 2)) throw new CoreFailure('too-few-points', { columns, rows })
  if (columns * rows > mostCells) throw new CoreFailure('too-large', { cells: columns * rows })
  const values = new Float64Array(columns * rows)
  for (let j = 0; j < rows; j++) {
    checkStop(context)
    const y = yRange[0] + (j / (rows - 1)) * (yRange[1] - yRange[0])
    for (let i = 0; i < columns; i++) {
      const x = xRange[0] + (i / (columns - 1)) * (xRange[1] - xRange[0])
      values[j * columns + i] = predict(shape, parameters, [x, y])[0]!
    }
  }
  return { columns, rows, values }
}

/** How many examples the first output puts on the right side of one half. */
export function countCorrect(
  shape: NetworkShape,
  parameters: Float64Array,
  { inputs, targets }: Examples,
): number {
  const count = exampleCount({ inputs, targets })
  let correct = 0
  for (let n = 0; n < count; n++) {
    const output = predict(
      shape,
      parameters,
      inputs.map((column) => column[n]!),
    )[0]!
    if (output >= 0.5 === targets[0]![n]! >= 0.5) correct++
  }
  return correct
}
