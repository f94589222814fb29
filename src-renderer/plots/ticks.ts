import type { PlotAxis } from './model.ts'

export interface Tick {
  readonly value: number
  readonly label: string
}

/**
 * The largest of 1, 2, 5 × 10ⁿ that still gives at most `most` steps over `range`
 * (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990, without loosening the ends).
 */
export function niceStep(range: number, most: number): number {
  const rough = range / Math.max(1, most)
  const power = 10 ** Math.floor(Math.log10(rough))
  const fraction = rough / power
  const nice = fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10
  return nice * power
}

/** Ticks of an axis that is `pixels` long; at least `spacing` CSS pixels between two of them. */
export function ticksFor(axis: PlotAxis, pixels: number, spacing: number): readonly Tick[] {
  const most = Math.max(2, Math.floor(pixels / spacing))
  return axis.scale === 'log' ? logTicks(axis, most) : linearTicks(axis, most)
}

function linearTicks({ from, to, every }: PlotAxis, most: number): readonly Tick[] {
  if (!(to > from) || !Number.isFinite(to - from)) return []
  const step =
    every !== undefined && (to - from) / every <= most ? every : niceStep(to - from, most)
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const value = (first + index) * step
    return { value, label: formatFixed(value, decimals) }
  })
}

/** Whole powers of ten, every second, third, … one where there are too many. */
function logTicks({ from, to }: PlotAxis, most: number): readonly Tick[] {
  if (!(from > 0) || !(to > from)) return []
  const first = Math.ceil(Math.log10(from) - 1e-9)
  const last = Math.floor(Math.log10(to) + 1e-9)
  const every = Math.max(1, Math.ceil((last - first + 1) / most))
  const ticks: Tick[] = []
  for (let exponent = Math.ceil(first / every) * every; exponent <= last; exponent += every) {
    ticks.push({ value: 10 ** exponent, label: powerOfTen(exponent) })
  }
  return ticks
}

/** Exactly `decimals` places, so that the numbers of one axis line up. */
function formatFixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** 10⁻⁸ for −8. */
function powerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? d)
  return `10${exponent < 0 ? '⁻' : ''}${digits}`
}
