import { callSource } from './functions.ts'
import type { Instruction, Program } from './program.ts'

/** Beyond this exponent a chain of products loses more accuracy than `Math.pow`. */
export const longestChain = 64

/** A number as JavaScript source, with all its bits. */
function numberSource(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (value === Infinity) return 'Infinity'
  if (value === -Infinity) return '(-Infinity)'
  return value < 0 || Object.is(value, -0) ? `(-${String(-value)})` : String(value)
}

/** Whether a step's value needs a name of its own; constants and inputs are written in place. */
function isNamed(instruction: Instruction): boolean {
  return instruction.op !== 'const' && instruction.op !== 'input'
}

/** Writes a program as JavaScript statements. `input` names the i-th input in the target's terms. */
export class Emitter {
  private readonly program: Program
  private readonly input: (index: number) => string
  private readonly powers = new Map<string, string>()

  constructor(program: Program, input: (index: number) => string) {
    this.program = program
    this.input = input
  }

  /** How the value of a step is written where it is used. */
  reference(index: number): string {
    const instruction = this.program.code[index]!
    if (instruction.op === 'const') return numberSource(instruction.value)
    if (instruction.op === 'input') return this.input(instruction.value)
    return `t${String(index)}`
  }

  /** Statements for the chosen steps, in order. */
  statements(wanted: (index: number) => boolean): string[] {
    const lines: string[] = []
    this.program.code.forEach((instruction, index) => {
      if (!isNamed(instruction) || !wanted(index)) return
      lines.push(...this.powerLines(instruction))
      lines.push(`const t${String(index)} = ${this.expression(instruction)}`)
    })
    return lines
  }

  private expression(instruction: Instruction): string {
    const { op, value } = instruction
    const a = instruction.a < 0 ? '' : this.reference(instruction.a)
    const b = instruction.b < 0 ? '' : this.reference(instruction.b)
    const c = instruction.c < 0 ? '' : this.reference(instruction.c)
    switch (op) {
      case 'const':
      case 'input':
        return ''
      case 'add':
        return `${a} + ${b}`
      case 'sub':
        return `${a} - ${b}`
      case 'mul':
        return `${a} * ${b}`
      case 'div':
        return `${a} / ${b}`
      case 'neg':
        return `-${a}`
      case 'pow':
        return `Math.pow(${a}, ${b})`
      case 'powi':
        return this.powerSource(instruction.a, value)
      case 'where':
        return `${a} > 0 ? ${b} : ${c}`
      case 'min':
      case 'max':
        return `Math.${op}(${a}, ${b})`
      default:
        return callSource(op, a)
    }
  }

  private powerSource(base: number, exponent: number): string {
    const size = Math.abs(exponent)
    if (size > longestChain) return `Math.pow(${this.reference(base)}, ${String(exponent)})`
    const product = this.powerName(base, size)
    return exponent < 0 ? `1 / ${product}` : product
  }

  private powerName(base: number, exponent: number): string {
    if (exponent === 1) return this.reference(base)
    return `p${String(base)}_${String(exponent)}`
  }

  /** The products a power needs and no earlier power has made: u³ = (u·u)·u, u⁴ = u²·u². */
  private powerLines(instruction: Instruction): string[] {
    const lines: string[] = []
    if (instruction.op !== 'powi' || Math.abs(instruction.value) > longestChain) return lines
    const base = instruction.a
    const make = (exponent: number): string => {
      const name = this.powerName(base, exponent)
      if (exponent === 1 || this.powers.has(name)) return name
      const half = Math.floor(exponent / 2)
      const low = exponent % 2 === 0 ? half : 1
      const source = `${make(exponent - low)} * ${make(low)}`
      this.powers.set(name, source)
      lines.push(`const ${name} = ${source}`)
      return name
    }
    make(Math.abs(instruction.value))
    return lines
  }
}

/** For each step, whether it depends on an input for which `varies` holds. */
export function dependence(program: Program, varies: (input: number) => boolean): Uint8Array {
  const depends = new Uint8Array(program.code.length)
  program.code.forEach(({ op, a, b, c, value }, index) => {
    const own = op === 'input' && varies(value)
    const inherited = [a, b, c].some((operand) => operand >= 0 && depends[operand] === 1)
    depends[index] = own || inherited ? 1 : 0
  })
  return depends
}
