import { compileKernel, scratch, slotCount, slotLength } from '../../simd/index.ts'
import { cached } from './cache.ts'
import {
  generateScalarLoop,
  generateScalarRow,
  type LoopFunction,
  type RowFunction,
} from './generate.ts'
import type { Program } from './program.ts'
import { calledFunctions, keepsBits, vectorise } from './vectorise.ts'

/** Fewer points than this are done before a module would be compiled. */
const worthwhile = 8192

/**
 * A program over arrays of points, to the bit what the scalar function gives at each. Long arrays are
 * done two numbers at a time where that changes no bit.
 */
export function generateLoop(program: Program): LoopFunction {
  return keepsBits(program) ? generateFastLoop(program) : generateScalarLoop(program)
}

/**
 * A program over arrays of points, as fast as can be: long arrays are done two numbers at a time, with
 * elementary functions within 2.5 ulp of the exact value instead of the engine's own.
 */
export function generateFastLoop(program: Program): LoopFunction {
  const short = generateScalarLoop(program)
  if (!fits(program)) return short
  return (inputs, outputs, from, to) => {
    const loop = to - from < worthwhile ? short : vectorLoop(program)
    loop(inputs, outputs, from, to)
  }
}

/** A row of a grid (see `RowFunction`), with the accuracy of `generateFastLoop`, for `total` points in all. */
export function generateFastRow(program: Program, varying: number, total: number): RowFunction {
  const isWorthwhile = total >= worthwhile && fits(program)
  return isWorthwhile ? vectorRow(program, varying) : generateScalarRow(program, varying)
}

function fits({ inputs, outputs }: Program): boolean {
  return inputs.length + outputs.length <= slotCount && scratch() !== null
}

function vectorLoop(program: Program): LoopFunction {
  return cached('vector loop', program, () => {
    const { slots, fuses } = scratch()!
    const exact = generateScalarLoop(program)
    const kernel = compileKernel(
      vectorise(program, () => false, fuses),
      calledFunctions,
    )
    const first = program.inputs.length
    return (inputs, outputs, from, to) => {
      for (let at = from; at < to; at += slotLength) {
        const count = Math.min(slotLength, to - at)
        for (let k = 0; k < first; k++) slots[k]!.set(inputs[k]!.subarray(at, at + count))
        if (kernel(count)) {
          exact(inputs, outputs, at, at + count)
          continue
        }
        for (let k = 0; k < outputs.length; k++) {
          const slot = slots[first + k]!
          outputs[k]!.set(count === slotLength ? slot : slot.subarray(0, count), at)
        }
      }
    }
  })
}

function vectorRow(program: Program, varying: number): RowFunction {
  return cached(`vector row ${String(varying)}`, program, () => {
    const { slots, uniforms, fuses } = scratch()!
    const exact = generateScalarRow(program, varying)
    const kernel = compileKernel(
      vectorise(program, (input) => input >= varying, fuses),
      calledFunctions,
    )
    const first = program.inputs.length
    return (columns, from, count, row, outputs, at) => {
      uniforms.set(row, varying)
      for (let done = 0; done < count; done += slotLength) {
        const length = Math.min(slotLength, count - done)
        for (let k = 0; k < varying; k++) {
          slots[k]!.set(columns[k]!.subarray(from + done, from + done + length))
        }
        if (kernel(length)) {
          exact(columns, from + done, length, row, outputs, at + done)
          continue
        }
        for (let k = 0; k < outputs.length; k++) {
          const slot = slots[first + k]!
          outputs[k]!.set(slot.subarray(0, length), at + done)
        }
      }
    }
  })
}
