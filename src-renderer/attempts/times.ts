/** The zone the computer is in now, e.g. `Europe/Berlin`. */
export function currentZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The zone itself, or the current one where this computer does not know it (yet, or any more). */
export function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return currentZone()
  }
}

const language = 'en-GB'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** The calendar day before, counted in days and not in hours: some days have 23 or 25. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - day).toISOString().slice(0, 10)
}

/** `Monday 23 November`, with the year when it is not that of `today`. */
export function formatDay(date: string, today: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }),
  }).format(new Date(`${date}T12:00:00Z`))
}

/** `12:03` in a zone. */
export function formatTime(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, timeStyle: 'short' }).format(instant)
}

/** `Monday 23 November 2026 at 12:03` in a zone. */
export function formatExact(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(instant)
}

/** `5 minutes ago`; nothing from a week on, or when the clock was set back since. */
export function formatRelative(instant: Date, now: Date): string | undefined {
  const ago = now.getTime() - instant.getTime()
  if (ago < -minute || ago >= 7 * day) return undefined
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (ago < minute) return words.format(0, 'second')
  if (ago < hour) return words.format(-Math.floor(ago / minute), 'minute')
  if (ago < day) return words.format(-Math.floor(ago / hour), 'hour')
  return words.format(-Math.floor(ago / day), 'day')
}
