/** An instant as part of a file name, on every platform: `2026-11-23T09-38-06-123Z`. */
export function stampOf(instant: Date): string {
  return instant.toISOString().replaceAll(/[:.]/g, '-')
}

/** The pattern of a stamp, to be used inside another. */
export const stampPattern = String.raw`\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z`

/** The ISO 8601 instant of a stamp. */
export function instantOf(stamp: string): string {
  const [day, time = ''] = stamp.split('T')
  const [hours, minutes, seconds, milliseconds] = time.split('-')
  return `${day}T${hours}:${minutes}:${seconds}.${milliseconds}`
}
