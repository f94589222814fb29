/** One piece of work, timed; `check` must agree between the sides that do the same work. */
export interface Timing {
  readonly name: string
  /** Which way of doing the work, where one program does it in several; `written` is the usual one. */
  readonly way: string
  /** Milliseconds of each counted run. */
  readonly runs: readonly number[]
  /** Milliseconds of processor time of each, which other programs' work touches less; empty if unknown. */
  readonly cpu: readonly number[]
  readonly check: number
}

const countedRuns = 11

/** Times `work` after `warmUps` runs that do not count. */
export function measure(name: string, work: () => number, warmUps = 5): Timing {
  let check = NaN
  for (let k = 0; k < warmUps; k++) check = work()
  const runs: number[] = []
  const cpu: number[] = []
  for (let k = 0; k < countedRuns; k++) {
    const before = process.cpuUsage()
    const start = performance.now()
    check = work()
    runs.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
  }
  return { name, way: 'written', runs, cpu, check }
}
