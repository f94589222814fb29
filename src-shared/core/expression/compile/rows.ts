import { compileKernel, type Kernel, scratch, slotLength } from '../../simd/index.ts'
import { cached } from './cache.ts'
import { generateScalarRow } from './generate.ts'
import { fits, worthwhile } from './loops.ts'
import type { Program } from './program.ts'
import { calledFunctions, vectorise } from './vectorise.ts'

/** One row of a grid: `row` holds the inputs that stay; output k goes to outputs[k], from index `at`. */
export type RowFunction = (row: Float64Array, outputs: readonly Float64Array[], at: number) => void

/**
 * A program as the rows of a grid: its first inputs change along the row as `columns` says, the others
 * are one number a row. As accurate as `generateFastLoop`. `rows` is how many are wanted.
 */
export function rowFunction(
  program: Program,
  columns: readonly Float64Array[],
  count: number,
  rows: number,
): RowFunction {
  if (count * rows >= worthwhile && fits(program)) return vectorRows(program, columns, count)
  const scalar = generateScalarRow(program, columns.length)
  return (row, outputs, at) => {
    scalar(columns, 0, count, row, outputs, at)
  }
}

function vectorRows(
  program: Program,
  columns: readonly Float64Array[],
  count: number,
): RowFunction {
  const memory = scratch()!
  const varying = columns.length
  const kernel = cached(`vector row ${String(varying)}`, program, (): Kernel => {
    const isUniform = (input: number): boolean => input >= varying
    return compileKernel(vectorise(program, isUniform, memory.fuses), calledFunctions)
  })
  const scalar = generateScalarRow(program, varying)
  const width = Math.min(count, slotLength)
  const slots = memory.slots.slice(program.inputs.length)
  const views = program.outputs.map((_, k) => slots[k]!.subarray(0, width))
  const fillRow: RowFunction = (row, outputs, at) => {
    memory.uniforms.set(row, varying)
    for (let done = 0; done < count; done += slotLength) {
      const length = Math.min(slotLength, count - done)
      // Along a short row the columns are still there from the row before.
      if (memory.owner !== fillRow) {
        columns.forEach((column, k) => {
          memory.slots[k]!.set(column.subarray(done, done + length))
        })
        memory.owner = count <= slotLength ? fillRow : null
      }
      if (kernel(length)) {
        scalar(columns, done, length, row, outputs, at + done)
        continue
      }
      for (let k = 0; k < outputs.length; k++) {
        outputs[k]!.set(length === width ? views[k]! : slots[k]!.subarray(0, length), at + done)
      }
    }
  }
  return fillRow
}
