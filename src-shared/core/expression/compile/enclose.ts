import { applyFunction } from './interval-functions.ts'
import * as i from './interval.ts'
import type { Interval } from './interval.ts'
import type { Instruction, Program } from './program.ts'

/**
 * Encloses every output of a program on a box, one interval per input (natural interval extension;
 * Moore, Kearfott and Cloud, "Introduction to Interval Analysis", 2009). The enclosure holds all
 * values the function takes on the box, and its rung is proved, not sampled.
 */
export function enclose(program: Program, box: readonly Interval[]): Interval[] {
  const values: Interval[] = []
  for (const instruction of program.code) values.push(step(instruction, values, box))
  return program.outputs.map((output) => values[output]!)
}

function step(
  instruction: Instruction,
  values: readonly Interval[],
  box: readonly Interval[],
): Interval {
  const { op, value } = instruction
  const a = values[instruction.a] ?? i.empty
  const b = values[instruction.b] ?? i.empty
  const c = values[instruction.c] ?? i.empty
  switch (op) {
    case 'const':
      return i.point(value)
    case 'input':
      return box[value] ?? i.empty
    case 'add':
      return i.add(a, b)
    case 'sub':
      return i.sub(a, b)
    case 'mul':
      return instruction.a === instruction.b ? i.powi(a, 2) : i.mul(a, b)
    case 'div':
      return i.div(a, b)
    case 'neg':
      return i.neg(a)
    case 'powi':
      return i.powi(a, value)
    case 'pow':
      return power(a, b)
    case 'where': {
      if (i.isEmpty(a)) return i.empty
      if (a.lo > 0) return b
      if (a.hi <= 0) return c
      return i.hull(b, c, i.lowest(a.rung, i.rung.defined))
    }
    case 'min':
    case 'max': {
      if (i.isEmpty(a) || i.isEmpty(b)) return i.empty
      const pick = (x: number, y: number): number => Math[op](x, y)
      const apart = a.hi < b.lo || b.hi < a.lo
      const level = i.lowest(i.lowest(a.rung, b.rung), apart ? i.rung.smooth : i.rung.continuous)
      return i.interval(pick(a.lo, b.lo), pick(a.hi, b.hi), level)
    }
    default:
      return applyFunction(op, a)
  }
}

/** u^v as exp(v·ln u), with 0^v = 0 for positive v. */
function power(a: Interval, b: Interval): Interval {
  if (i.isEmpty(a) || i.isEmpty(b) || a.hi < 0) return i.empty
  const positive = i.interval(Math.max(a.lo, 0), a.hi, a.rung)
  const result = applyFunction('exp', i.mul(b, applyFunction('ln', positive)))
  if (a.lo > 0 || i.isEmpty(result)) return result
  if (b.lo <= 0) return { ...result, rung: i.rung.perhaps }
  const level = a.lo < 0 ? i.rung.perhaps : i.rung.continuous
  return i.interval(0, Math.max(0, result.hi), i.lowest(i.lowest(a.rung, b.rung), level))
}
