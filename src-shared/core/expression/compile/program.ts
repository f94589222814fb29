import type { FunctionName } from '../tree.ts'

/** Functions of one argument, as the machine sees them; the rest are written with these. */
export type UnaryFunction = Exclude<FunctionName, 'min' | 'max' | 'sech' | 'csch' | 'coth'>

/**
 * Operations of a straight-line program. `powi` raises to the integer `value`; `where` is
 * `a > 0 ? b : c`. Everything else is what its name says.
 */
export type OperationName =
  | 'const'
  | 'input'
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'pow'
  | 'powi'
  | 'where'
  | 'min'
  | 'max'
  | UnaryFunction

/** One step; `a`, `b`, `c` are indices of earlier steps, -1 where unused. */
export interface Instruction {
  readonly op: OperationName
  readonly a: number
  readonly b: number
  readonly c: number
  /** The constant, the input's index, or the integer exponent; 0 where unused. */
  readonly value: number
}

/** A tree as a list of steps in which no value is computed twice. */
export interface Program {
  readonly inputs: readonly string[]
  readonly code: readonly Instruction[]
  /** Indices of the steps whose values are the results. */
  readonly outputs: readonly number[]
}

/** Appends steps, reusing an equal earlier step (value numbering: Cocke and Schwartz, 1970). */
export class ProgramBuilder {
  readonly inputs: readonly string[]
  readonly code: Instruction[] = []
  private readonly known = new Map<string, number>()

  constructor(inputs: readonly string[], code: readonly Instruction[] = []) {
    this.inputs = inputs
    for (const { op, a, b, c, value } of code) this.step(op, a, b, c, value)
  }

  step(op: OperationName, a = -1, b = -1, c = -1, value = 0): number {
    const text = Object.is(value, -0) ? '-0' : String(value)
    const key = `${op} ${String(a)} ${String(b)} ${String(c)} ${text}`
    const found = this.known.get(key)
    if (found !== undefined) return found
    const index = this.code.push({ op, a, b, c, value }) - 1
    this.known.set(key, index)
    return index
  }

  constant(value: number): number {
    return this.step('const', -1, -1, -1, value)
  }

  input(index: number): number {
    return this.step('input', -1, -1, -1, index)
  }

  /** The constant a step holds, or undefined. */
  constantAt(index: number): number | undefined {
    const instruction = this.code[index]
    return instruction?.op === 'const' ? instruction.value : undefined
  }

  add(a: number, b: number): number {
    const x = this.constantAt(a)
    const y = this.constantAt(b)
    if (x !== undefined && y !== undefined) return this.constant(x + y)
    return this.step('add', a, b)
  }

  sub(a: number, b: number): number {
    const x = this.constantAt(a)
    const y = this.constantAt(b)
    if (x !== undefined && y !== undefined) return this.constant(x - y)
    return this.step('sub', a, b)
  }

  mul(a: number, b: number): number {
    const x = this.constantAt(a)
    const y = this.constantAt(b)
    if (x !== undefined && y !== undefined) return this.constant(x * y)
    if (x === 1) return b
    if (y === 1) return a
    if (x === -1) return this.neg(b)
    if (y === -1) return this.neg(a)
    return this.step('mul', a, b)
  }

  div(a: number, b: number): number {
    const x = this.constantAt(a)
    const y = this.constantAt(b)
    if (x !== undefined && y !== undefined) return this.constant(x / y)
    if (y === 1) return a
    return this.step('div', a, b)
  }

  neg(a: number): number {
    const x = this.constantAt(a)
    if (x !== undefined) return this.constant(-x)
    const inner = this.code[a]
    return inner?.op === 'neg' ? inner.a : this.step('neg', a)
  }

  /** An integer power; `u^0` is 1 everywhere, as `Math.pow` has it. */
  powi(a: number, exponent: number): number {
    if (exponent === 0) return this.constant(1)
    if (exponent === 1) return a
    const x = this.constantAt(a)
    if (x !== undefined) return this.constant(x ** exponent)
    return this.step('powi', a, -1, -1, exponent)
  }

  pow(a: number, b: number): number {
    const x = this.constantAt(a)
    const y = this.constantAt(b)
    if (x !== undefined && y !== undefined) return this.constant(x ** y)
    if (y !== undefined && Number.isInteger(y) && Math.abs(y) <= 1024) return this.powi(a, y)
    if (y === 0.5) return this.step('sqrt', a)
    if (x === Math.E) return this.step('exp', b)
    return this.step('pow', a, b)
  }

  finish(outputs: readonly number[]): Program {
    return withOutputs({ inputs: this.inputs, code: this.code }, outputs)
  }
}

/** The same steps with other results, without the steps that none of them needs. */
export function withOutputs(
  program: Pick<Program, 'inputs' | 'code'>,
  outputs: readonly number[],
): Program {
  const { code } = program
  const needed = new Uint8Array(code.length)
  for (const output of outputs) needed[output] = 1
  for (let i = code.length - 1; i >= 0; i--) {
    if (!needed[i]) continue
    const { a, b, c } = code[i]!
    if (a >= 0) needed[a] = 1
    if (b >= 0) needed[b] = 1
    if (c >= 0) needed[c] = 1
  }
  const moved = new Int32Array(code.length)
  const kept: Instruction[] = []
  const to = (index: number): number => (index < 0 ? -1 : moved[index]!)
  code.forEach((instruction, index) => {
    if (!needed[index]) return
    const { op, a, b, c, value } = instruction
    moved[index] = kept.push({ op, a: to(a), b: to(b), c: to(c), value }) - 1
  })
  return { inputs: program.inputs, code: kept, outputs: outputs.map(to) }
}

/** A text that is equal exactly for equal programs: the key of the cache of generated code. */
export function programKey(program: Program): string {
  const steps = program.code.map(({ op, a, b, c, value }) => {
    const text = Object.is(value, -0) ? '-0' : String(value)
    return `${op},${String(a)},${String(b)},${String(c)},${text}`
  })
  return `${String(program.inputs.length)}|${steps.join(';')}|${program.outputs.join(',')}`
}
