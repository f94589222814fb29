/** One piece of work, timed; `check` must agree between the sides that do the same work. */
export interface Timing {
  readonly name: string
  /** Which way of doing the work, where one program does it in several; `written` is the usual one. */
  readonly way: string
  /** Milliseconds of each counted run. */
  readonly runs: readonly number[]
  readonly check: number
}

const countedRuns = 11

/** Times `work` after `warmUps` runs that do not count. */
export function measure(name: string, work: () => number, warmUps = 5): Timing {
  let check = NaN
  for (let k = 0; k < warmUps; k++) check = work()
  const runs = Array.from({ length: countedRuns }, () => {
    const start = performance.now()
    check = work()
    return performance.now() - start
  })
  return { name, way: 'written', runs, check }
}
