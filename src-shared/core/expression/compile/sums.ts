import type { SumRule } from '../../../domain/index.ts'
import { cached } from './cache.ts'
import { Emitter } from './emit.ts'
import { toFunction } from './generate.ts'
import type { Program } from './program.ts'

/**
 * Goes on with a running sum: sums[start] is there, sums[start + 1 … start + length] are made, each
 * with the area over one more step. Node i is at from + i·step. Returns the sum of the areas' sizes.
 */
export type SumFunction = (
  from: number,
  step: number,
  start: number,
  length: number,
  sums: Float64Array,
) => number

/** The area over one step, from a and b, its ends' values; `f` gives the value elsewhere. */
const areas: Readonly<Record<SumRule, string>> = {
  left: 'a * step',
  middle: 'f(x + half) * step',
  right: 'b * step',
  trapezoid: '(a + b) * 0.5 * step',
  simpson: '(a + 4 * f(x + half) + b) * sixth',
}

/** A running sum as one loop, in which function and rule are written out: added in order. */
export function generateSum(program: Program, rule: SumRule): SumFunction {
  return cached(`sum ${rule}`, program, () => {
    const emitter = new Emitter(program, (input) => `v${String(input)}`)
    const lines = emitter.statements(() => true)
    const result = emitter.reference(program.outputs[0]!)
    const needs = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(areas[rule])
    return toFunction(
      ['from', 'step', 'start', 'length', 'sums'],
      [
        'const f = (v0) => {',
        ...lines,
        `return ${result}`,
        '}',
        'const half = 0.5 * step',
        'const sixth = step / 6',
        'let sum = sums[start]',
        'let size = 0',
        'let b = f(from + start * step)',
        'const end = start + length',
        'for (let i = start; i < end; ) {',
        'const x = from + i * step',
        'i++',
        needs('b') ? 'const a = b' : 'const a = f(x)',
        ...(needs('b') ? ['b = f(from + i * step)'] : []),
        `const area = ${areas[rule]}`,
        'sum += area',
        'size += Math.abs(area)',
        'sums[i] = sum',
        '}',
        'return size',
      ],
    ) as SumFunction
  })
}
