/**
 * Ways of adding many numbers, which round differently: one after the other, in pairs of halves as NumPy
 * does (buffer by buffer), or as if exactly and rounded once.
 */
export const waysOfAdding = ['in-order', 'pairwise', 'exact'] as const
export type WayOfAdding = (typeof waysOfAdding)[number]

/** Sum of finite numbers. In order the rounding may grow with their number, exactly it is half a last place. */
export function sumOf(terms: Float64Array, way: WayOfAdding): number {
  switch (way) {
    case 'in-order':
      return terms.reduce((sum, term) => sum + term, 0)
    case 'pairwise': {
      let sum = 0
      for (let at = 0; at < terms.length; at += buffer) {
        sum += pairwise(terms, at, Math.min(buffer, terms.length - at))
      }
      return sum
    }
    case 'exact':
      return exact(terms)
  }
}

const buffer = 8192
const block = 128

/** NumPy's order within each of its buffers: halves down to blocks of 128, each added in eight strands. */
function pairwise(terms: Float64Array, from: number, count: number): number {
  if (count < 8) {
    let sum = 0
    for (let i = 0; i < count; i++) sum += terms[from + i]!
    return sum
  }
  if (count > block) {
    const half = Math.floor(count / 2)
    const first = half - (half % 8)
    return pairwise(terms, from, first) + pairwise(terms, from + first, count - first)
  }
  const strands = Float64Array.from(terms.subarray(from, from + 8))
  const whole = count - (count % 8)
  for (let i = 8; i < whole; i++) strands[i % 8]! += terms[from + i]!
  const [a, b, c, d, e, f, g, h] = strands as unknown as readonly number[]
  let sum = a! + b! + (c! + d!) + (e! + f! + (g! + h!))
  for (let i = whole; i < count; i++) sum += terms[from + i]!
  return sum
}

/** Shewchuk's expansion of non-overlapping parts (1997), whose sum is that of the terms exactly. */
function exact(terms: Float64Array): number {
  const parts: number[] = []
  for (const term of terms) {
    let carried = term
    let kept = 0
    for (const part of parts) {
      const [large, small] = Math.abs(carried) >= Math.abs(part) ? [carried, part] : [part, carried]
      const sum = large + small
      const lost = small - (sum - large)
      if (lost !== 0) parts[kept++] = lost
      carried = sum
    }
    parts[kept] = carried
    parts.length = kept + 1
  }
  return roundedOnce(parts)
}

/** The parts' sum, from the largest down; a tie between two doubles is settled by the next part. */
function roundedOnce(parts: readonly number[]): number {
  let k = parts.length - 1
  let sum = parts[k] ?? 0
  let lost = 0
  while (k > 0 && lost === 0) {
    k--
    const before = sum
    const part = parts[k]!
    sum = before + part
    lost = part - (sum - before)
  }
  const next = parts[k - 1] ?? 0
  if (lost !== 0 && lost > 0 === next > 0 && next !== 0) {
    const twice = lost * 2
    const further = sum + twice
    if (further - sum === twice) return further
  }
  return sum
}
