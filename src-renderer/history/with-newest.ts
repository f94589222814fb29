import type { AttemptPage } from '../../src-shared/contract/index.ts'

/**
 * Puts the newest page in front of what is known already. Where the two do not meet there is a gap,
 * so what was known is dropped.
 */
export function withNewest(known: AttemptPage | undefined, newest: AttemptPage): AttemptPage {
  const seam = known?.attempts.findIndex(({ id }) => id === newest.attempts.at(-1)?.id) ?? -1
  if (!known || seam < 0) return newest
  const { next: _replaced, ...rest } = newest
  return {
    ...rest,
    attempts: [...newest.attempts, ...known.attempts.slice(seam + 1)],
    ...(known.next === undefined ? {} : { next: known.next }),
  }
}
