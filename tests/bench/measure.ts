/** One piece of work, timed; `check` must agree between the sides that do the same work. */
export interface Timing {
  readonly name: string
  /** Milliseconds of each counted run. */
  readonly runs: readonly number[]
  readonly median: number
  readonly check: number
}

const countedRuns = 9

/** Times `work` after `warmUps` runs; at least nine counted runs, of which the median counts. */
export function measure(name: string, work: () => number, warmUps = 3): Timing {
  let check = NaN
  for (let k = 0; k < warmUps; k++) check = work()
  const runs = Array.from({ length: countedRuns }, () => {
    const start = performance.now()
    check = work()
    return performance.now() - start
  })
  return { name, runs, median: medianOf(runs), check }
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
