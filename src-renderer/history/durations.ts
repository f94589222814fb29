import { t, tn } from '../messages/index.ts'

/** A duration in the one or two units that matter. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  if (seconds < 60) return tn('history.attempt.seconds', seconds)
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return tn('history.attempt.minutes', minutes)
  const hours = Math.floor(minutes / 60)
  if (minutes % 60 === 0) return tn('history.attempt.hours', hours)
  return t('history.attempt.hoursAndMinutes', { hours, minutes: minutes % 60 })
}
