import { CoreFailure } from '../context.ts'

/** Steps that are easy on the eye, within one power of ten. */
const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

/**
 * Heights for contour lines: multiples of one round step, strictly between the bounds, as close to
 * `count` of them as a round step allows. For −64 to 80 and 12 they are −60, −48, …, 72.
 *
 * Throws `CoreFailure('empty-range')`.
 */
export function roundLevels({ lo, hi }: { lo: number; hi: number }, count: number): number[] {
  if (!(hi > lo) || !(count >= 1)) throw new CoreFailure('empty-range', { lo, hi })
  const power = 10 ** Math.floor(Math.log10((hi - lo) / count))
  const steps = mantissas.flatMap((m) => [(m * power) / 10, m * power, m * power * 10])
  let best: number[] = []
  for (const step of steps) {
    if ((hi - lo) / step > 4 * count + 4) continue
    const levels = multiplesBetween(lo, hi, step)
    if (Math.abs(levels.length - count) < Math.abs(best.length - count)) best = levels
  }
  return best
}

function multiplesBetween(lo: number, hi: number, step: number): number[] {
  const room = (hi - lo) * 1e-9
  const first = Math.ceil((lo + room) / step)
  const last = Math.floor((hi - room) / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) =>
    Number(((first + k) * step).toPrecision(12)),
  )
}
