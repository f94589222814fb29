import { cached } from './cache.ts'
import { dependence, Emitter } from './emit.ts'
import type { Program } from './program.ts'

/** The first output of a program at one point: one number per input, in the order of `inputs`. */
export type ScalarFunction = (...values: number[]) => number

/** Every output of a program at one point, written into `results` in the order of `outputs`. */
export type VectorFunction = (values: ArrayLike<number>, results: Float64Array) => void

/** Element `i` of every output for `from <= i < to`; element `i` of each input is one point. */
export type LoopFunction = (
  inputs: readonly Float64Array[],
  outputs: readonly Float64Array[],
  from: number,
  to: number,
) => void

/**
 * Turns source text into a function. The text is written by this folder from a program, whose only
 * free parts are numbers and indices: nothing a learner typed reaches it. Runs in the worker only,
 * where no content policy forbids it.
 */
export function toFunction(parameters: readonly string[], lines: readonly string[]): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated loops are the point
  return new Function(...parameters, ['"use strict"', ...lines].join('\n'))
}

export function generateScalar(program: Program): ScalarFunction {
  return cached('scalar', program, () => {
    const name = (input: number): string => `v${String(input)}`
    const emitter = new Emitter(program, name)
    const lines = emitter.statements(() => true)
    const result = emitter.reference(program.outputs[0]!)
    const parameters = program.inputs.map((_, input) => name(input))
    return toFunction(parameters, [...lines, `return ${result}`]) as ScalarFunction
  })
}

export function generateVector(program: Program): VectorFunction {
  return cached('vector', program, () => {
    const emitter = new Emitter(program, (input) => `v${String(input)}`)
    const reads = program.inputs.map((_, i) => `const v${String(i)} = values[${String(i)}]`)
    const writes = program.outputs.map(
      (output, k) => `results[${String(k)}] = ${emitter.reference(output)}`,
    )
    const lines = [...reads, ...emitter.statements(() => true), ...writes]
    return toFunction(['values', 'results'], lines) as VectorFunction
  })
}

/** The loop in JavaScript, value by value. */
export function generateScalarLoop(program: Program): LoopFunction {
  return cached('loop', program, () => {
    const emitter = new Emitter(program, (input) => `v${String(input)}`)
    const varying = dependence(program, () => true)
    const arrays = program.inputs.map((_, i) => `const a${String(i)} = inputs[${String(i)}]`)
    const targets = program.outputs.map((_, k) => `const o${String(k)} = outputs[${String(k)}]`)
    const invariants = emitter.statements((index) => varying[index] === 0)
    const reads = program.inputs.map((_, i) => `const v${String(i)} = a${String(i)}[i]`)
    const body = emitter.statements((index) => varying[index] === 1)
    const writes = program.outputs.map(
      (output, k) => `o${String(k)}[i] = ${emitter.reference(output)}`,
    )
    return toFunction(
      ['inputs', 'outputs', 'from', 'to'],
      [
        ...arrays,
        ...targets,
        ...invariants,
        'for (let i = from; i < to; i++) {',
        ...reads,
        ...body,
        ...writes,
        '}',
      ],
    ) as LoopFunction
  })
}

/**
 * One row of a grid: `columns` holds the inputs that change along the row, from index `from`; `row` the
 * others, one number each. Output k goes to outputs[k], from index `at`.
 */
export type ScalarRow = (
  columns: readonly Float64Array[],
  from: number,
  count: number,
  row: Float64Array,
  outputs: readonly Float64Array[],
  at: number,
) => void

/** A program as a row of a grid whose first `varying` inputs change along the row. */
export function generateScalarRow(program: Program, varying: number): ScalarRow {
  return cached(`row ${String(varying)}`, program, () => {
    const emitter = new Emitter(program, (input) => `v${String(input)}`)
    const changes = dependence(program, (input) => input < varying)
    const index = program.inputs.map((_, i) => i)
    const [moving, fixed] = [index.slice(0, varying), index.slice(varying)]
    return toFunction(
      ['columns', 'from', 'count', 'row', 'outputs', 'at'],
      [
        ...moving.map((i) => `const a${String(i)} = columns[${String(i)}]`),
        ...fixed.map((i) => `const v${String(i)} = row[${String(i - varying)}]`),
        ...program.outputs.map((_, k) => `const o${String(k)} = outputs[${String(k)}]`),
        ...emitter.statements((step) => changes[step] === 0),
        'for (let i = 0; i < count; i++) {',
        ...moving.map((i) => `const v${String(i)} = a${String(i)}[from + i]`),
        ...emitter.statements((step) => changes[step] === 1),
        ...program.outputs.map((one, k) => `o${String(k)}[at + i] = ${emitter.reference(one)}`),
        '}',
      ],
    ) as ScalarRow
  })
}
