import { evaluateBounded } from '../../expression/index.ts'
import type { OddRoots, Program } from '../../expression/index.ts'
import type { VariableDomain } from '../../../domain/index.ts'
import { scatteredPoints, valuesWithin } from './points.ts'
import type { Point } from './points.ts'

/** Most points that a hunt brings home. */
const mostPoints = 40
/** Points tried when several variables make a full grid too large. */
const tries = 3000

/**
 * Looks for points at which a function with a narrow domain has a value, such as √(sin x − 0.9) or
 * √(x − 100): along one variable on a fine grid, for several at scattered points.
 */
export function huntDomain(
  program: Program,
  variables: readonly string[],
  domain: VariableDomain | undefined,
  oddRoots: OddRoots,
): readonly Point[] {
  const hasValue = (point: Point): boolean =>
    evaluateBounded(program, point, oddRoots).state === 'value'
  if (variables.length === 1) {
    const found = grid(domain?.[variables[0] ?? '']).filter((value) => hasValue([value]))
    return thinned(found).map((value) => [value])
  }
  const lists = variables.map((name) => valuesWithin(domain?.[name] ?? [null, null]))
  const found: Point[] = []
  for (const point of scatteredPoints(lists, tries)) {
    if (hasValue(point)) found.push(point)
    if (found.length >= mostPoints) break
  }
  return found
}

function grid(bounds: readonly [number | null, number | null] = [null, null]): readonly number[] {
  const [low, high] = bounds
  if (low !== null && high !== null) {
    return Array.from({ length: 2000 }, (_, step) => low + ((high - low) * (step + 0.5)) / 2000)
  }
  const even = Array.from({ length: 1200 }, (_, step) => (step - 600) / 20 + 0.0137)
  const growing = Array.from({ length: 160 }, (_, step) => 10 ** (-6 + step / 12.5))
  const all = [...even, ...growing, ...growing.map((size) => -size)]
  const shifted = low !== null ? all.map((value) => low + Math.abs(value)) : all
  return shifted.filter((value) => (low === null || value > low) && (high === null || value < high))
}

function thinned(values: readonly number[]): readonly number[] {
  const stride = Math.max(1, Math.floor(values.length / mostPoints))
  return values.filter((_, index) => index % stride === 0)
}
