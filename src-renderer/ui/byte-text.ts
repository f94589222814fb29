/** A size in the unit that fits, decimal as file managers count: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const style = { style: 'unit', unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return bytes < 1e6
    ? new Intl.NumberFormat('en-GB', { ...style, unit: 'kilobyte' }).format(bytes / 1e3)
    : new Intl.NumberFormat('en-GB', { ...style, unit: 'megabyte' }).format(bytes / 1e6)
}
