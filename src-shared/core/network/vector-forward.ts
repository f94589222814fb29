import {
  compileKernel,
  type Kernel,
  type Scratch,
  scratch,
  slotAddress,
  slotCount,
  slotLength,
  VectorCode,
} from '../simd/index.ts'
import { layoutOf, type NetworkShape, shapeKey } from './shape.ts'
import { forwardPairs, indices } from './vector-layers.ts'

/** Writes the first output for each of `count` examples; one array per input, as far as `count`. */
export type ForwardPass = (
  parameters: Float64Array,
  inputs: readonly Float64Array[],
  count: number,
  outputs: Float64Array,
) => void

const made = new Map<string, Kernel>()
const mostMade = 32

/**
 * The network's first output two examples at a time, within 1e-14 of `predict`; null where the engine
 * has no vector instructions or the network has too many inputs.
 */
export function forwardPass(shape: NetworkShape): ForwardPass | null {
  const memory = scratch()
  const size = shape.sizes[0]!
  if (!memory || size + 1 > slotCount) return null
  const key = shapeKey(shape)
  const kernel = made.get(key) ?? compileKernel(write(shape, memory))
  if (made.size >= mostMade) made.clear()
  made.set(key, kernel)
  return (parameters, inputs, count, outputs) => {
    memory.owner = null
    memory.uniforms.set(parameters)
    for (let at = 0; at < count; at += slotLength) {
      const length = Math.min(slotLength, count - at)
      inputs.forEach((column, i) => {
        memory.slots[i]!.set(column.subarray(at, at + length))
      })
      kernel(length)
      outputs.set(memory.slots[size]!.subarray(0, length), at)
    }
  }
}

function write(shape: NetworkShape, { fuses }: Scratch): VectorCode {
  const code = new VectorCode(fuses)
  const layers = layoutOf(shape)
  const size = shape.sizes[0]!
  const last = layers[layers.length - 1]!
  const parameters = indices(last.biases + last.outputs).map((i) => code.uniform(i * 8))
  const inputs = indices(size).map((i) => code.load(slotAddress(i)))
  const signals = forwardPairs(code, parameters, layers, inputs)
  code.store(slotAddress(size), signals[signals.length - 1]!.a[0]!)
  return code
}
