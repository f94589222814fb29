import { doubleBytes, type ImportedFunction, moduleBytes, signed, unsigned } from './bytes.ts'

/** A pair of doubles (or of 64-bit integers) held in a local of the function being written. */
export type Pair = number & { readonly pair: never }

/** Numbers of the vector instructions used, after their prefix 0xfd. */
const instruction = {
  load: 0,
  splatLoad: 10,
  store: 11,
  constant: 12,
  splat: 20,
  extract: 33,
  replace: 34,
  not: 77,
  and: 78,
  andNot: 79,
  or: 80,
  xor: 81,
  select: 82,
  anyTrue: 83,
  equal: 71,
  notEqual: 72,
  less: 73,
  greater: 74,
  lessOrEqual: 75,
  greaterOrEqual: 76,
  ceil: 116,
  floor: 117,
  abs: 236,
  neg: 237,
  sqrt: 239,
  add: 240,
  sub: 241,
  mul: 242,
  div: 243,
  min: 244,
  max: 245,
  lesser: 246,
  larger: 247,
  fused: 263,
  fusedNegative: 264,
  shiftLeft: 203,
  shiftRight: 205,
  addIntegers: 206,
  subIntegers: 209,
} as const
type Name = keyof typeof instruction

const getLocal = 0x20
const setLocal = 0x21

/**
 * Writes a function that runs over pairs of numbers in memory, one loop turn for two numbers. Values are
 * named once and never changed, except accumulators. What is asked for before the loop (constants,
 * uniforms) is computed before it.
 */
export class VectorCode {
  private readonly before: number[] = []
  private readonly body: number[] = []
  private readonly after: number[] = []
  private readonly constants = new Map<string, Pair>()
  private readonly imports: ImportedFunction[] = []
  private locals = 0
  private sure: Pair | null = null
  private readonly fuses: boolean

  /** `fuses`: whether the engine has a product and a sum in one rounding. */
  constructor(fuses: boolean) {
    this.fuses = fuses
  }

  private fresh(): Pair {
    this.locals += 1
    return this.locals as Pair
  }

  private static vector(name: Name): number[] {
    return [0xfd, ...unsigned(instruction[name])]
  }

  private emit(name: Name, operands: readonly Pair[], ...rest: number[]): Pair {
    const result = this.fresh()
    for (const operand of operands) this.body.push(getLocal, ...unsigned(operand))
    this.body.push(...VectorCode.vector(name), ...rest, setLocal, ...unsigned(result))
    return result
  }

  private setBefore(bytes: readonly number[]): Pair {
    const result = this.fresh()
    this.before.push(...bytes, setLocal, ...unsigned(result))
    return result
  }

  /** The same eight bytes in both halves. */
  private repeated(bytes: readonly number[]): Pair {
    const key = bytes.join()
    const found = this.constants.get(key)
    if (found !== undefined) return found
    const made = this.setBefore([...VectorCode.vector('constant'), ...bytes, ...bytes])
    this.constants.set(key, made)
    return made
  }

  number(value: number): Pair {
    return this.repeated(doubleBytes(value))
  }

  /** A 64-bit pattern, high and low half. */
  bits(high: number, low: number): Pair {
    const view = new DataView(new ArrayBuffer(8))
    view.setUint32(0, low, true)
    view.setUint32(4, high, true)
    return this.repeated(Array.from({ length: 8 }, (_, i) => view.getUint8(i)))
  }

  /** One double at a fixed address, in both halves, read before the loop. */
  uniform(address: number): Pair {
    return this.setBefore([0x41, 0, ...VectorCode.vector('splatLoad'), 3, ...unsigned(address)])
  }

  /** The next two doubles of an array. */
  load(address: number): Pair {
    const result = this.fresh()
    this.body.push(getLocal, 0, ...VectorCode.vector('load'), 3, ...unsigned(address))
    this.body.push(setLocal, ...unsigned(result))
    return result
  }

  store(address: number, value: Pair): void {
    this.body.push(getLocal, 0, getLocal, ...unsigned(value))
    this.body.push(...VectorCode.vector('store'), 3, ...unsigned(address))
  }

  /** A value that the loop turns change; its last value is stored at `address` after the loop. */
  accumulator(start: Pair, address: number): Pair {
    const result = this.setBefore([getLocal, ...unsigned(start)])
    this.after.push(0x41, 0, getLocal, ...unsigned(result))
    this.after.push(...VectorCode.vector('store'), 3, ...unsigned(address))
    return result
  }

  assign(accumulator: Pair, value: Pair): void {
    this.body.push(getLocal, ...unsigned(value), setLocal, ...unsigned(accumulator))
  }

  unary(name: 'ceil' | 'floor' | 'abs' | 'neg' | 'sqrt' | 'not', a: Pair): Pair {
    return this.emit(name, [a])
  }

  /** Arithmetic and comparison; a comparison gives all bits set where it holds. */
  binary(
    name: Exclude<Name, 'load' | 'splatLoad' | 'store' | 'constant' | 'extract' | 'replace'>,
    a: Pair,
    b: Pair,
  ): Pair {
    return this.emit(name, [a, b])
  }

  add = (a: Pair, b: Pair): Pair => this.binary('add', a, b)
  sub = (a: Pair, b: Pair): Pair => this.binary('sub', a, b)
  mul = (a: Pair, b: Pair): Pair => this.binary('mul', a, b)
  div = (a: Pair, b: Pair): Pair => this.binary('div', a, b)

  /** a·b + c, in one rounding where the engine has that: for our own functions, not for the learner's. */
  mulAdd = (a: Pair, b: Pair, c: Pair): Pair =>
    this.fuses ? this.emit('fused', [a, b, c]) : this.add(this.mul(a, b), c)

  /** c − a·b, likewise. */
  mulSub = (a: Pair, b: Pair, c: Pair): Pair =>
    this.fuses ? this.emit('fusedNegative', [a, b, c]) : this.sub(c, this.mul(a, b))

  /** `a` where the mask is set, else `b`. */
  select(mask: Pair, a: Pair, b: Pair): Pair {
    return this.emit('select', [a, b, mask])
  }

  shift(direction: 'shiftLeft' | 'shiftRight', a: Pair, by: number): Pair {
    const result = this.fresh()
    this.body.push(getLocal, ...unsigned(a), 0x41, ...signed(by))
    this.body.push(...VectorCode.vector(direction), setLocal, ...unsigned(result))
    return result
  }

  /** c₀ + x(c₁ + x(c₂ + …)). */
  polynomial(x: Pair, coefficients: readonly number[]): Pair {
    const [last, ...others] = [...coefficients].reverse()
    return others.reduce<Pair>(
      (sum, coefficient) => this.mulAdd(x, sum, this.number(coefficient)),
      this.number(last ?? 0),
    )
  }

  /** An imported function of numbers, called for each half. */
  call(name: string, operands: readonly Pair[]): Pair {
    const result = this.fresh()
    const at = this.importIndex(name, operands.length)
    const target = [setLocal, ...unsigned(result)]
    this.body.push(...this.callBytes(at, operands, 0), ...VectorCode.vector('splat'), ...target)
    this.body.push(getLocal, ...unsigned(result), ...this.callBytes(at, operands, 1))
    this.body.push(...VectorCode.vector('replace'), 1, ...target)
    return result
  }

  /** Notes where the mask is not set: `run` tells whether that was anywhere. */
  trustWhere(mask: Pair): void {
    this.sure ??= this.setBefore([getLocal, ...unsigned(this.bits(0xffffffff, 0xffffffff))])
    this.assign(this.sure, this.binary('and', this.sure, mask))
  }

  private callBytes(at: number, operands: readonly Pair[], half: 0 | 1): number[] {
    const values = operands.flatMap((operand) => [
      ...[getLocal, ...unsigned(operand)],
      ...[...VectorCode.vector('extract'), half],
    ])
    return [...values, 0x10, ...unsigned(at)]
  }

  private importIndex(name: string, parameters: number): number {
    const found = this.imports.findIndex((one) => one.name === name)
    return found >= 0 ? found : this.imports.push({ name, parameters }) - 1
  }

  /** Names of the imported functions. */
  imported(): readonly string[] {
    return this.imports.map((one) => one.name)
  }

  /**
   * The module: `run(bytes)` loops over `bytes / 16` pairs, from the last to the first, and returns
   * whether anything was not to be trusted.
   */
  finish(): Uint8Array {
    const step = [getLocal, 0, 0x41, ...signed(-16), 0x6a, 0x22, 0, 0x41, 0, 0x4e, 0x0d, 0]
    const start = [getLocal, 0, 0x41, ...signed(-16), 0x6a, setLocal, 0]
    const loop = [0x03, 0x40, ...this.body, ...step, 0x0b]
    const sure = this.sure ?? this.bits(0xffffffff, 0xffffffff)
    const answer = [getLocal, ...unsigned(sure), ...VectorCode.vector('not')]
    answer.push(...VectorCode.vector('anyTrue'))
    const code = [...this.before, ...start, ...loop, ...this.after, ...answer]
    return moduleBytes(this.imports, this.locals, code)
  }
}
