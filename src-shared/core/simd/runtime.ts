import { VectorCode } from './vector-code.ts'
import { type Memory, webAssembly } from './web-assembly.ts'

/** Doubles in one slot of the memory: half a level-1 cache, so that a pass stays near the processor. */
export const slotLength = 4096
/** Arrays of at most `slotLength` numbers that a kernel can work on. */
export const slotCount = 62
const slotBytes = slotLength * 8

/** Bytes from the start of the memory to a slot; the first slot's room is left for uniforms. */
export function slotAddress(slot: number): number {
  return (slot + 1) * slotBytes
}

/** What every kernel works in, one at a time. */
export interface Scratch {
  /** Whose inputs are still in the slots; whoever writes there says so. */
  owner: unknown
  /** Single numbers, at address 8·i. */
  readonly uniforms: Float64Array
  readonly slots: readonly Float64Array[]
  /** Whether the engine multiplies and adds in one rounding (relaxed vector instructions). */
  readonly fuses: boolean
}

/**
 * A function over the first `count` numbers of each slot (one more where that is odd). True if it met
 * arguments for which its results are not to be used.
 */
export type Kernel = (count: number) => boolean

interface Runtime {
  readonly memory: Memory
  readonly scratch: Scratch
}

let started: Runtime | null | undefined

/** A small module with vector instructions: the engine takes it if it has them. */
function probe(fuses: boolean): Uint8Array {
  const code = new VectorCode(fuses)
  const value = code.load(slotAddress(0))
  code.store(slotAddress(0), code.mulAdd(value, value, value))
  return code.finish()
}

function start(): Runtime | null {
  const engine = webAssembly()
  if (!engine?.validate(probe(false))) return null
  const bytes = slotAddress(slotCount)
  const memory = new engine.Memory({ initial: Math.ceil(bytes / 65536) })
  const slots = Array.from(
    { length: slotCount },
    (_, slot) => new Float64Array(memory.buffer, slotAddress(slot), slotLength),
  )
  const uniforms = new Float64Array(memory.buffer, 0, slotLength)
  return { memory, scratch: { owner: null, uniforms, slots, fuses: engine.validate(probe(true)) } }
}

/** The memory that kernels work in, or null where the engine has no vector instructions. */
export function scratch(): Scratch | null {
  started ??= start()
  return started?.scratch ?? null
}

/**
 * Compiles what was written; `functions` holds what it calls, by name. Throws where `scratch()` is null.
 */
export function compileKernel(
  code: VectorCode,
  functions: Readonly<Record<string, (...values: number[]) => number>> = {},
): Kernel {
  const engine = webAssembly()
  if (!engine || !started) throw new Error('there are no vector instructions')
  const instance = new engine.Instance(new engine.Module(code.finish()), {
    m: { memory: started.memory },
    f: Object.fromEntries(code.imported().map((name) => [name, functions[name]])),
  })
  const run = instance.exports.run as (bytes: number) => number
  return (count) => run(Math.ceil(count / 2) * 16) !== 0
}
