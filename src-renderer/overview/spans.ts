/** A span of time in the one or two units that matter: `40 s`, `12 min`, `3 h 5 min`. */
export function formatSpan(milliseconds: number): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour'): string =>
    new Intl.NumberFormat('en-GB', { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(
      value,
    )
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return unit(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return unit(minutes, 'minute')
  const hours = unit(Math.floor(minutes / 60), 'hour')
  return minutes % 60 === 0 ? hours : `${hours} ${unit(minutes % 60, 'minute')}`
}
