import { evaluateAll } from '../../expression/index.ts'
import type { Bounded, Instruction, OddRoots, Program } from '../../expression/index.ts'
import type { VariableDomain } from '../../../domain/index.ts'
import type { Point } from './points.ts'

/** A part of a program whose sign decides where a kink, an edge or a pole lies. */
interface Guard {
  readonly step: number
  /** The guard is the step's value minus this. */
  readonly level: number
  /** Another step to subtract, for the larger of two values. */
  readonly minus?: number
}

const magnitudes = [
  1e-4, 1e-3, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.05, 1.2, 1.4,
  1.6, 1.8, 2.1, 2.4, 2.7, 3.2, 3.7, 4.3, 5.1, 6.2, 7.6, 9.3, 12, 16, 22, 31, 43, 61, 90, 140, 230,
  410, 830, 1700, 4100, 1.1e4, 4.7e4, 3.1e5, 2.3e6, 1.7e8,
]
const grid = [...magnitudes.map((size) => -size).reverse(), 0, ...magnitudes]

/** Most guards and roots that are followed; more would only repeat what they say. */
const mostGuards = 24
const mostRoots = 40

/**
 * Places near which two formulas that agree elsewhere could part: kinks of |x|, edges of √ and ln,
 * poles, jumps. For each the roots of the deciding part are searched along every variable, and
 * points are taken on both sides of each root and between neighbours.
 * @param base values at which the other variables are held
 */
export function criticalPoints(
  programs: readonly Program[],
  variables: readonly string[],
  domain: VariableDomain | undefined,
  base: Point,
  oddRoots: OddRoots,
): readonly Point[] {
  const points: Point[] = []
  for (const program of programs) {
    const guards = guardsOf(program)
    if (guards.length === 0) continue
    variables.forEach((name, index) => {
      const at = (value: number): Point =>
        base.map((held, place) => (place === index ? value : held))
      const evaluate = (value: number): readonly Bounded[] =>
        evaluateAll(program, at(value), oddRoots)
      const [low, high] = domain?.[name] ?? [null, null]
      const inside = (value: number): boolean =>
        (low === null || value > low) && (high === null || value < high)
      const places = placesWithin(low, high).filter(inside)
      const roots = [...rootsOf(guards, places, evaluate)].sort((a, b) => a - b)
      const between = roots.slice(1).map((root, index) => (root + (roots[index] ?? root)) / 2)
      const all = [...between, ...roots.flatMap(around)]
      points.push(...all.filter(inside).map(at))
    })
  }
  return points
}

function guardsOf(program: Program): readonly Guard[] {
  const guards = program.steps.flatMap((step): readonly Guard[] => guardOf(step))
  const moves = (step: number | undefined): boolean =>
    step !== undefined && program.steps[step]?.op !== 'rational'
  return guards.filter(({ step, minus }) => moves(step) || moves(minus)).slice(0, mostGuards)
}

function guardOf(step: Instruction): readonly Guard[] {
  if (step.op === 'binary') {
    if (step.name === 'div') return [{ step: step.b, level: 0 }]
    if (step.name === 'pow') return [{ step: step.a, level: 0 }]
    if (step.name === 'min' || step.name === 'max')
      return [{ step: step.a, minus: step.b, level: 0 }]
    return []
  }
  if (step.op === 'power') {
    const smooth = step.exponent.den === 1n && step.exponent.num > 0n
    return smooth ? [] : [{ step: step.a, level: 0 }]
  }
  if (step.op !== 'unary') return []
  const levels = levelsOf[step.name] ?? []
  return levels.map((level) => ({ step: step.a, level }))
}

/** Values of the argument at which a function bends, jumps or ends. */
const levelsOf: Readonly<Record<string, readonly number[]>> = {
  abs: [0],
  sqrt: [0],
  cbrt: [0],
  ln: [0],
  log10: [0],
  log2: [0],
  sign: [0],
  relu: [0],
  floor: [-1, 0, 1],
  ceil: [-1, 0, 1],
  asin: [-1, 1],
  acos: [-1, 1],
  acosh: [1],
  atanh: [-1, 1],
}

function placesWithin(low: number | null, high: number | null): readonly number[] {
  if (low !== null && high !== null) {
    return Array.from({ length: 96 }, (_, step) => low + ((high - low) * (step + 0.5)) / 96)
  }
  if (low !== null) return grid.filter((step) => step > 0).map((step) => low + step)
  return high === null ? grid : grid.filter((step) => step < 0).map((step) => high + step)
}

function rootsOf(
  guards: readonly Guard[],
  places: readonly number[],
  evaluate: (value: number) => readonly Bounded[],
): readonly number[] {
  const tables = places.map(evaluate)
  const roots: number[] = []
  for (const guard of guards) {
    const value = (place: number): number => guardValue(guard, evaluate(place))
    const values = tables.map((table) => guardValue(guard, table))
    for (let index = 0; index + 1 < places.length && roots.length < mostRoots; index++) {
      const [from = 0, to = 0] = [places[index], places[index + 1]]
      const [here = NaN, next = NaN] = [values[index], values[index + 1]]
      if (here === 0) roots.push(from)
      else if (here * next < 0) roots.push(bisect(value, from, to))
      else roots.push(...dip(value, places, values, index))
    }
  }
  return roots
}

function guardValue(guard: Guard, table: readonly Bounded[]): number {
  const a = table[guard.step]
  const b = guard.minus === undefined ? undefined : table[guard.minus]
  if (a?.state !== 'value' || (b && b.state !== 'value')) return Number.NaN
  return a.value - guard.level - (b?.value ?? 0)
}

function bisect(value: (place: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  const sign = Math.sign(value(low))
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (Math.sign(value(middle)) === sign) low = middle
    else high = middle
  }
  const nice = Math.round(high * 1000) / 1000
  return Math.abs(nice - high) <= 1e-9 * (1 + Math.abs(high)) ? nice : high
}

/** The lowest place of a dip of |guard| between three neighbours, where a narrow gap may hide. */
function dip(
  value: (place: number) => number,
  places: readonly number[],
  values: readonly number[],
  index: number,
): readonly number[] {
  const [before = NaN, here = NaN, after = NaN] = [
    values[index - 1],
    values[index],
    values[index + 1],
  ].map((each) => (each === undefined ? Number.NaN : Math.abs(each)))
  if (!(here < before && here <= after)) return []
  let low = places[index - 1] ?? 0
  let high = places[index + 1] ?? 0
  const sign = Math.sign(values[index] ?? 0)
  for (let step = 0; step < 40; step++) {
    const [a, b] = [low + (high - low) * 0.382, low + (high - low) * 0.618]
    const [atA, atB] = [value(a) * sign, value(b) * sign]
    if (atA < 0) return [bisect(value, low, a), bisect(value, a, high)]
    if (atA < atB) high = b
    else low = a
  }
  return [(low + high) / 2]
}

/** Points on both sides of a root, near and not so near. */
function around(root: number): readonly number[] {
  const size = Math.max(Math.abs(root), 0.1)
  return [root, ...[1e-3, -1e-3, 0.04, -0.04, 0.6, -0.6].map((part) => root + part * size)]
}
