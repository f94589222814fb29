import {
  type Angle,
  angleOf,
  expOf,
  lnOf,
  type Pair,
  sigmoidOf,
  slotAddress,
  tanhOf,
  VectorCode,
} from '../../simd/index.ts'
import { longestChain } from './emit.ts'
import { realFunctions } from './functions.ts'
import type { Instruction, Program } from './program.ts'

/** Functions that the vector code computes itself, to at most 2.5 ulp; all else has the engine's bits. */
const ownFunctions: ReadonlySet<string> = new Set([
  'exp',
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'tanh',
  'sigmoid',
  'ln',
])

/** Whether the vector code of a program gives the very bits of its scalar code. */
export function keepsBits(program: Program): boolean {
  return program.code.every(({ op }) => !ownFunctions.has(op))
}

/** What vector code calls, value by value. */
export const calledFunctions: Readonly<Record<string, (...values: number[]) => number>> = {
  ...realFunctions,
  pow: Math.pow,
}

/**
 * A program over pairs of numbers. Inputs and then outputs have one slot of memory each, in order; an
 * input for which `isUniform` holds is one number, at its place among the uniforms.
 */
export function vectorise(
  program: Program,
  isUniform: (input: number) => boolean,
  fuses: boolean,
): VectorCode {
  const code = new VectorCode(fuses)
  const writer = new Writer(code, isUniform)
  program.code.forEach((instruction) => {
    writer.step(instruction)
  })
  program.outputs.forEach((output, k) => {
    code.store(slotAddress(program.inputs.length + k), writer.value(output))
  })
  return code
}

class Writer {
  private readonly values: Pair[] = []
  private readonly powers = new Map<string, Pair>()
  private readonly angles = new Map<Pair, Angle>()
  private readonly code: VectorCode
  private readonly isUniform: (input: number) => boolean

  constructor(code: VectorCode, isUniform: (input: number) => boolean) {
    this.code = code
    this.isUniform = isUniform
  }

  value(index: number): Pair {
    return this.values[index]!
  }

  step(instruction: Instruction): void {
    this.values.push(this.compute(instruction))
  }

  private compute({ op, a: first, b: second, c: third, value }: Instruction): Pair {
    const { code } = this
    const [a, b, c] = [this.values[first]!, this.values[second]!, this.values[third]!]
    const zero = (): Pair => code.number(0)
    const inverse = (x: Pair): Pair => code.div(code.number(1), x)
    switch (op) {
      case 'const':
        return code.number(value)
      case 'input':
        return this.isUniform(value) ? code.uniform(value * 8) : code.load(slotAddress(value))
      case 'add':
      case 'sub':
      case 'mul':
      case 'div':
      case 'min':
      case 'max':
        return code.binary(op, a, b)
      case 'neg':
      case 'abs':
      case 'sqrt':
      case 'floor':
      case 'ceil':
        return code.unary(op, a)
      case 'powi':
        return this.power(first, value)
      case 'where':
        return code.select(code.binary('greater', a, zero()), b, c)
      case 'relu':
        return this.relu(a)
      case 'exp':
        return expOf(code, a)
      case 'ln':
        return lnOf(code, a)
      case 'tanh':
        return tanhOf(code, a)
      case 'sigmoid':
        return sigmoidOf(code, a)
      case 'sin':
        return this.angle(a).sin()
      case 'cos':
        return this.angle(a).cos()
      case 'tan':
        return code.div(this.angle(a).sin(), this.angle(a).cos())
      case 'cot':
        return code.div(this.angle(a).cos(), this.angle(a).sin())
      case 'sec':
        return inverse(this.angle(a).cos())
      case 'csc':
        return inverse(this.angle(a).sin())
      case 'pow':
        return code.call('pow', [a, b])
      default:
        return code.call(op, [a])
    }
  }

  /** u where u > 0, else 0, and NaN for NaN: u − u is NaN then. */
  private relu(a: Pair): Pair {
    const { code } = this
    const isPositive = code.binary('greater', a, code.number(0))
    const isNaN = code.binary('notEqual', a, a)
    return code.binary('or', code.binary('and', a, isPositive), code.binary('and', a, isNaN))
  }

  private angle(a: Pair): Angle {
    const known = this.angles.get(a)
    if (known) return known
    const made = angleOf(this.code, a)
    this.angles.set(a, made)
    return made
  }

  /** The products of the scalar code, in its order. */
  private power(base: number, exponent: number): Pair {
    const { code } = this
    const size = Math.abs(exponent)
    if (size > longestChain) return code.call('pow', [this.values[base]!, code.number(exponent)])
    const make = (n: number): Pair => {
      if (n === 1) return this.values[base]!
      const name = `${String(base)}^${String(n)}`
      const known = this.powers.get(name)
      if (known !== undefined) return known
      const low = n % 2 === 0 ? n / 2 : 1
      const made = code.mul(make(n - low), make(low))
      this.powers.set(name, made)
      return made
    }
    const product = make(size)
    return exponent < 0 ? code.div(code.number(1), product) : product
  }
}
