const language = 'en-GB'

/** Hours and minutes of an ISO 8601 instant, as the learner's clock shows them now. */
export function clockTime(instant: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(instant))
}

/** Day, hours and minutes of an ISO 8601 instant. */
export function dayAndTime(instant: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}
