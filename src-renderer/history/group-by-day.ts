import type { AttemptSummary } from '../../src-shared/domain/index.ts'
import { dayOf } from '../attempts/index.ts'

export interface DayGroup {
  /** `YYYY-MM-DD` in the zone asked for. */
  readonly day: string
  readonly attempts: readonly AttemptSummary[]
}

/** Cuts a list into runs of the same calendar day, keeping its order. */
export function groupByDay(attempts: readonly AttemptSummary[], zone: string): readonly DayGroup[] {
  const groups: { day: string; attempts: AttemptSummary[] }[] = []
  for (const attempt of attempts) {
    const day = dayOf(new Date(attempt.submittedAt), zone)
    const last = groups.at(-1)
    if (last?.day === day) last.attempts.push(attempt)
    else groups.push({ day, attempts: [attempt] })
  }
  return groups
}
