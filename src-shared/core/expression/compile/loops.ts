import { compileKernel, scratch, slotCount, slotLength } from '../../simd/index.ts'
import { cached } from './cache.ts'
import { generateScalarLoop, type LoopFunction } from './generate.ts'
import type { Program } from './program.ts'
import { calledFunctions, keepsBits, vectorise } from './vectorise.ts'

/** Fewer points than this are done before a module would be compiled. */
export const worthwhile = 8192

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

/** Whether a program's inputs and outputs have room in the memory of the vector code. */
export function fits({ inputs, outputs }: Program): boolean {
  return inputs.length + outputs.length <= slotCount && scratch() !== null
}

function vectorLoop(program: Program): LoopFunction {
  return cached('vector loop', program, () => {
    const memory = scratch()!
    const { slots, fuses } = memory
    const exact = generateScalarLoop(program)
    const kernel = compileKernel(
      vectorise(program, () => false, fuses),
      calledFunctions,
    )
    const first = program.inputs.length
    return (inputs, outputs, from, to) => {
      memory.owner = null
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
