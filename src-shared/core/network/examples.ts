import { CoreFailure } from '../context.ts'
import type { PointSet } from '../random/index.ts'
import type { NetworkShape } from './shape.ts'

/** What a network learns from: one array per input neuron, one per output neuron. */
export interface Examples {
  readonly inputs: readonly Float64Array[]
  readonly targets: readonly Float64Array[]
}

export function examplesOf({ xs, ys, classes }: PointSet): Examples {
  return { inputs: [xs, ys], targets: [Float64Array.from(classes)] }
}

export function exampleCount(examples: Examples): number {
  return examples.targets[0]?.length ?? 0
}

/** Throws `CoreFailure` unless the examples fit the network. */
export function requireFit(shape: NetworkShape, examples: Examples): void {
  const { inputs, targets } = examples
  const wanted = [shape.sizes[0]!, shape.sizes[shape.sizes.length - 1]!]
  if (inputs.length !== wanted[0] || targets.length !== wanted[1]) {
    throw new CoreFailure('shape-mismatch', { inputs: inputs.length, outputs: targets.length })
  }
  const count = exampleCount(examples)
  if (count === 0) throw new CoreFailure('too-few-points', { count })
  for (const column of [...inputs, ...targets]) {
    if (column.length !== count) throw new CoreFailure('shape-mismatch', { expected: count })
    if (!column.every(Number.isFinite)) throw new CoreFailure('not-a-number')
  }
}
