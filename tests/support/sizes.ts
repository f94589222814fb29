/** How many cases a property test runs: many more in the nightly run. */
export function cases(everyTime: number, nightly: number): number {
  return process.env.NABLA_NIGHTLY === '1' ? nightly : everyTime
}
