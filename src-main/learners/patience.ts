/** Tries that cost nothing but themselves. */
const free = 3
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000

/**
 * How long the next try must wait: nothing for the first few, then half a minute, doubled with each
 * wrong one up to a quarter of an hour.
 * @param tries wrong ones in a row
 * @param triedAt ISO 8601 instant of the last
 * @returns milliseconds; a clock that was set back cannot make it longer than the longest
 */
export function waitBefore(tries: number, triedAt: string | null, now: Date): number {
  if (tries < free || triedAt === null) return 0
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - free))
  const passed = now.getTime() - Date.parse(triedAt)
  return Math.min(wait, Math.max(0, wait - passed))
}
