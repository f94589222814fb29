import type { VariableDomain } from '../../../domain/index.ts'

/** Values of the variables, in the order of the list of names. */
export type Point = readonly number[]

/**
 * Magnitudes on many scales, whole numbers and not, so that agreement on one region only does not
 * pass for equality.
 */
const magnitudes = [
  0.08, 0.37, 0.71, 1, 1.3, 2, 2.9, 3, 4.7, 0.5, 7.3, 13.7, 29.3, 61, 113.1, 250.7, 777.7, 1234.5,
  5000.3, 0.0113,
]

const fractions = [
  0.5, 0.37, 0.63, 0.21, 0.79, 0.08, 0.92, 0.013, 0.987, 0.29, 0.71, 0.45, 0.001, 0.999,
]

/** Values of one variable, inside its open interval, most telling first. */
export function valuesWithin(bounds: readonly [number | null, number | null]): readonly number[] {
  const [low, high] = bounds
  const general = [...magnitudes.flatMap((size) => [size, -size]), 0]
  const inside = general.filter(
    (value) => (low === null || value > low) && (high === null || value < high),
  )
  if (low === null && high === null) return inside
  if (low !== null && high !== null) {
    return [...fractions.map((part) => low + part * (high - low)), ...inside]
  }
  const fromEdge =
    low !== null ? (size: number) => low + size : (size: number) => (high ?? 0) - size
  return low === 0 || high === 0 ? inside : [...magnitudes.map(fromEdge), ...inside]
}

/** Steps aside from a point at which an answer has no value, relative to its size. */
const nudges = [1e-6, -1e-6, 1e-5, -1e-5]

/** Points close by, in no special direction. */
export function pointsBeside(point: Point): readonly Point[] {
  return nudges.map((nudge) =>
    point.map((value, index) => value + nudge * (1 + Math.abs(value)) * (1 + index / 7)),
  )
}

/** Multiplier of a full-period linear congruential sequence modulo 2^32 (Knuth, TAOCP 3.3.4). */
const multiplier = 1664525
const increment = 1013904223

/** Points whose coordinates are picked from the lists, the same ones every time. */
export function scatteredPoints(
  lists: readonly (readonly number[])[],
  count: number,
): readonly Point[] {
  let state = 1
  function next(choices: number): number {
    state = (Math.imul(state, multiplier) + increment) >>> 0
    return Math.floor((state / 2 ** 32) * choices)
  }
  return Array.from({ length: count }, (_, index) => {
    const reach = index % 3 === 2 ? Infinity : 18
    return lists.map((values) => values[next(Math.min(values.length, reach))] ?? 0)
  })
}

/** Points for several variables beyond the diagonal ones. */
const mixedPoints = 64

/**
 * The points at which two functions are compared: the same ones every time, so that a verdict never
 * depends on chance.
 */
export function samplePoints(
  variables: readonly string[],
  domain: VariableDomain | undefined,
): readonly Point[] {
  if (variables.length === 0) return [[]]
  const lists = variables.map((name) => valuesWithin(domain?.[name] ?? [null, null]))
  const [first = []] = lists
  if (variables.length === 1) return first.map((value) => [value])
  const points = [...scatteredPoints(lists, mixedPoints)]
  for (let index = 0; index < 8; index++) points.push(lists.map((values) => values[index] ?? 0))
  for (const value of [1, 2, -1, 0]) {
    if (lists.every((values) => values.includes(value))) points.push(lists.map(() => value))
  }
  return points
}
