import {
  compileKernel,
  type Kernel,
  type Pair,
  type Scratch,
  scratch,
  sigmoidParts,
  slotAddress,
  slotCount,
  slotLength,
  VectorCode,
} from '../simd/index.ts'
import { gradientPass, type GradientPass } from './generate-pass.ts'
import { naturalOrder } from './natural-order.ts'
import {
  type Activation,
  type LayerLayout,
  layoutOf,
  type NetworkShape,
  shapeKey,
} from './shape.ts'
import { activatePair, forwardPairs, indices, type Signals, weighted } from './vector-layers.ts'

/** The code is unrolled; beyond this it would not fit the processor's instruction cache. */
const mostParameters = 600
/** Slots at the end of the memory that hold the sums of the pass. */
const sumSlots = 2
/** A product of as many numbers up to 2 per half is still finite. */
const mostAtOnce = Math.min(slotLength, 2000)

const made = new Map<string, GradientPass>()
const mostMade = 32

/**
 * The pass of `gradientPass` two examples at a time, where the engine has vector instructions: the same
 * numbers to rounding. Sums of a pass are taken in another order, so losses differ by some 1e-15.
 */
export function fastGradientPass(shape: NetworkShape): GradientPass {
  const key = shapeKey(shape)
  const known = made.get(key)
  if (known) return known
  if (made.size >= mostMade) made.clear()
  const pass = vectorPass(shape) ?? gradientPass(shape)
  made.set(key, pass)
  return pass
}

function vectorPass(shape: NetworkShape): GradientPass | null {
  const memory = scratch()
  const layers = layoutOf(shape)
  const last = layers[layers.length - 1]!
  const count = last.biases + last.outputs
  const columns = shape.sizes[0]! + last.outputs
  if (!memory || count > mostParameters || columns > slotCount - sumSlots) return null
  const kernel = compileKernel(new PassWriter(shape, layers, memory.fuses).write())
  return runnerOf(shape, memory, kernel, count, last.outputs)
}

function runnerOf(
  shape: NetworkShape,
  memory: Scratch,
  kernel: Kernel,
  count: number,
  outputs: number,
): GradientPass {
  const { slots, uniforms } = memory
  const one = gradientPass(shape)
  const sums = slots[slotCount - sumSlots]!
  const isEntropy = shape.loss === 'bce'
  return (parameters, inputs, targets, order, from, to, gradient) => {
    memory.owner = null
    uniforms.set(parameters)
    let loss = 0
    const paired = to - ((to - from) % 2)
    for (let at = from; at < paired; at += mostAtOnce) {
      const length = Math.min(mostAtOnce, paired - at)
      inputs.forEach((column, i) => {
        fill(slots[i]!, column, order, at, length)
      })
      targets.forEach((column, j) => {
        fill(slots[inputs.length + j]!, column, order, at, length)
      })
      kernel(length)
      for (let i = 0; i < count; i++) gradient[i]! += sums[2 * i]! + sums[2 * i + 1]!
      loss += sums[2 * count]! + sums[2 * count + 1]!
      if (!isEntropy) continue
      for (let k = 2 * count + 2; k < 2 * (count + 1 + outputs); k++) loss += Math.log(sums[k]!)
    }
    if (paired === to) return loss
    const rest = order ?? naturalOrder(to)
    return loss + one(parameters, inputs, targets, rest, paired, to, gradient)
  }
}

function fill(
  slot: Float64Array,
  column: Float64Array,
  order: Int32Array | null,
  at: number,
  length: number,
): void {
  if (order) for (let k = 0; k < length; k++) slot[k] = column[order[at + k]!]!
  else slot.set(column.subarray(at, at + length))
}

/** Writes the pass for one shape: parameters among the uniforms, sums at the end of the memory. */
class PassWriter {
  private readonly code: VectorCode
  private readonly shape: NetworkShape
  private readonly layers: readonly LayerLayout[]
  private readonly parameters: readonly Pair[]
  private readonly gradient: readonly Pair[]
  private sums = 0

  constructor(shape: NetworkShape, layers: readonly LayerLayout[], fuses: boolean) {
    this.code = new VectorCode(fuses)
    this.shape = shape
    this.layers = layers
    const last = layers[layers.length - 1]!
    const all = indices(last.biases + last.outputs)
    this.parameters = all.map((i) => this.code.uniform(i * 8))
    this.gradient = all.map(() => this.sum(0))
  }

  /** An accumulator for the next place among the sums. */
  private sum(start: number): Pair {
    const address = slotAddress(slotCount - sumSlots) + 16 * this.sums++
    return this.code.accumulator(this.code.number(start), address)
  }

  write(): VectorCode {
    const { code, layers } = this
    const size = this.shape.sizes[0]!
    const inputs = indices(size).map((i) => code.load(slotAddress(i)))
    const signals = forwardPairs(code, this.parameters, layers.slice(0, -1), inputs)
    const last = layers[layers.length - 1]!
    const z = weighted(code, this.parameters, last, signals[signals.length - 1]!.a)
    const targets = indices(last.outputs).map((j) => code.load(slotAddress(size + j)))
    let delta = this.outputDeltas(last, z, targets)
    for (let k = layers.length - 1; k >= 0; k--) {
      const { a, z: own } = signals[k]!
      this.collect(layers[k]!, delta, a)
      const below = layers[k - 1]
      if (below) delta = this.deltasBelow(layers[k]!, below.activation, delta, { z: own, a })
    }
    return code
  }

  /** `d` times f′, from z and a = f(z). */
  private sloped(kind: Activation, d: Pair, z: Pair, a: Pair): Pair {
    const { code } = this
    switch (kind) {
      case 'tanh':
        return code.mulSub(code.mul(d, a), a, d)
      case 'sigmoid':
        return code.mul(d, code.mulSub(a, a, a))
      case 'relu':
        return code.binary('and', d, code.binary('greater', z, code.number(0)))
      case 'identity':
        return d
    }
  }

  private add(accumulator: Pair, a: Pair, b: Pair): void {
    this.code.assign(accumulator, this.code.mulAdd(a, b, accumulator))
  }

  private outputDeltas(layer: LayerLayout, z: readonly Pair[], targets: readonly Pair[]): Pair[] {
    const { code } = this
    const loss = this.sum(0)
    const zero = code.number(0)
    return z.map((one, j) => {
      const target = targets[j]!
      if (this.shape.loss === 'bce') {
        const { value, onePlus } = sigmoidParts(code, one)
        const product = this.sum(1)
        code.assign(product, code.mul(product, onePlus))
        const linear = code.mulSub(one, target, code.binary('larger', zero, one))
        code.assign(loss, code.add(loss, linear))
        return code.sub(value, target)
      }
      const a = activatePair(code, layer.activation, one)
      const gap = code.sub(a, target)
      this.add(loss, gap, gap)
      return this.sloped(layer.activation, code.add(gap, gap), one, a)
    })
  }

  /** Adds δ·aᵀ and δ to the gradient. */
  private collect(layer: LayerLayout, delta: readonly Pair[], a: readonly Pair[]): void {
    delta.forEach((d, j) => {
      a.forEach((one, i) => {
        this.add(this.gradient[layer.weights + j * layer.inputs + i]!, d, one)
      })
      const bias = this.gradient[layer.biases + j]!
      this.code.assign(bias, this.code.add(bias, d))
    })
  }

  /** Wᵀ·δ times the slopes of the layer below. */
  private deltasBelow(
    { inputs, weights }: LayerLayout,
    kind: Activation,
    delta: readonly Pair[],
    { z, a }: Signals,
  ): Pair[] {
    const { code } = this
    return indices(inputs).map((i) => {
      const [first, ...others] = delta.map((d, j) => ({
        d,
        weight: this.parameters[weights + j * inputs + i]!,
      }))
      const sum = others.reduce(
        (total, { d, weight }) => code.mulAdd(weight, d, total),
        code.mul(first!.weight, first!.d),
      )
      return this.sloped(kind, sum, z[i]!, a[i]!)
    })
  }
}
